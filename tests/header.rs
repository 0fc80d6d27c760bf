//! The headers, the TIM twins, the functions that are not built and docs/COVERAGE.md are generated from the source and the
//! contract, and checked in. This compares them; `make header` (CONVOKE_UPDATE=1) writes them.

mod generate;
use generate::contract::{self, Signature};
use generate::{coverage, fuzz, unbuilt};
use quote::ToTokens;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use syn::{Attribute, Expr, ExprLit, Fields, Item, ItemFn, Lit, Meta, Visibility};

/// Files with exported functions, in the order of the header.
const FUNCTIONS: [&str; 11] = [
    "src/capi/sdk.rs",
    "src/capi/profile.rs",
    "src/capi/conversation.rs",
    "src/capi/unread.rs",
    "src/capi/conversation_group.rs",
    "src/capi/message.rs",
    "src/capi/chat_group.rs",
    "src/capi/chat_group_data.rs",
    "src/capi/chat_group_member.rs",
    "src/capi/chat_group_request.rs",
    "src/capi/topic.rs",
];
/// Files with documents whose keys the header has.
const DOCUMENTS: [&str; 9] = [
    "src/wire/config.rs",
    "src/wire/profile.rs",
    "src/wire/conversation.rs",
    "src/wire/message.rs",
    "src/wire/chat_group.rs",
    "src/wire/chat_group_tip.rs",
    "src/wire/chat_group_member.rs",
    "src/wire/chat_group_request.rs",
    "src/wire/topic.rs",
];
/// Families of keys whose constants begin otherwise than their keys: how the keys begin, how the constants do.
const FAMILIES: [(&str, &str); 16] = [
    ("conversation_list_result_", "TIMConversationListResult"),
    ("friendship_getprofilelist_param_", "kTIMFriendShipGetProfileListParam"),
    ("get_groups_info_result_", "kTIMGetGroupInfoResult"),
    ("group_attribute_", "TIMGroupAttribute"),
    ("group_get_members_info_list_param_", "kTIMGroupGetMemberInfoListParam"),
    ("group_modify_member_info_", "kTIMGroupModifyMemberInfoParam"),
    ("group_search_member_params_", "TIMGroupMemberSearchParam"),
    ("group_search_member_result_", "TIMGroupSearchGroupMembersResult"),
    ("group_search_params_", "TIMGroupSearchParam"),
    ("group_tips_group_change_info_", "kTIMGroupTipGroupChangeInfo"),
    ("group_tips_member_change_info_", "kTIMGroupTipMemberChangeInfo"),
    ("group_tips_member_mark_change_info_", "kTIMGroupTipMemberMarkChangeInfo"),
    ("merge_elem_", "kTIMMergerElem"),
    ("message_", "kTIMMsg"),
    ("msg_getmsglist_param_", "kTIMMsgGetMsgListParam"),
    ("msg_recv_msg_opt_result_", "kTIMMsgGetC2CRecvMsgOptResult"),
];
/// Words of keys that have more capitals in constants than the first.
const WORDS: [(&str, &str); 4] =
    [("birthday", "BirthDay"), ("memberinfo", "MemberInfo"), ("pac", "PAC"), ("username", "UserName")];
/// Keys whose constant follows no rule. These are the names of the API, its slips among them.
const SPELLINGS: [(&str, &str); 37] = [
    ("conv_c2c_read_timestamp", "kTIMConvC2CReadTimestamp"),
    ("conv_group_at_info_at_type", "kTIMGroupAtInfoAtType"),
    ("conv_group_at_info_seq", "kTIMGroupAtInfoSeq"),
    ("conv_is_has_lastmsg", "kTIMConvIsHasLastMsg"),
    ("conv_unread_num", "kTIMConvUnReadNum"),
    ("conversation_operation_result_conversation_id", "kTIMConversationOperationResultConversationID"),
    ("create_group_param_is_support_topic", "kTIMCreateGroupIsSupportTopic"),
    ("create_group_param_max_member_num", "kTIMCreateGroupParamMaxMemberCount"),
    ("create_group_result_groupid", "kTIMCreateGroupResultGroupId"),
    ("default_permissions", "kTIMCommunityTopicInfoDefaultPermissions"),
    ("group_get_member_info_list_result_next_seq", "kTIMGroupGetMemberInfoListResultNexSeq"),
    ("group_get_online_member_count_result", "TIMGroupGetOnlineMemberCountResult"),
    ("group_member_info_online_devices", "KTIMGroupMemberInfoOnlineDevices"),
    ("group_modify_info_param_searchable", "kTIMGroupModifyInfoParamSearchAble"),
    ("group_pendency_form_identifier", "kTIMGroupPendencyFromIdentifier"),
    ("group_pendency_form_user_defined_data", "kTIMGroupPendencyFromUserDefinedData"),
    ("group_pendency_result_unread_num", "kTIMGroupPendencyResultUnReadNum"),
    ("group_search_member_result_groupid", "TIMGroupSearchGroupMembersResultGroupID"),
    ("group_self_info_unread_num", "kTIMGroupSelfInfoUnReadNum"),
    ("group_tips_member_mark_change_info_enableMark", "kTIMGroupTipMemberChangeInfoEnableMark"),
    ("group_topic_info_topic_face_url", "kTIMGroupTopicInfoTopicFaceURL"),
    ("group_topic_info_topic_id", "kTIMGroupTopicInfoTopicID"),
    ("group_topic_operation_result_topic_id", "kTIMGroupTopicOperationResultTopicID"),
    ("merge_elem_layer_over_limit", "kTIMMergerElemLayersOverLimit"),
    ("merge_elem_message_array", "kTIMMergerElemMsgArray"),
    ("message_custom_moderation_configuration_id", "kTIMMsgCustomModerationConfigurationID"),
    ("message_is_from_self", "kTIMMsgIsFormSelf"),
    ("message_reaction_id", "kTIMMsgReactionID"),
    ("message_reaction_partial_user_info_array", "kTIMMsgReactionPartialUserInfoList"),
    ("msg_getmsglist_param_message_type_array", "kTIMMsgGetMsgListMessageTypeArray"),
    ("msg_search_param_send_identifier_array", "kTIMMsgSearchParamSenderIdentifierArray"),
    ("set_config_is_only_local_dns_source", "kTIMSetConfigIsOnlyLocalDNSSource"),
    ("topic_create_time", "kTIMCommunityTopicCreateTime"),
    ("topic_info_read_sequence", "kTIMCommunityTopicInfoReadSequence"),
    ("user_config_is_ignore_grouptips_unread", "kTIMUserConfigIsIgnoreGroupTipsUnRead"),
    ("user_config_is_is_disable_storage", "kTIMUserConfigIsDisableStorage"),
    ("user_status_online_devices", "KTIMUserStatusOnlineDevices"),
];

/// Second names of constants, which programs use: in another part of the API, or as they were spelled wrong once.
const ALIASES: [(&str, &str); 62] = [
    ("TIMGroupGetOnlineMemberCountResulCount", "TIMGroupGetOnlineMemberCountResult"),
    ("TIMGroupSearchGroupMembersdResultGroupID", "TIMGroupSearchGroupMembersResultGroupID"),
    ("TIMGroupSearchGroupMembersdResultMemberInfoList", "TIMGroupSearchGroupMembersResultMemberInfoList"),
    ("kTIMCommunityTopicInfoCustomString", "kTIMGroupTopicInfoCustomString"),
    ("kTIMCommunityTopicInfoDraftText", "kTIMGroupTopicInfoDraftText"),
    ("kTIMCommunityTopicInfoFaceURL", "kTIMGroupTopicInfoTopicFaceURL"),
    ("kTIMCommunityTopicInfoGroupAtInfoArray", "kTIMGroupTopicInfoGroupAtInfoArray"),
    ("kTIMCommunityTopicInfoIntroduction", "kTIMGroupTopicInfoIntroduction"),
    ("kTIMCommunityTopicInfoIsAllMuted", "kTIMGroupTopicInfoIsAllMuted"),
    ("kTIMCommunityTopicInfoLastMessage", "kTIMGroupTopicInfoLastMessage"),
    ("kTIMCommunityTopicInfoModifyFlag", "kTIMGroupModifyInfoParamModifyFlag"),
    ("kTIMCommunityTopicInfoNotification", "kTIMGroupTopicInfoNotification"),
    ("kTIMCommunityTopicInfoRecvOpt", "kTIMGroupTopicInfoRecvOpt"),
    ("kTIMCommunityTopicInfoResultErrorCode", "kTIMGroupTopicInfoResultErrorCode"),
    ("kTIMCommunityTopicInfoResultErrorMessage", "kTIMGroupTopicInfoResultErrorMessage"),
    ("kTIMCommunityTopicInfoResultTopicInfo", "kTIMGroupTopicInfoResultTopicInfo"),
    ("kTIMCommunityTopicInfoSelfMuteTime", "kTIMGroupTopicInfoSelfMuteTime"),
    ("kTIMCommunityTopicInfoTopicID", "kTIMGroupTopicInfoTopicID"),
    ("kTIMCommunityTopicInfoTopicName", "kTIMGroupTopicInfoTopicName"),
    ("kTIMCommunityTopicInfoUnreadCount", "kTIMGroupTopicInfoUnreadCount"),
    ("kTIMCommunityTopicOperationResultErrorCode", "kTIMGroupTopicOperationResultErrorCode"),
    ("kTIMCommunityTopicOperationResultErrorMessage", "kTIMGroupTopicOperationResultErrorMessage"),
    ("kTIMCommunityTopicOperationResultTopicID", "kTIMGroupTopicOperationResultTopicID"),
    ("kTIMGenderType_Unkown", "kTIMGenderType_Unknown"),
    ("kTIMGroupBaseInfoLastestSeq", "kTIMGroupBaseInfoLatestSeq"),
    ("kTIMGroupDetialInfoAddOption", "kTIMGroupDetailInfoAddOption"),
    ("kTIMGroupDetialInfoApproveOption", "kTIMGroupDetailInfoApproveOption"),
    ("kTIMGroupDetialInfoCreateTime", "kTIMGroupDetailInfoCreateTime"),
    ("kTIMGroupDetialInfoCustomInfo", "kTIMGroupDetailInfoCustomInfo"),
    ("kTIMGroupDetialInfoFaceUrl", "kTIMGroupDetailInfoFaceUrl"),
    ("kTIMGroupDetialInfoGroupId", "kTIMGroupDetailInfoGroupId"),
    ("kTIMGroupDetialInfoGroupName", "kTIMGroupDetailInfoGroupName"),
    ("kTIMGroupDetialInfoGroupType", "kTIMGroupDetailInfoGroupType"),
    ("kTIMGroupDetialInfoInfoSeq", "kTIMGroupDetailInfoInfoSeq"),
    ("kTIMGroupDetialInfoIntroduction", "kTIMGroupDetailInfoIntroduction"),
    ("kTIMGroupDetialInfoIsShutupAll", "kTIMGroupDetailInfoIsShutupAll"),
    ("kTIMGroupDetialInfoIsSupportTopic", "kTIMGroupDetailInfoIsSupportTopic"),
    ("kTIMGroupDetialInfoLastInfoTime", "kTIMGroupDetailInfoLastInfoTime"),
    ("kTIMGroupDetialInfoLastMsgTime", "kTIMGroupDetailInfoLastMsgTime"),
    ("kTIMGroupDetialInfoMaxMemberNum", "kTIMGroupDetailInfoMaxMemberNum"),
    ("kTIMGroupDetialInfoMemberNum", "kTIMGroupDetailInfoMemberNum"),
    ("kTIMGroupDetialInfoNextMsgSeq", "kTIMGroupDetailInfoNextMsgSeq"),
    ("kTIMGroupDetialInfoNotification", "kTIMGroupDetailInfoNotification"),
    ("kTIMGroupDetialInfoOnlineMemberNum", "kTIMGroupDetailInfoOnlineMemberNum"),
    ("kTIMGroupDetialInfoOwnerIdentifier", "kTIMGroupDetailInfoOwnerIdentifier"),
    ("kTIMGroupDetialInfoSearchable", "kTIMGroupDetailInfoSearchable"),
    ("kTIMGroupDetialInfoVisible", "kTIMGroupDetailInfoVisible"),
    ("kTIMGroupInfoCustemStringInfoKey", "kTIMGroupInfoCustomStringInfoKey"),
    ("kTIMGroupInfoCustemStringInfoValue", "kTIMGroupInfoCustomStringInfoValue"),
    ("kTIMGroupInfoFlag_AddOpton", "kTIMGroupInfoFlag_AddOption"),
    ("kTIMGroupMemberInfoCustemStringInfoKey", "kTIMGroupMemberInfoCustomStringInfoKey"),
    ("kTIMGroupMemberInfoCustemStringInfoValue", "kTIMGroupMemberInfoCustomStringInfoValue"),
    ("kTIMGroupMemberInfoRemark", "kTIMGroupMemberInfoFriendRemark"),
    ("kTIMGroupMemberSearchFieldKey_NikeName", "kTIMGroupMemberSearchFieldKey_NickName"),
    ("kTIMGroupModifyInfoFlag_MaxMmeberNum", "kTIMGroupModifyInfoFlag_MaxMemberNum"),
    ("kTIMGroupTopicInfoModifyFlag", "kTIMGroupModifyInfoParamModifyFlag"),
    ("kTIMLocationElemlatitude", "kTIMLocationElemLatitude"),
    ("kTIMSetConfigCackBackLogLevel", "kTIMSetConfigCallbackLogLevel"),
    ("kTIMUserConfigIsIngoreGroupTipsUnRead", "kTIMUserConfigIsIgnoreGroupTipsUnRead"),
    ("kTIMUserProfileCustemStringInfoKey", "kTIMUserProfileCustomStringInfoKey"),
    ("kTIMUserProfileCustemStringInfoValue", "kTIMUserProfileCustomStringInfoValue"),
    ("kTIMUserProfileItemLoaction", "kTIMUserProfileItemLocation"),
];

/// Enums and callback types.
const TYPES: &str = "src/capi/types.rs";
/// Generated: the functions that the contract has and [`FUNCTIONS`] do not, and their types.
const UNBUILT: &str = "src/capi/unbuilt.rs";

fn root() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}

fn source(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn the_generated_files_are_those_of_the_source() {
    let mut differ = Vec::new();
    // In this order: what is not built has twins too, and TIMCloud.h is made from the twins.
    for (path, generate) in [
        (UNBUILT, (|| unbuilt::file(&built())) as fn() -> String),
        ("src/capi/tim.rs", twins),
        ("include/convoke.h", convoke_h),
        ("include/TIMCloud.h", timcloud_h),
        ("docs/COVERAGE.md", coverage_md),
        ("fuzz/entry_points/functions.rs", fuzz_functions),
        ("fuzz/dictionaries/json.dict", fuzz::dictionary),
    ] {
        let text = generate();
        if std::env::var_os("CONVOKE_UPDATE").is_some() {
            std::fs::write(root().join(path), &text).unwrap();
        } else if source(path) != text {
            differ.push(path);
        }
    }
    assert!(differ.is_empty(), "{differ:?} differ from the source: run `make header` and commit");
}

/// The exported functions of a file.
fn exported(path: &str) -> Vec<ItemFn> {
    let items = syn::parse_file(&source(path)).unwrap().items.into_iter();
    let functions = items.filter_map(|item| match item {
        Item::Fn(f) if f.sig.abi.is_some() && matches!(f.vis, Visibility::Public(_)) => Some(f),
        _ => None,
    });
    functions.collect()
}

/// The enums and the callback types of a file.
fn types(path: &str) -> Vec<String> {
    let items = syn::parse_file(&source(path)).unwrap().items.into_iter();
    let names = items.filter_map(|item| match item {
        Item::Enum(e) => Some(e.ident.to_string()),
        Item::Type(t) => Some(t.ident.to_string()),
        _ => None,
    });
    names.collect()
}

/// A file of `src/capi` as a module.
fn module(path: &str) -> &str {
    Path::new(path).file_stem().unwrap().to_str().unwrap()
}

fn built() -> unbuilt::Built {
    let functions = FUNCTIONS.iter().flat_map(|path| exported(path)).map(|f| f.sig.ident.to_string()).collect();
    unbuilt::Built { functions, types: types(TYPES).into_iter().collect() }
}

fn coverage_md() -> String {
    let of = |path: &&str| -> Vec<_> {
        exported(path).iter().map(|f| (module(path).to_owned(), f.sig.ident.to_string())).collect()
    };
    let works: Vec<_> = FUNCTIONS.iter().flat_map(of).collect();
    coverage::file(&works, &unbuilt::functions(&built()), &root())
}

fn fuzz_functions() -> String {
    let of = |path: &str| exported(path).into_iter().map(|f| (module(path).to_owned(), f)).collect::<Vec<_>>();
    let functions: Vec<_> = FUNCTIONS.into_iter().chain([UNBUILT]).flat_map(of).collect();
    let items = |path: &str| syn::parse_file(&source(path)).unwrap().items;
    fuzz::functions(&functions, &[items(TYPES), items(UNBUILT)].concat())
}

fn doc(attributes: &[Attribute]) -> Vec<String> {
    let docs = attributes.iter().filter_map(|a| match &a.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    docs.collect()
}

/// Every exported function under its second name. Some of our own have one name.
fn twins() -> String {
    let files: Vec<&str> = FUNCTIONS.into_iter().chain([UNBUILT]).filter(|path| !exported(path).is_empty()).collect();
    let mut modules: Vec<&str> = files.iter().map(|path| module(path)).collect();
    modules.sort_unstable();
    let more_types = if types(UNBUILT).is_empty() { "" } else { "use super::unbuilt::*;\n" };
    let mut text = format!(
        "//! Every exported function under its second name. Generated by `make header`; do not edit.\n\n\
         use super::boundary::{{ArgBool, ArgConvType, ArgReadFilter, ArgReceiveOpt}};\nuse super::types::*;\n{more_types}\
         use super::{{{}}};\nuse std::ffi::{{c_char, c_int, c_void}};\n",
        modules.join(", ")
    );
    for path in files {
        let module = module(path);
        for f in exported(path) {
            let name = f.sig.ident.to_string();
            if contract::UNPAIRED.contains(&name.as_str()) {
                continue;
            }
            let tight = |tokens: &dyn ToTokens| {
                tokens
                    .to_token_stream()
                    .to_string()
                    .replace("* const ", "*const ")
                    .replace("* mut ", "*mut ")
                    .replace(" :", ":")
            };
            let arguments: Vec<String> = f.sig.inputs.iter().map(|a| tight(a)).collect();
            let names: Vec<&str> = arguments.iter().map(|a| a.split(':').next().unwrap()).collect();
            let (arguments, names) = (arguments.join(", "), names.join(", "));
            let output = tight(&f.sig.output);
            let output = if output.is_empty() { output } else { format!("{output} ") };
            let call = format!("{module}::{name}({names})");
            let (keyword, safety, call) = match f.sig.unsafety {
                Some(_) => {
                    let call = format!("// SAFETY: the caller's promise is the same.\n    unsafe {{ {call} }}");
                    ("unsafe ", "///\n/// # Safety\n/// As there.\n", call)
                }
                None => ("", "", call),
            };
            text += &format!(
                "\n/// The same as {name}.\n{safety}#[unsafe(no_mangle)]\n\
                 pub {keyword}extern \"C\" fn TIM{name}({arguments}) {output}{{\n    {call}\n}}\n"
            );
        }
    }
    text
}

fn cbindgen(sources: &[&str], change: impl FnOnce(&mut cbindgen::Config)) -> String {
    let mut config = cbindgen::Config::from_file(root().join("cbindgen.toml")).unwrap();
    change(&mut config);
    let builder = sources.iter().fold(cbindgen::Builder::new(), |b, path| b.with_src(root().join(path)));
    let mut text = Vec::new();
    builder.with_config(config).generate().unwrap().write(&mut text);
    let text = String::from_utf8(text).unwrap();
    // What Rust says of safety, the header says on its first page.
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim() == "*" && lines.peek().is_some_and(|next| next.trim() == "* # Safety") {
            while lines.peek().is_some_and(|next| !next.trim().starts_with("*/")) {
                lines.next();
            }
            continue;
        }
        out += line.trim_end();
        out.push('\n');
    }
    out
}

fn convoke_h() -> String {
    let sources: Vec<_> = [TYPES].into_iter().chain(FUNCTIONS).chain([UNBUILT]).collect();
    cbindgen(&sources, |config| {
        config.header = Some(source("src/capi/preface.h").trim_end().to_owned());
        config.include_guard = Some("CONVOKE_H".into());
        config.after_includes = Some(format!("\n{}\n{}\n{}\n{}", version(), codes(), keys(), aliases()));
        // Those too that no function mentions: they stand in documents, or arguments take their numbers.
        config.export.include = [TYPES, UNBUILT].into_iter().flat_map(types).collect();
    })
}

fn timcloud_h() -> String {
    cbindgen(&["src/capi/tim.rs"], |config| {
        config.header = Some(
            "/*\n * The functions of convoke.h under TIM + name, for programs that were written so. This file is generated.\n */"
                .into(),
        );
        config.include_guard = Some("CONVOKE_TIMCLOUD_H".into());
        config.includes = vec!["convoke.h".into()];
    })
}

fn version() -> String {
    format!(
        "/** The version this header belongs to; GetSDKVersion() has that of the library. */\n#define CONVOKE_VERSION \"{}\"\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// `enum TIMErrCode`, from the core's table of codes.
fn codes() -> String {
    let mut text = String::from("/** Codes that a callback is given. */\nenum TIMErrCode {\n");
    text += "  /** The call was carried out. */\n  ERR_SUCC = 0,\n";
    for (name, value, doc) in error_codes() {
        text += &format!("  /** {doc} */\n  {name} = {value},\n");
    }
    text + "};\ntypedef enum TIMErrCode TIMErrCode;\n"
}

fn error_codes() -> Vec<(String, i64, String)> {
    let file = syn::parse_file(&source("src/core/error.rs")).unwrap();
    let code = file.items.iter().find_map(|item| match item {
        Item::Enum(e) if e.ident == "Code" => Some(e),
        _ => None,
    });
    let mut codes = Vec::new();
    for variant in &code.unwrap().variants {
        let doc = doc(&variant.attrs).join(" ");
        // A result code that is also answered stands in TIMResult.
        let Some(rest) = doc.strip_prefix("`ERR_") else { continue };
        let (name, text) = rest.split_once('`').unwrap();
        let text = text.trim_start_matches(':').trim();
        assert!(!text.is_empty(), "ERR_{name} has no comment");
        let (_, value) = variant.discriminant.as_ref().unwrap();
        let text = text[..1].to_uppercase() + &text[1..];
        codes.push((format!("ERR_{name}"), value.to_token_stream().to_string().parse().unwrap(), text));
    }
    codes
}

/// A constant for every JSON key: the fields of the documents in `wire`, and the names of the limits in `core`.
fn keys() -> String {
    let mut text = String::new();
    for path in DOCUMENTS {
        for item in syn::parse_file(&source(path)).unwrap().items {
            let Item::Struct(s) = item else { continue };
            let Fields::Named(fields) = &s.fields else { continue };
            // Numbers for a document are not one.
            if !s.attrs.iter().any(|a| a.to_token_stream().to_string().contains("erialize")) {
                continue;
            }
            let mut section = String::new();
            for field in &fields.named {
                let key = field.ident.as_ref().unwrap().to_string();
                let comment = doc(&field.attrs).join(" ");
                // Not keys: what is not known, and documents that are a part of this one.
                let flattened = field.attrs.iter().any(|a| a.to_token_stream().to_string().contains("flatten"));
                if flattened || text.contains(&format!("\"{key}\"")) {
                    continue;
                }
                assert!(!comment.is_empty(), "{path}: the key {key} has no comment");
                section += &format!("/** {comment} */\n#define {} \"{key}\"\n", constant(&key));
            }
            if !section.is_empty() {
                let title = doc(&s.attrs).into_iter().next().unwrap_or_else(|| panic!("{} has no comment", s.ident));
                text += &format!("/* {} */\n{section}\n", title.replace('`', ""));
            }
        }
    }
    text += &format!(
        "/** In message_group_at_user_array: everyone. */\n#define kImSDK_MessageAtALL \"{}\"\n\n",
        constant_of("src/core/message.rs", "AT_ALL")
    );
    text += "/* Limits, in convoke_limits. */\n";
    for (name, comment) in limits() {
        text += &format!("/** {comment} */\n#define kConvokeLimit{} \"{name}\"\n", camel(&name));
    }
    text
}

fn aliases() -> String {
    let mut text = String::from("/* Second names, and names as they were spelled once. */\n");
    for (alias, right) in ALIASES {
        text += &format!("/** {right}. */\n#define {alias} {right}\n");
    }
    text
}

/// The text of a constant of the source.
fn constant_of(path: &str, name: &str) -> String {
    let text = source(path);
    text.split(&format!("const {name}: &str = \"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn limits() -> Vec<(String, String)> {
    let source = source("src/core/limits.rs");
    let table = source.split("\nlimits! {").nth(1).unwrap().split("\n}").next().unwrap();
    let (mut limits, mut comment) = (Vec::new(), String::new());
    for line in table.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("/// ") {
            comment = text.to_owned();
        } else if let Some((name, default)) = line.trim_end_matches(';').split_once(" = ") {
            limits.push((name.to_owned(), format!("number (default {default}): {comment}")));
        }
    }
    assert!(!limits.is_empty());
    limits
}

fn constant(key: &str) -> String {
    if let Some((_, spelling)) = SPELLINGS.iter().find(|(k, _)| *k == key) {
        return (*spelling).to_owned();
    }
    if let Some(own) = key.strip_prefix("convoke_") {
        return format!("kConvoke{}", camel(own));
    }
    let family = FAMILIES.iter().find_map(|(begins, name)| Some((*name, key.strip_prefix(begins)?)));
    let (name, rest) = family.unwrap_or(("kTIM", key));
    let words = rest.split('_').map(|word| match WORDS.iter().find(|(w, _)| *w == word) {
        Some((_, spelling)) => (*spelling).to_owned(),
        None => camel(word),
    });
    format!("{name}{}", words.collect::<String>())
}

fn camel(key: &str) -> String {
    key.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

#[test]
fn every_item_of_the_header_has_a_comment() {
    let header = source("include/convoke.h");
    let lines: Vec<_> = header.lines().collect();
    let mut items = 0;
    for (at, line) in lines.iter().enumerate().skip_while(|(_, line)| !line.starts_with("#define CONVOKE_VERSION")) {
        let trimmed = line.trim();
        let item = is_key(trimmed)
            || trimmed.starts_with("enum TIM")
            || (trimmed.starts_with("typedef") && trimmed != "typedef enum TIMErrCode TIMErrCode;")
            || (line.starts_with("  ") && trimmed.contains(" = ") && trimmed.ends_with(','))
            || is_declaration(line);
        if item {
            items += 1;
            assert!(lines[at - 1].trim_end().ends_with("*/"), "no comment: {line}");
        }
    }
    assert!(items > 100, "only {items} items were found");
}

/// Whether a line defines the constant of a JSON key.
fn is_key(line: &str) -> bool {
    line.starts_with("#define ") && line.ends_with('"') && !line.starts_with("#define CONVOKE_")
}

fn is_declaration(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphabetic())
        && line.contains('(')
        && !line.starts_with("typedef")
        && !line.starts_with("extern")
}

#[test]
fn names_and_values_are_those_of_the_contract() {
    let contract: serde_json::Value = serde_json::from_str(&source("tests/contract/abi.json")).unwrap();
    for (name, value, _) in error_codes() {
        assert_eq!(contract["error_codes"][&name], value, "{name}");
    }
    let header = source("include/convoke.h");
    for (name, constants) in contract::enums() {
        let text = header.split(&format!("\ntypedef enum {name} {{\n")).nth(1);
        let text = text.unwrap_or_else(|| panic!("{name} is not in the header")).split("\n}").next().unwrap();
        let lines = text.lines().map(str::trim).filter(|line| !line.starts_with('*') && line.ends_with(','));
        let mut ours: Vec<(String, i32)> = lines
            .map(|line| {
                let (name, value) = line.trim_end_matches(',').split_once(" = ").unwrap();
                (name.to_owned(), value.parse().unwrap())
            })
            .collect();
        ours.sort_by_key(|(_, value)| *value);
        let mut theirs = constants;
        theirs.sort_by_key(|(_, value)| *value);
        assert_eq!(ours, theirs, "{name}");
    }
    for (alias, right) in ALIASES {
        let has = |name: &str| header.contains(&format!("#define {name} ")) || header.contains(&format!("  {name} = "));
        assert!(has(alias) && has(right), "{alias}");
    }
    let keys: Vec<&str> = contract["json_keys"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|documents| documents.as_object().unwrap().values())
        .flat_map(|keys| keys.as_array().unwrap().iter().map(|k| k["key"].as_str().unwrap()))
        .collect();
    let mut names = BTreeSet::new();
    for line in source("include/convoke.h").lines().filter(|line| is_key(line)) {
        let name = line.split(' ').nth(1).unwrap();
        assert!(names.insert(name.to_owned()), "{name} is the constant of two keys");
        if name.starts_with("kConvoke") {
            continue;
        }
        let key = line.split('"').nth(1).unwrap();
        assert!(keys.contains(&key) || key.starts_with("request_"), "{key} is no key of the contract");
    }
}

#[test]
fn functions_and_callbacks_are_those_of_the_contract() {
    let header = source("include/convoke.h");
    // A declaration may take several lines.
    let code: Vec<&str> = header.split("*/").map(|part| part.split("/*").next().unwrap()).collect();
    let declarations: Vec<String> = code
        .iter()
        .flat_map(|part| part.split_inclusive(';'))
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| text.ends_with(");"))
        .collect();
    let (callbacks, functions): (Vec<_>, Vec<_>) = declarations.iter().partition(|text| text.starts_with("typedef "));
    let compare = |ours: Vec<Signature>, theirs: Vec<Signature>| {
        for theirs in &theirs {
            let Some(ours) = ours.iter().find(|ours| ours.name == theirs.name) else {
                panic!("{} is not in the header", theirs.name)
            };
            let kinds = |s: &Signature| s.parameters.iter().map(|p| p.kind.clone()).collect::<Vec<_>>();
            assert_eq!((&ours.output, kinds(ours)), (&theirs.output, kinds(theirs)), "{}", theirs.name);
        }
        ours.into_iter().map(|s| s.name).filter(|name| theirs.iter().all(|s| s.name != *name)).collect::<Vec<_>>()
    };
    let functions = functions.iter().map(|text| Signature::of_function(text)).collect();
    assert_eq!(compare(functions, contract::functions()), contract::OWN);
    let callbacks = callbacks.iter().map(|text| Signature::of_callback(text.trim_start_matches("typedef "))).collect();
    assert_eq!(compare(callbacks, contract::callbacks()), contract::OWN_CALLBACKS);
}
