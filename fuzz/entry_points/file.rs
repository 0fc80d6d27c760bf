//! A store's file that is not what it was: an input is a list of changes, each an offset (three bytes), how many bytes there are,
//! and those bytes. Behind an odd offset nothing is changed but the file cut off.
//!
//! Init or Login may refuse the file. A host that was let in asks for everything and changes some of it; each call is answered,
//! never with 7012.

use super::{Input, hash};
use std::ffi::CString;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The file as it should be.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let directory = Directory::new();
    assert!(directory.play(&beginning()));
    std::fs::read(directory.0.join(NAME)).unwrap()
});

const NAME: &str = "convoke-1.db";

/// A data directory that is gone afterwards.
struct Directory(PathBuf);

impl Directory {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("convoke-fuzz-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn play(&self, calls: &[u8]) -> bool {
        let config = format!("{{\"sdk_config_config_file_path\":{:?},\"convoke_durability\":\"normal\"}}", self.0);
        Input::new(calls, CString::new(config).unwrap()).play()
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Opens the file as the input changes it.
pub fn run(input: &[u8]) {
    let (mut file, mut rest) = (FILE.clone(), input);
    while let [a, b, c, length, more @ ..] = rest {
        let at = u32::from_le_bytes([*a, *b, *c, 0]) as usize % file.len().max(1);
        let (bytes, behind) = more.split_at(more.len().min(usize::from(*length) % 33));
        if bytes.is_empty() && at % 2 == 1 {
            file.truncate(at);
        }
        for (to, from) in file.iter_mut().skip(at).zip(bytes) {
            *to = *from;
        }
        rest = behind;
    }
    let directory = Directory::new();
    std::fs::write(directory.0.join(NAME), &file).unwrap();
    directory.play(&questions());
}

/// A call for [`Input`]; the arguments one after the other.
fn call(name: &str, arguments: &str) -> Vec<u8> {
    [&hash(name).to_le_bytes()[..], &[0], arguments.as_bytes()].concat()
}

/// What the file tells of.
fn beginning() -> Vec<u8> {
    let hello = "{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"hello\"}],\"message_need_read_receipt\":true}";
    let member = "[{\"group_member_info_identifier\":\"bob\"}]";
    [
        call("GroupCreate", &format!("{{\"create_group_param_group_name\":\"Team\",\"create_group_param_group_id\":\"team\",\"create_group_param_group_member_array\":{member}}}\0")),
        call("CommunityCreate", &format!("{{\"create_group_param_group_name\":\"All\",\"create_group_param_group_id\":\"@TGS#_c\",\"create_group_param_group_member_array\":{member}}}\0")),
        call("CommunityCreateTopicInCommunity", "@TGS#_c\0{\"group_topic_info_topic_id\":\"@TGS#_c@TOPIC#_t\",\"group_topic_info_topic_name\":\"Tea\"}\0"),
        call("MsgSendMessage", &format!("bob\0\u{1}{hello}\0")),
        call("MsgSendMessage", &format!("team\0\u{2}{hello}\0")),
        call("MsgSendMessage", &format!("@TGS#_c@TOPIC#_t\0\u{2}{hello}\0")),
        call("MsgAddMessageReaction", "{\"message_conv_id\":\"bob\",\"message_conv_type\":1,\"message_seq\":1}\0smile\0"),
        call("MsgSetMessageExtensions", "{\"message_conv_id\":\"team\",\"message_conv_type\":2,\"message_seq\":2}\0[{\"message_extension_key\":\"k\",\"message_extension_value\":\"v\"}]\0"),
        call("ConvCreateConversationGroup", "work\0[\"c2c_bob\",\"group_team\"]\0"),
        call("ConvMarkConversation", "[\"c2c_bob\"]\0\u{1}\u{1}"),
        call("ConvSetDraft", "bob\0\u{1}{\"draft_user_define\":\"begun\"}\0"),
        call("GroupSetGroupAttributes", "team\0[{\"group_attribute_key\":\"a\",\"group_attribute_value\":\"1\"}]\0"),
        call("GroupSetGroupCounters", "team\0[{\"group_counter_key\":\"c\",\"group_counter_value\":3}]\0"),
        call("ProfileModifySelfUserProfile", "{\"user_profile_item_nick_name\":\"Nick\"}\0"),
        call("MsgSetAllReceiveMessageOpt2", "\u{2}\0\u{1}"),
        call("Login", "bob\0sig\0"),
        call("MsgSendMessage", &format!("alice\0\u{1}{hello}\0")),
        call("MsgSendMessageReadReceipts", "[{\"message_conv_id\":\"team\",\"message_conv_type\":2,\"message_seq\":2}]\0"),
        call("Logout", ""),
    ]
    .concat()
}

/// What a host asks that is let in as alice, and does.
fn questions() -> Vec<u8> {
    let key = "{\"message_conv_id\":\"team\",\"message_conv_type\":2,\"message_seq\":2}";
    [
        call("ConvGetConvList", ""),
        call("ConvGetConversationGroupList", ""),
        call("ConvGetTotalUnreadMessageCount", ""),
        call("ConvGetConversationListByFilter", "{\"conversation_list_filter_conversation_group\":\"work\"}\0\0\u{2}"),
        call("MsgGetMsgList", "bob\0\u{1}{}\0"),
        call("MsgGetMsgList", "team\0\u{2}{}\0"),
        call("MsgGetMsgList", "@TGS#_c@TOPIC#_t\0\u{2}{}\0"),
        call("MsgSearchLocalMessages", "{\"msg_search_param_keyword_array\":[\"hello\"]}\0"),
        call("MsgGetMessageReactions", &format!("[{key}]\0\u{5}")),
        call("MsgGetMessageExtensions", &format!("{key}\0")),
        call("MsgGetMessageReadReceipts", &format!("[{key}]\0")),
        call("MsgGetGroupMessageReadMemberList", &format!("{key}\0\0\0\u{5}")),
        call("MsgGetAllReceiveMessageOpt", ""),
        call("GroupGetJoinedGroupList", ""),
        call("GroupGetGroupInfoList", "[\"team\"]\0"),
        call("GroupGetMemberInfoList", "{\"group_get_members_info_list_param_group_id\":\"team\"}\0"),
        call("GroupGetGroupAttributes", "team\0\0"),
        call("GroupGetGroupCounters", "team\0\0"),
        call("GroupGetPendencyList", "{}\0"),
        call("CommunityGetTopicInfoList", "@TGS#_c\0\0"),
        call(
            "ProfileGetUserProfileList",
            "{\"friendship_getprofilelist_param_identifier_array\":[\"alice\",\"bob\"]}\0",
        ),
        call(
            "MsgSendMessage",
            "bob\0\u{1}{\"message_elem_array\":[{\"elem_type\":0,\"text_elem_content\":\"still here\"}]}\0",
        ),
        call("MsgRevoke", &format!("team\0\u{2}{key}\0")),
        call("ConvPinConversation", "bob\0\u{1}\u{1}"),
        call("ConvCreateConversationGroup", "play\0[\"group_team\"]\0"),
        call("GroupQuit", "@TGS#_c\0"),
        call("Login", "bob\0sig\0"),
        call("ConvGetConvList", ""),
    ]
    .concat()
}
