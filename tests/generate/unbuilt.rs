//! src/capi/unbuilt.rs: what the contract has and no file of the source.

use super::contract::{self, Signature};
use super::template;
use minijinja::{Value, context};
use std::collections::BTreeSet;

/// What is missing, for the desc of the answer: by a part of the function's name, the first that fits.
const MISSING: [(&str, &str); 15] = [
    ("MsgCancelSend", "sending that takes so long that it could be cancelled"),
    ("Download", "downloads"),
    ("Cloud", "search beyond what is on this machine"),
    ("Translate", "translation"),
    ("VoiceToText", "speech recognition"),
    ("OfflinePush", "push messages"),
    ("SearchUsers", "search for users"),
    ("ExperimentalNotify", "experimental notifications"),
    ("Signaling", "signaling"),
    ("OfficialAccount", "official accounts"),
    ("Unfollow", "followers"),
    ("Follow", "followers"),
    ("Friend", "friendship"),
    ("Permission", "permission groups"),
    ("Topic", "receive options that topics take over from their Community"),
];

/// Functions that answer an array when they succeed: now they answer an empty one.
pub const ARRAYS: [&str; 26] = [
    "CheckFollowType",
    "CommunityAddCommunityMembersToPermissionGroup",
    "CommunityAddTopicPermissionToPermissionGroup",
    "CommunityDeletePermissionGroupFromCommunity",
    "CommunityDeleteTopicPermissionFromPermissionGroup",
    "CommunityGetJoinedPermissionGroupListInCommunity",
    "CommunityGetPermissionGroupListInCommunity",
    "CommunityGetTopicPermissionInPermissionGroup",
    "CommunityModifyTopicPermissionInPermissionGroup",
    "CommunityRemoveCommunityMembersFromPermissionGroup",
    "FollowUser",
    "FriendshipAddToBlackList",
    "FriendshipCheckFriendType",
    "FriendshipCreateFriendGroup",
    "FriendshipDeleteFriend",
    "FriendshipDeleteFromBlackList",
    "FriendshipDeletePendency",
    "FriendshipGetBlackList",
    "FriendshipGetFriendGroupList",
    "FriendshipGetFriendProfileList",
    "FriendshipGetFriendsInfo",
    "FriendshipModifyFriendGroup",
    "FriendshipSearchFriends",
    "GetOfficialAccountsInfo",
    "GetUserFollowInfo",
    "UnfollowUser",
];

/// What the source has.
pub struct Built {
    pub functions: BTreeSet<String>,
    /// Enums and callback types.
    pub types: BTreeSet<String>,
}

impl Built {
    fn has_not(&self, signature: &Signature) -> bool {
        !self.functions.contains(&signature.name)
    }
}

/// The functions that are not built, in the order of the contract.
pub fn functions(built: &Built) -> Vec<Signature> {
    contract::functions().into_iter().filter(|f| built.has_not(f)).collect()
}

pub fn file(built: &Built) -> String {
    let enums = contract::enums().into_iter().filter(|(name, _)| !built.types.contains(name));
    let enums = enums.map(|(name, constants)| {
        let constants = constants.into_iter().map(|(name, value)| context! { name, value });
        context! { name, constants => constants.collect::<Vec<_>>() }
    });
    let functions = functions(built);
    let all = contract::functions();
    let unknown = ARRAYS.iter().find(|name| all.iter().all(|f| f.name != **name));
    assert!(unknown.is_none(), "{unknown:?} of ARRAYS is no function");
    let callbacks = contract::callbacks().into_iter().filter(|callback| !built.types.contains(&callback.name));
    let said = context! {
        enums => enums.collect::<Vec<_>>(),
        callbacks => callbacks.map(|callback| callback_type(&callback, &functions)).collect::<Vec<_>>(),
        functions => functions.iter().map(function).collect::<Vec<_>>(),
    };
    template::render("src/capi/unbuilt.rs", said)
}

/// src/calls/unbuilt.rs.
pub fn table(built: &Built) -> String {
    let functions = functions(built).iter().map(function).collect::<Vec<_>>();
    template::render("src/calls/unbuilt.rs", context! { functions })
}

fn callback_type(callback: &Signature, functions: &[Signature]) -> Value {
    let name = &callback.name;
    let setter = functions.iter().find(|f| f.sets() == Some(name));
    let setter = setter.unwrap_or_else(|| panic!("{name} is no listener; it belongs into types.rs"));
    let parameters = callback.parameters.iter().map(|p| format!("{}: {}", p.name, rust(&p.kind).unwrap_or(&p.kind)));
    context! { name, setter => &setter.name, parameters => parameters.collect::<Vec<_>>() }
}

/// The type in Rust, where C and Rust do not call it the same.
fn rust(kind: &str) -> Option<&'static str> {
    let rust = match kind {
        "const char*" => "*const c_char",
        "char*" => "*mut c_char",
        "const void*" => "*const c_void",
        "bool" => "bool",
        "int" => "c_int",
        "int32_t" => "i32",
        "int64_t" => "i64",
        "uint32_t" => "u32",
        "uint64_t" => "u64",
        _ => return None,
    };
    Some(rust)
}

/// As an argument of an exported function: any number for an enum or a bool, since a caller may pass any.
fn argument(kind: &str) -> &str {
    match kind {
        "bool" => "ArgBool",
        "TIMConvType" => "ArgConvType",
        kind if kind.ends_with("Callback") => kind,
        kind => rust(kind).unwrap_or_else(|| panic!("{kind} is passed to a function that is not built: add it")),
    }
}

fn function(function: &Signature) -> Value {
    let name = &function.name;
    let arguments = function.parameters.iter().map(|p| format!("{}: {}", p.name, argument(&p.kind)));
    let arguments: Vec<_> = arguments.collect();
    if let Some(callback) = function.sets() {
        let [listener, user_data] = function.parameters.as_slice() else { panic!("{name} sets more than a listener") };
        assert!(callback == listener.kind && user_data.kind == "const void*", "{name}");
        return context! { name, arguments, is_setter => true };
    }
    let of_kind = |kind: &str| -> Vec<&str> {
        function.parameters.iter().filter(|p| p.kind == kind).map(|p| p.name.as_str()).collect()
    };
    let (callbacks, user_data) = (of_kind("TIMCommCallback"), of_kind("const void*"));
    let ([cb], [user_data], "int") = (callbacks.as_slice(), user_data.as_slice(), function.output.as_str()) else {
        panic!("{name} does not answer through one TIMCommCallback: it has to be built by hand")
    };
    let missing = MISSING.iter().find(|(part, _)| name.contains(part));
    let (_, missing) = missing.unwrap_or_else(|| panic!("MISSING does not say what {name} needs"));
    context! {
        name,
        arguments,
        is_setter => false,
        is_array => ARRAYS.contains(&name.as_str()),
        buffer => of_kind("char*").first().copied(),
        cb => *cb,
        user_data => *user_data,
        missing => *missing,
    }
}
