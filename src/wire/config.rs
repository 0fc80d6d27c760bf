//! Documents that configure the SDK.

use super::BadJson;
use super::bad_json::nearest;
use super::chat_group_member::GroupMemberGetInfoOption;
use super::reader::{self, UpTo, optional};
use crate::core::limits::Limits;
use serde::{Deserialize, Serialize};
use serde_with::{apply, skip_serializing_none};
use std::collections::HashMap;
use std::ffi::CStr;

/// `SdKConfig`: what `Init` takes, with Convoke's own keys.
#[derive(Deserialize, Debug, Default)]
pub struct SdkConfig {
    /// string: the data directory; Init makes it.
    #[serde(default, deserialize_with = "optional")]
    pub sdk_config_config_file_path: Option<String>,
    /// string: the directory of the log file.
    #[serde(default, deserialize_with = "optional")]
    pub sdk_config_log_file_path: Option<String>,
    /// string: `sqlite` (default) or `memory`.
    pub convoke_store: Option<StoreKind>,
    /// string: `full` (default) or `normal`.
    pub convoke_durability: Option<Durability>,
    /// string: `thread` (default) or `poll`.
    pub convoke_delivery: Option<Delivery>,
    /// string: the key with which UserSigs are verified.
    pub convoke_secret_key: Option<String>,
    /// object: numbers by the names kConvokeLimit....
    convoke_limits: Option<HashMap<String, u64>>,
}

#[derive(Deserialize, Debug, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum StoreKind {
    #[default]
    Sqlite,
    Memory,
}

#[derive(Deserialize, Debug, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Durability {
    #[default]
    Full,
    Normal,
}

#[derive(Deserialize, Debug, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    #[default]
    Thread,
    Poll,
}

impl SdkConfig {
    pub fn limits(&self) -> Result<Limits, BadJson> {
        let mut limits = Limits::default();
        for (name, value) in self.convoke_limits.iter().flatten() {
            if !limits.set(name, *value) {
                let path = format!("convoke_limits.{name}");
                return Err(BadJson::Unknown { path, nearest: nearest(name, Limits::NAMES) });
            }
        }
        Ok(limits)
    }
}

/// `SetConfig`: as an argument, what is given changes; as an answer, all that is in force.
#[skip_serializing_none]
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct SetConfig {
    /// number, TIMLogLevel: the least grave line in the log file.
    pub set_config_log_level: Option<UpTo<HIGHEST_LEVEL>>,
    /// number, TIMLogLevel: the least grave line for the log callback.
    pub set_config_callback_log_level: Option<UpTo<HIGHEST_LEVEL>>,
    /// bool: whether the log also goes to the standard error stream.
    pub set_config_is_log_output_console: Option<bool>,
    /// object UserConfig.
    pub set_config_user_config: Option<UserConfig>,
    /// string: kept and answered.
    pub set_config_user_define_data: Option<String>,
    /// object HttpProxyInfo: kept and answered.
    pub set_config_http_proxy_info: Option<HttpProxyInfo>,
    /// object Socks5ProxyInfo: kept and answered.
    pub set_config_socks5_proxy_info: Option<Socks5ProxyInfo>,
    /// object PACProxyInfo: kept and answered.
    pub set_config_pac_proxy_info: Option<PacProxyInfo>,
    /// bool: kept and answered.
    pub set_config_is_only_local_dns_source: Option<bool>,
}

/// The contract's `kTIMLog_Assert`: no level is above it.
const HIGHEST_LEVEL: u32 = 7;

impl SetConfig {
    /// The answer of a call that failed: all keys with their zeros.
    pub fn zeroed() -> Self {
        reader::zero().unwrap_or_default()
    }

    /// The same, with a zero for what it does not have.
    pub fn whole(self) -> Self {
        let mut whole = Self::zeroed();
        whole.merge(self);
        whole
    }

    /// Takes over what `other` has.
    pub fn merge(&mut self, other: Self) {
        macro_rules! take {
            ($($field:ident)*) => { $(if other.$field.is_some() { self.$field = other.$field })* };
        }
        take!(
            set_config_log_level set_config_callback_log_level set_config_is_log_output_console
            set_config_user_config set_config_user_define_data set_config_http_proxy_info
            set_config_socks5_proxy_info set_config_pac_proxy_info set_config_is_only_local_dns_source
        );
    }
}

/// `UserConfig`: settings of messages; Convoke keeps and answers them, and does nothing with them.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct UserConfig {
    /// bool: kept and answered.
    user_config_is_is_disable_storage: bool,
    /// bool: kept and answered.
    user_config_is_read_receipt: bool,
    /// bool: kept and answered.
    user_config_is_ignore_grouptips_unread: bool,
    /// bool: kept and answered.
    user_config_is_sync_report: bool,
    /// object GroupGetInfoOption: kept and answered.
    user_config_group_getinfo_option: GroupGetInfoOption,
    /// object GroupMemberGetInfoOption: kept and answered.
    user_config_group_member_getinfo_option: GroupMemberGetInfoOption,
}

/// `GroupGetInfoOption`: what of chat groups is asked for. Of no effect: all that is known of them is told.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
struct GroupGetInfoOption {
    /// number, TIMGroupGetInfoFlag as bits.
    group_get_info_option_info_flag: u64,
    /// array of strings: keys of what the application adds.
    group_get_info_option_custom_array: Vec<String>,
}

/// `HttpProxyInfo`: a proxy. Convoke makes no connections; it is kept and answered.
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct HttpProxyInfo {
    /// string: address.
    http_proxy_info_ip: String,
    /// number: port.
    http_proxy_info_port: u32,
    /// string: user name.
    #[serde(default, deserialize_with = "optional")]
    http_proxy_info_username: String,
    /// string: password.
    #[serde(default, deserialize_with = "optional")]
    http_proxy_info_password: String,
}

/// `Socks5ProxyInfo`: a proxy. Convoke makes no connections; it is kept and answered.
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct Socks5ProxyInfo {
    /// string: address.
    socks5_proxy_info_ip: String,
    /// number: port.
    socks5_proxy_info_port: u32,
    /// string: user name.
    #[serde(default, deserialize_with = "optional")]
    socks5_proxy_info_username: String,
    /// string: password.
    #[serde(default, deserialize_with = "optional")]
    socks5_proxy_info_password: String,
}

/// `PACProxyInfo`: a proxy. Convoke makes no connections; it is kept and answered.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct PacProxyInfo {
    /// string: user name.
    pac_proxy_info_username: String,
    /// string: password.
    pac_proxy_info_password: String,
}

/// `ExperimentalRequest`: what `callExperimentalAPI` takes.
#[apply(_ => #[serde(default, deserialize_with = "optional")])]
#[derive(Deserialize, Debug)]
pub struct ExperimentalRequest {
    /// string: the operation.
    request_internal_operation: Option<String>,
    /// string: the operation, where request_internal_operation is not given.
    request_operation: Option<String>,
    /// what the operation takes; a text.
    #[cfg(feature = "fail-on-purpose")]
    request_param: Option<FailAt>,
    /// number, TIMLogLevel: of the line that is written to the log.
    request_write_log_log_level_param: Option<u32>,
    /// string: the line that is written to the log.
    request_write_log_log_content_param: String,
    /// string: the source file that the line is from.
    request_write_log_file_name_param: String,
    /// number: where in that file.
    request_write_log_line_number_param: Option<u64>,
    /// string: the function that the line is from.
    request_write_log_func_name_param: String,
}

/// What `callExperimentalAPI` is asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Operation {
    /// To write [`ExperimentalRequest::log_line`] to the log.
    WriteLog,
    /// Something for which there is nothing to do, and which is not answered.
    Unanswered,
    /// Something that is answered so, whatever else the request says.
    Answered(&'static CStr),
    #[cfg(feature = "fail-on-purpose")]
    Fail(FailAt),
    Unknown,
}

/// The stage of a call at which it fails on purpose, so that tests see how a host bears that.
#[cfg(feature = "fail-on-purpose")]
#[derive(Deserialize, Clone, Copy, Debug, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum FailAt {
    /// While its arguments are looked at.
    Argument,
    /// While it is carried out.
    Body,
    /// The store refuses what it writes.
    Store,
    /// Its answer is lost.
    Answer,
}

impl ExperimentalRequest {
    /// Reads the document and refuses one that names no operation.
    pub fn read(json: &str) -> Result<Self, BadJson> {
        let request: Self = super::read(json)?;
        match request.name() {
            Some(_) => Ok(request),
            None => Err(BadJson::Missing { path: String::new(), key: "request_internal_operation" }),
        }
    }

    fn name(&self) -> Option<&str> {
        self.request_internal_operation.as_deref().or(self.request_operation.as_deref())
    }

    pub fn operation(&self) -> Operation {
        let operation = self.name().unwrap_or_default();
        match operation.strip_prefix("internal_operation_").unwrap_or(operation) {
            "write_log" => Operation::WriteLog,
            "set_ui_platform"
            | "set_env"
            | "set_ipv6_prior"
            | "set_max_retry_count"
            | "set_packet_request_timeout"
            | "init_local_storage"
            | "update_proxy_info"
            | "set_application_id"
            | "set_ignore_repeat_login" => Operation::Unanswered,
            "is_commercial_ability_enabled" => Operation::Answered(c"{\"commercial_ability_result_enabled\":true}"),
            "get_offline_push_state" => Operation::Answered(c"{\"response_get_offline_push_state_res\":0}"),
            "set_offline_push_state" | "report_tuicomponent_usage" => Operation::Answered(c""),
            #[cfg(feature = "fail-on-purpose")]
            "convoke_fail" => self.request_param.map_or(Operation::Unknown, Operation::Fail),
            _ => Operation::Unknown,
        }
    }

    /// The `TIMLogLevel`, if one is given, and the text that goes to the log, as one line.
    pub fn log_line(&self) -> (Option<u32>, String) {
        let (file, function) = (&self.request_write_log_file_name_param, &self.request_write_log_func_name_param);
        let line = self.request_write_log_line_number_param.map(|line| format!(":{line}")).unwrap_or_default();
        let place = [format!("{file}{line}"), function.clone()].into_iter().filter(|part| !part.is_empty());
        let place = place.collect::<Vec<_>>().join(" ");
        let separator = if place.is_empty() { "" } else { ": " };
        let text = format!("{place}{separator}{}", self.request_write_log_log_content_param);
        (self.request_write_log_log_level_param, text.replace(char::is_control, " "))
    }
}
