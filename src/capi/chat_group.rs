//! Chat groups.

use super::boundary::{answer, bad_json, call, random, text};
use super::types::TIMCommCallback;
use crate::core::command::Command;
use crate::runtime::answer::Blank;
use crate::runtime::request::UserCall;
use crate::runtime::sdk::SDK;
use crate::wire;
use crate::wire::chat_group::{CreateGroupParam, CreateGroupResult};
use std::ffi::{c_char, c_int, c_void};

/// Makes a chat group, of which the caller is the owner. Its conversation comes into the lists of all its members (event
/// kTIMConvEvent_Add).
///
/// json_group_create_param: object. create_group_param_group_name: its name, 1 to 100 bytes. The others may be absent.
/// create_group_param_group_id: up to 48 bytes of printable ASCII, not beginning with `@TGS#`; with kTIMGroup_Community,
/// beginning with `@TGS#_`. create_group_param_group_type: default kTIMGroup_Public.
/// create_group_param_is_support_topic: in a kTIMGroup_Community only. create_group_param_introduction: up to 240 bytes;
/// create_group_param_notification: up to 300; create_group_param_face_url: up to 100. create_group_param_add_option,
/// create_group_param_approve_option: TIMGroupAddOption. create_group_param_max_member_num: 0 as many as the type allows.
/// create_group_param_group_member_array: up to 20 objects with group_member_info_identifier and
/// group_member_info_member_role.
///
/// Answers a CreateGroupResult document; one with an empty id on failure. Codes: 8501 the id; 8502 the name; 8503 the
/// introduction; 8504 the notification; 8505 the face URL; 8507 too many members; 10004 members for a kTIMGroup_AVChatRoom,
/// or topics in another type than kTIMGroup_Community; 10021 the id is in use, 10025 by a group of the caller's; 10037 the
/// day's groups have been created; and as ConvGetConvList. Returns 0, -3 or -4.
///
/// # Safety
/// The text is NULL or NUL-terminated; `cb` may be called with `user_data` until it has been.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GroupCreate(
    json_group_create_param: *const c_char,
    cb: TIMCommCallback,
    user_data: *const c_void,
) -> c_int {
    const ARGUMENT: &str = "json_group_create_param";
    call("GroupCreate", || {
        // SAFETY: promised by the caller.
        let json = unsafe { text(ARGUMENT, json_group_create_param) }?;
        let param: CreateGroupParam = wire::read_object(json).map_err(bad_json(ARGUMENT))?;
        let group = Box::new(param.group(random()));
        let blank = Blank::Document(wire::write(&CreateGroupResult::default()));
        SDK.submit_user(UserCall::Change(Command::CreateChatGroup { group }), answer(cb, user_data, blank));
        Ok(())
    })
}
