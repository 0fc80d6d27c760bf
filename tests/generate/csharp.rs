//! bindings/csharp/Runtime/Generated: what the C# binding repeats of the API. The wrapper for Unity whose names and types it has
//! calls some things in its own way; the tables here say which.

use super::api::{Api, Callback, Constant, Document, Enum, Function, Key, Output, Parameter, Role, Type};
use super::names::{capitalized, uncapitalized};
use super::template;
use minijinja::{Value, context};

/// Documents by the names of their classes, where that is not the contract's name without `TIM`.
const CLASSES: [(&str, &str); 5] = [
    ("SdKConfig", "SdkConfig"),
    ("GetConversationListParam", "ConvParam"),
    ("JoinedGroup", "GroupBaseInfo"),
    ("JoinedCommunity", "GroupInfo"),
    ("ExperimentalRequest", "ExperimentalAPIRequestParam"),
];
/// Functions that stand in TencentIMSDK.cs.
const BY_HAND: [&str; 7] = [
    "Init",
    "Uninit",
    "ConvokePoll",
    "GetLoginUserID",
    "MsgSendNewMsgEx",
    "MsgGetGroupMessageReadMemberList",
    "callExperimentalAPI",
];
/// Functions that the wrapper also answers without the document.
const ALSO_BARE: [&str; 3] = ["ConvDeleteConversationList", "MsgImportMsgList", "MsgSaveMsg"];
/// Parameters and outputs (named as the function) that are of another type than in C, by function or callback.
const PARAMETERS: [(&str, &str, &str); 17] = [
    ("GetServerTime", "GetServerTime", "long"),
    ("ConvMarkConversation", "mark_type", "TIMConversationMarkType"),
    ("MsgDoBackground", "unread_count", "int"),
    ("MsgGetMessageReactions", "max_user_count_per_reaction", "int"),
    ("MsgGetAllUserListOfMessageReaction", "next_seq", "ulong"),
    ("MsgGetAllUserListOfMessageReaction", "count", "int"),
    ("MsgSetAllReceiveMessageOpt", "duration", "int"),
    ("MsgSetAllReceiveMessageOpt2", "start_time_stamp", "int"),
    ("MsgSetAllReceiveMessageOpt2", "duration", "int"),
    ("GroupMarkGroupMemberList", "mark_type", "int"),
    ("GroupIncreaseGroupCounter", "group_counter_value", "ulong"),
    ("GroupDecreaseGroupCounter", "group_counter_value", "ulong"),
    ("GroupReportPendencyReaded", "time_stamp", "long"),
    ("TIMGroupCounterChangedCallback", "group_counter_new_value", "ulong"),
    ("TIMMsgElemUploadProgressCallback", "index", "int"),
    ("TIMMsgElemUploadProgressCallback", "cur_size", "int"),
    ("TIMMsgElemUploadProgressCallback", "total_size", "int"),
];
/// What a parameter of an `Async` form is where it is left out, by function: as C# writes it; `{}`: a document without keys.
/// Nothing is there by which more would be changed or deleted than is said.
const DEFAULTS: [(&str, &str, &str); 21] = [
    ("CommunityGetTopicInfoList", "json_topic_id_array", "null"),
    ("ConvCleanConversationUnreadMessageCount", "clean_sequence", "0"),
    ("ConvCleanConversationUnreadMessageCount", "clean_timestamp", "0"),
    ("ConvGetConversationListByFilter", "count", "100"),
    ("ConvGetConversationListByFilter", "filter", "{}"),
    ("ConvGetConversationListByFilter", "next_seq", "0"),
    ("ConvMarkConversation", "enable_mark", "true"),
    ("ConvPinConversation", "is_pinned", "true"),
    ("GroupGetGroupAttributes", "json_keys", "null"),
    ("GroupGetGroupCounters", "json_group_counter_key_array", "null"),
    ("GroupGetTopicInfoList", "json_topic_id_array", "null"),
    ("GroupJoin", "hello_msg", "null"),
    ("GroupMarkGroupMemberList", "enable_mark", "true"),
    ("GroupReportPendencyReaded", "time_stamp", "0"),
    ("MsgDoBackground", "unread_count", "0"),
    ("MsgGetAllUserListOfMessageReaction", "count", "100"),
    ("MsgGetAllUserListOfMessageReaction", "next_seq", "0"),
    ("MsgGetMessageReactions", "max_user_count_per_reaction", "10"),
    ("MsgGetMsgList", "json_get_msg_param", "{}"),
    ("MsgReportReaded", "json_msg_param", "null"),
    ("PinGroupMessage", "is_pinned", "true"),
];
/// Members that are of another type than in the contract.
const MEMBERS: [(&str, Type); 12] = [
    ("group_self_info_role", Type::Uint32),
    ("message_extension_result_code", Type::Int32),
    ("message_reaction_result_code", Type::Int32),
    ("message_reaction_total_user_count", Type::Int32),
    ("message_reaction_user_result_next_seq", Type::Uint64),
    ("msg_all_recv_msg_duration", Type::Int32),
    ("msg_all_recv_msg_opt_start_hour", Type::Int32),
    ("msg_all_recv_msg_opt_start_minute", Type::Int32),
    ("msg_all_recv_msg_opt_start_second", Type::Int32),
    ("msg_all_recv_msg_opt_start_time_stamp", Type::Int32),
    ("msg_receipt_read_count", Type::Int32),
    ("msg_receipt_unread_count", Type::Int32),
];
/// Documents with numbers, flags and enums that may all be null.
const NULLABLE: [&str; 7] = [
    "AndroidOfflinePushConfig",
    "IOSOfflinePushConfig",
    "Message",
    "OfflinePushConfig",
    "TIMConversationListFilter",
    "TIMGroupTopicInfo",
    "UserProfileItem",
];
/// The one in which none of them may.
const ELEM: &str = "Elem";
/// Whether a single member may be null, where neither that nor the contract says it.
const MAYBE: [(&str, bool); 11] = [
    ("conv_active_time", true),
    ("conv_recv_opt", false),
    ("group_counter_value", true),
    ("group_delete_member_param_duration", true),
    ("group_detail_info_is_support_topic", true),
    ("group_member_info_member_role", false),
    ("message_rand", false),
    ("message_seq", false),
    ("message_unique_id", false),
    ("msg_search_param_keyword_list_match_type", false),
    ("user_status_status_type", true),
];
/// Keys without a member: Init sets this one.
const HIDDEN: [&str; 1] = ["convoke_delivery"];
/// Marks have 64 bits; those of the application begin above what the enum names.
const MARKS: &str = "TIMConversationMarkType";

pub fn files(api: &Api) -> Vec<(String, String)> {
    for (function, parameter, _) in DEFAULTS {
        let is_there = |f: &Function| f.name == function && f.parameters.iter().any(|p| p.name == parameter);
        assert!(api.functions.iter().any(is_there), "{function} has no {parameter}");
    }
    let callbacks = api.callbacks.iter().map(|c| {
        context! { name => &c.name, parameters => native_parameters(&c.parameters) }
    });
    let functions = api.functions.iter().map(|f| {
        let output = match &f.output {
            Output::Nothing => "void".into(),
            Output::Result => "int".into(),
            Output::Text => "IntPtr".into(),
            Output::Value(kind) => blittable(kind),
        };
        context! { output, symbol => symbol(f), parameters => native_parameters(&f.parameters) }
    });
    // Callbacks of events; those of calls stand in ValueCallbacks.cs.
    let events = api.callbacks.iter().filter(|c| c.name.starts_with("TIM") && c.name != "TIMCommCallback");
    let calls = api.functions.iter().filter(|f| f.sets().is_none() && !BY_HAND.contains(&f.name.as_str()));
    let said = context! {
        callbacks => callbacks.collect::<Vec<_>>(),
        functions => functions.collect::<Vec<_>>(),
        events => events.map(event).collect::<Vec<_>>(),
        calls => calls.map(|f| call(api, f)).collect::<Vec<_>>(),
        listeners => api.functions.iter().filter_map(|f| listener(api, f)).collect::<Vec<_>>(),
        classes => api.documents.iter().map(|d| class_of(api, d)).collect::<Vec<_>>(),
        enums => api.enums.iter().map(enumeration).collect::<Vec<_>>(),
        codes => api.codes.iter().map(constant).collect::<Vec<_>>(),
    };
    template::files("bindings/csharp", &said)
}

/// A comment. Its first paragraph is the summary.
fn doc(lines: &[String]) -> Value {
    let lines: Vec<String> = lines.iter().map(|line| xml(line)).collect();
    let mut paragraphs = lines.split(String::is_empty).filter(|lines| !lines.is_empty());
    let summary = paragraphs.next().expect("every item of the header has a comment").to_vec();
    context! { summary, remarks => paragraphs.collect::<Vec<_>>().join(&String::new()) }
}

fn line_doc(text: &str) -> String {
    xml(&capitalized(text))
}

/// A line of a comment of the header: names of C and code in backticks.
fn xml(line: &str) -> String {
    let text = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace("NULL", "null");
    let parts = text.split('`').enumerate();
    parts.map(|(i, part)| if i % 2 == 1 { format!("<c>{part}</c>") } else { part.to_owned() }).collect()
}

fn enumeration(e: &Enum) -> Value {
    let base = base(e);
    let constants = e.constants.iter().map(|c| match base {
        " : uint" => context! { value => c.value as u32, ..constant(c) },
        _ => constant(c),
    });
    context! { name => &e.name, doc => doc(&e.doc), base, constants => constants.collect::<Vec<_>>() }
}

fn constant(c: &Constant) -> Value {
    context! { name => &c.name, doc => line_doc(&c.doc), value => c.value }
}

/// A flag 1<<31 makes it unsigned.
fn base(e: &Enum) -> &'static str {
    match e {
        e if e.name == MARKS => " : ulong",
        e if e.constants.iter().any(|c| c.value == i32::MIN) => " : uint",
        _ => "",
    }
}

fn class(document: &str) -> &str {
    let own = CLASSES.iter().find(|(name, _)| *name == document).map(|(_, class)| *class);
    own.unwrap_or_else(|| document.strip_prefix("TIM").unwrap_or(document))
}

fn csharp(kind: &Type) -> String {
    match kind {
        Type::Text => "string".into(),
        Type::Bool => "bool".into(),
        Type::Int32 => "int".into(),
        Type::Uint32 => "uint".into(),
        Type::Int64 => "long".into(),
        Type::Uint64 => "ulong".into(),
        Type::Double => "double".into(),
        Type::Enum(name) => name.clone(),
        Type::Object(name) => class(name).into(),
        Type::Array(item) => format!("List<{}>", csharp(item)),
        Type::Numbers => "Dictionary<string, ulong>".into(),
        Type::Any => "JToken".into(),
        Type::Nothing => unreachable!("nothing has no type"),
    }
}

fn is_value(kind: &Type) -> bool {
    use Type::*;
    matches!(kind, Bool | Int32 | Uint32 | Int64 | Uint64 | Double | Enum(_))
}

/// A member of a class.
struct Member<'a> {
    key: &'a Key,
    kind: &'a Type,
    maybe: bool,
}

fn members(document: &Document) -> impl Iterator<Item = Member<'_>> {
    document.keys.iter().filter(|key| !HIDDEN.contains(&key.name.as_str())).map(|key| {
        let kind = MEMBERS.iter().find(|(name, _)| *name == key.name).map_or(&key.kind, |(_, kind)| kind);
        let of_document = match document.name.as_str() {
            ELEM => false,
            name => key.optional || NULLABLE.contains(&name),
        };
        let own = MAYBE.iter().find(|(name, _)| *name == key.name).map(|(_, maybe)| *maybe);
        Member { key, kind, maybe: is_value(kind) && own.unwrap_or(of_document) }
    })
}

fn class_of(api: &Api, document: &Document) -> Value {
    let members = members(document).map(|member| {
        let key = &member.key.name;
        context! {
            key,
            doc => line_doc(&member.key.doc),
            kind => csharp(member.kind) + if member.maybe { "?" } else { "" },
            read => read(api, member.kind, member.maybe, &format!("o[\"{key}\"]")),
            writer => if *member.kind == Type::Any { "WriteTree" } else { "Write" },
            written => written(api, document, &member),
        }
    });
    context! { name => class(&document.name), members => members.collect::<Vec<_>>() }
}

/// The name of the enum's numbers in Json.
fn numbers(api: &Api, name: &str) -> &'static str {
    match api.enums.iter().find(|e| e.name == name).map(base) {
        Some(" : ulong") => "ULong",
        Some(" : uint") => "UInt",
        _ => "Int",
    }
}

/// How a value is read of the tree `json`.
fn read(api: &Api, kind: &Type, maybe: bool, json: &str) -> String {
    let (prefix, mark) = if maybe { ("Maybe", "?") } else { ("", "") };
    match kind {
        Type::Text => format!("Json.Text({json})"),
        Type::Bool => format!("Json.{prefix}Bool({json})"),
        Type::Int32 => format!("Json.{prefix}Int({json})"),
        Type::Uint32 => format!("Json.{prefix}UInt({json})"),
        Type::Int64 => format!("Json.{prefix}Long({json})"),
        Type::Uint64 => format!("Json.{prefix}ULong({json})"),
        Type::Double => format!("Json.{prefix}Double({json})"),
        Type::Enum(name) => format!("({name}{mark})Json.{prefix}{}({json})", numbers(api, name)),
        Type::Object(name) => format!("{}.Read({json})", reading(api, name)),
        Type::Array(item) => format!("Json.List({json}, {})", reader(api, item)),
        Type::Numbers => format!("Json.Numbers({json})"),
        Type::Any => json.to_owned(),
        Type::Nothing => unreachable!("nothing is not read"),
    }
}

/// The class whose Read is meant. A function may have the same name (SetConfig).
fn reading(api: &Api, document: &str) -> String {
    let class = class(document);
    let is_function = api.functions.iter().any(|f| f.name == class);
    format!("{}{class}", if is_function { "types." } else { "" })
}

/// A function that reads a value of the tree.
fn reader(api: &Api, kind: &Type) -> String {
    match kind {
        Type::Object(_) | Type::Text | Type::Uint32 | Type::Uint64 => {
            read(api, kind, false, "").trim_end_matches("()").to_owned()
        }
        kind => format!("item => {}", read(api, kind, false, "item")),
    }
}

/// What Json.Write is given of a member.
fn written(api: &Api, document: &Document, member: &Member) -> String {
    let key = &member.key.name;
    let mark = if member.maybe { "?" } else { "" };
    let value = match member.kind {
        Type::Enum(name) => match numbers(api, name) {
            "ULong" => format!("(ulong{mark}){key}"),
            "UInt" => format!("(uint{mark}){key}"),
            _ => format!("(int{mark}){key}"),
        },
        Type::Array(item) if matches!(item.as_ref(), Type::Enum(_) | Type::Uint32) => {
            format!("{key}, item => (long)item")
        }
        _ => key.clone(),
    };
    let is_left_out = document.name == ELEM && is_value(member.kind) && key != "elem_type";
    if is_left_out { format!("Json.Given({value})") } else { value }
}

/// The type of a parameter that is given by value.
fn value_type(owner: &str, name: &str, kind: &Type) -> String {
    let own = PARAMETERS.iter().find(|(o, parameter, _)| *o == owner && *parameter == name);
    own.map_or_else(|| csharp(kind), |(_, _, kind)| (*kind).to_owned())
}

fn delegate(callback: &str) -> &str {
    let name = callback.strip_prefix("TIM").expect("a callback");
    name.strip_suffix("Callback").expect("a callback")
}

fn is_json(parameter: &Parameter) -> bool {
    matches!(parameter.role, Role::Json(_) | Role::OptionalJson(_))
}

fn event(callback: &Callback) -> Value {
    let parameters = |is_text: bool| {
        let parameters = callback.parameters.iter().map(|p| match &p.role {
            Role::Json(kind) | Role::OptionalJson(kind) if !is_text => format!("{} {}", csharp(kind), p.name),
            Role::Value(kind) => format!("{} {}", value_type(&callback.name, &p.name, kind), p.name),
            _ => format!("string {}", p.name),
        });
        parameters.collect::<Vec<_>>()
    };
    context! {
        name => delegate(&callback.name),
        doc => doc(&callback.doc),
        has_text => callback.parameters.iter().any(is_json),
        parameters => parameters(false),
        text_parameters => parameters(true),
    }
}

/// The type by which C and C# hand a value over.
fn blittable(kind: &Type) -> String {
    match kind {
        Type::Bool => "byte".into(),
        Type::Enum(_) => "int".into(),
        kind => csharp(kind),
    }
}

fn native_parameters(parameters: &[Parameter]) -> Vec<String> {
    let parameters = parameters.iter().map(|p| match &p.role {
        Role::Value(kind) => format!("{} {}", blittable(kind), p.name),
        Role::Callback(name) => format!("{name} {}", p.name),
        _ => format!("IntPtr {}", p.name),
    });
    parameters.collect()
}

/// The name in the library. What only Convoke has goes by one.
fn symbol(function: &Function) -> String {
    let is_own = function.name.starts_with("Convoke");
    format!("{}{}", if is_own { "" } else { "TIM" }, function.name)
}

fn call(api: &Api, function: &Function) -> Value {
    let answer = &function.answer;
    // How a task's result is read of the JSON text.
    let (task, task_of, read) = match answer {
        Type::Nothing => ("Task".to_owned(), "bool".to_owned(), "true".to_owned()),
        Type::Text => ("Task<string>".to_owned(), "string".to_owned(), "text".to_owned()),
        kind => {
            let read = read(api, kind, false, "Json.Parse(text)");
            (format!("Task<{}>", csharp(kind)), csharp(kind), read)
        }
    };
    let has_document = !matches!(answer, Type::Nothing | Type::Text);
    let room = function.parameters.iter().find_map(|p| match p.role {
        Role::Buffer(size) => Some(context! { name => parameter_name(p), size }),
        _ => None,
    });
    let native = native_call(function);
    let (output, returned) = match &function.output {
        Output::Nothing => unreachable!("{} sets a listener", function.name),
        Output::Result => ("TIMResult".to_owned(), format!("(TIMResult){native}")),
        Output::Text => ("string".to_owned(), format!("Utf8.Read({native})")),
        Output::Value(kind) => {
            let output = value_type(&function.name, &function.name, kind);
            let returned = converted(kind, &blittable(kind), &output, &native);
            (output, returned)
        }
    };
    context! {
        name => &function.name,
        doc => doc(&function.doc),
        works => function.works,
        is_answered => function.parameters.iter().any(|p| matches!(p.role, Role::Callback(_))),
        parameters => parameters(function),
        arguments => arguments(function),
        task_parameters => task_parameters(function),
        task_arguments => task_arguments(function),
        has_texts => native.contains("texts."),
        native,
        output,
        returned,
        is_bare => function.works && *answer == Type::Nothing || ALSO_BARE.contains(&function.name.as_str()),
        document => has_document.then(|| csharp(answer)),
        reader => has_document.then(|| reader(api, answer)),
        task,
        task_of,
        read,
        room,
    }
}

/// The parameters but for the callback.
fn parameters(function: &Function) -> Vec<String> {
    let parameters = function.parameters.iter().filter_map(|p| match &p.role {
        Role::Text | Role::OptionalText => Some(format!("string {}", p.name)),
        Role::Json(kind) | Role::OptionalJson(kind) => Some(format!("{} {}", csharp(kind), p.name)),
        Role::Value(kind) => Some(format!("{} {}", value_type(&function.name, &p.name, kind), p.name)),
        Role::Buffer(_) => Some(format!("StringBuilder {}", parameter_name(p))),
        Role::Callback(_) | Role::UserData => None,
    });
    parameters.collect()
}

fn arguments(function: &Function) -> Vec<String> {
    let is_given = |p: &&Parameter| !matches!(p.role, Role::Callback(_) | Role::UserData);
    function.parameters.iter().filter(is_given).map(|p| parameter_name(p).to_owned()).collect()
}

/// Those of the Async form: nothing is JSON there, any sequence is a list, and what C writes for its caller has no place.
fn task_parameters(function: &Function) -> Vec<String> {
    let parameters = function.parameters.iter().filter_map(|p| {
        let kind = match &p.role {
            Role::Text | Role::OptionalText => "string".to_owned(),
            Role::Json(Type::Array(item)) | Role::OptionalJson(Type::Array(item)) => {
                format!("IEnumerable<{}>", csharp(item))
            }
            Role::Json(kind) | Role::OptionalJson(kind) => csharp(kind),
            Role::Value(kind) => value_type(&function.name, &p.name, kind),
            Role::Buffer(_) | Role::Callback(_) | Role::UserData => return None,
        };
        let default = default_of(function, p).map(|value| format!(" = {}", value.replace("{}", "null")));
        Some(format!("{kind} {}{}", task_name(p), default.unwrap_or_default()))
    });
    parameters.collect()
}

/// What the Async form gives the call for its parameters.
fn task_arguments(function: &Function) -> Vec<String> {
    let arguments = function.parameters.iter().filter_map(|p| match &p.role {
        Role::Json(Type::Array(_)) | Role::OptionalJson(Type::Array(_)) => Some(format!("Listed({})", task_name(p))),
        Role::Json(kind) | Role::OptionalJson(kind) if default_of(function, p) == Some("{}") => {
            Some(format!("{} ?? new {}()", task_name(p), csharp(kind)))
        }
        Role::Buffer(_) => Some("null".to_owned()),
        Role::Callback(_) | Role::UserData => None,
        _ => Some(task_name(p).to_owned()),
    });
    arguments.collect()
}

fn default_of(function: &Function, p: &Parameter) -> Option<&'static str> {
    let own = DEFAULTS.iter().find(|(name, parameter, _)| *name == function.name && *parameter == p.name);
    own.map(|(_, _, value)| *value)
}

fn task_name(p: &Parameter) -> &str {
    p.name.trim_start_matches("json_")
}

fn parameter_name(p: &Parameter) -> &str {
    p.name.trim_end_matches("_buffer")
}

/// What is handed to the library for a parameter.
fn handed(function: &Function, p: &Parameter) -> String {
    let name = &p.name;
    match &p.role {
        Role::Text | Role::OptionalText | Role::Json(_) | Role::OptionalJson(_) => format!("texts.Of({name})"),
        Role::Value(Type::Bool) => format!("(byte)({name} ? 1 : 0)"),
        Role::Value(kind) => converted(kind, &value_type(&function.name, name, kind), &blittable(kind), name),
        Role::Buffer(_) => "room".into(),
        Role::Callback(_) => "answer".into(),
        Role::UserData => "handle".into(),
    }
}

/// A value, handed over between C and C#.
fn converted(kind: &Type, from: &str, to: &str, value: &str) -> String {
    match kind {
        _ if from == to => value.to_owned(),
        Type::Enum(_) => format!("({to}){value}"),
        _ => format!("unchecked(({to}){value})"),
    }
}

/// The call of the library.
fn native_call(function: &Function) -> String {
    let handed: Vec<String> = function.parameters.iter().map(|p| handed(function, p)).collect();
    format!("Native.{}({})", symbol(function), handed.join(", "))
}

/// The listener that a function sets or adds.
fn listener(api: &Api, function: &Function) -> Option<Value> {
    let set = &function.name;
    let event = set.strip_prefix("Set").or(set.strip_prefix("Add"))?.trim_end_matches("Callback");
    let native = function.sets()?;
    let callback = api.callbacks.iter().find(|c| c.name == native).expect("its callback");
    Some(context! {
        set,
        event,
        native,
        is_added => set.starts_with("Add"),
        doc => doc(&listener_doc(function)),
        field => format!("{}Listener", uncapitalized(event)),
        name => delegate(native),
        has_text => callback.parameters.iter().any(is_json),
        native_parameters => native_parameters(&callback.parameters),
        told => callback.parameters.iter().map(|p| told(api, callback, p)).collect::<Vec<_>>(),
    })
}

/// In C there is one listener of a kind.
fn listener_doc(function: &Function) -> Vec<String> {
    let text = function.doc.join("\n").replace("Sets the listener", "Adds a listener");
    let text = text.replace(", or clears it with NULL", "").replace(", or clears it with\nNULL", "");
    let text = text.replace(" One that is there already gets the new user data.", "");
    let lines = text.lines().map(str::to_owned);
    lines.chain([String::new(), "Without a callback it takes all of them away.".to_owned()]).collect()
}

/// What C tells is copied, where it does not last, and told as a value and as a text.
fn told(api: &Api, callback: &Callback, p: &Parameter) -> Value {
    let own = &p.name;
    let same = |value: String| context! { value => &value, text => value };
    match &p.role {
        Role::Json(kind) | Role::OptionalJson(kind) => context! {
            copy => format!("var {own}Told = new Told<{}>({own}, {});", csharp(kind), reader(api, kind)),
            value => format!("{own}Told.Value"),
            text => format!("{own}Told.Text"),
        },
        Role::Value(Type::Bool) => same(format!("{own} != 0")),
        Role::Value(kind) => same(converted(kind, &blittable(kind), &value_type(&callback.name, own, kind), own)),
        Role::UserData => same("userData".into()),
        _ => context! { copy => format!("string {own}Text = Utf8.Read({own});"), ..same(format!("{own}Text")) },
    }
}
