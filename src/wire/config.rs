//! Documents that configure the SDK.

use super::BadJson;
use super::reader::{listed, optional};
use crate::core::limits::Limits;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::HashMap;

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
    #[serde(default)]
    pub convoke_store: Option<StoreKind>,
    /// string: `full` (default) or `normal`.
    #[serde(default)]
    pub convoke_durability: Option<Durability>,
    /// string: `thread` (default) or `poll`.
    #[serde(default)]
    pub convoke_delivery: Option<Delivery>,
    /// string: the key with which UserSigs are verified.
    #[serde(default)]
    pub convoke_secret_key: Option<String>,
    /// object: numbers by the names kConvokeLimit....
    #[serde(default)]
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
                return Err(BadJson::Content("convoke_limits names a limit that does not exist"));
            }
        }
        Ok(limits)
    }
}

/// `SetConfig`: as an argument, what is given changes; as an answer, all that is in force.
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct SetConfig {
    /// number, TIMLogLevel: the least grave line in the log file.
    #[serde(default, deserialize_with = "log_level", skip_serializing_if = "Option::is_none")]
    pub set_config_log_level: Option<u32>,
    /// number, TIMLogLevel: the least grave line for the log callback.
    #[serde(default, deserialize_with = "log_level", skip_serializing_if = "Option::is_none")]
    pub set_config_callback_log_level: Option<u32>,
    /// bool: whether the log also goes to the standard error stream.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub set_config_is_log_output_console: Option<bool>,
    /// object UserConfig.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub set_config_user_config: Option<UserConfig>,
    /// string: kept and answered.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub set_config_user_define_data: Option<String>,
    /// object HttpProxyInfo: kept and answered.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub set_config_http_proxy_info: Option<HttpProxyInfo>,
    /// object Socks5ProxyInfo: kept and answered.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub set_config_socks5_proxy_info: Option<Socks5ProxyInfo>,
    /// object PACProxyInfo: kept and answered.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub set_config_pac_proxy_info: Option<PacProxyInfo>,
    /// bool: kept and answered.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub set_config_is_only_local_dns_source: Option<bool>,
}

/// The contract's `kTIMLog_Assert`: no level is above it.
const HIGHEST_LEVEL: u32 = 7;

fn log_level<'de, D: Deserializer<'de>>(d: D) -> Result<Option<u32>, D::Error> {
    listed(d, |level| level <= HIGHEST_LEVEL)
}

impl SetConfig {
    /// The answer of a call that failed.
    pub fn zeroed() -> Self {
        Self {
            set_config_log_level: Some(0),
            set_config_callback_log_level: Some(0),
            set_config_is_log_output_console: Some(false),
            ..Self::default()
        }
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
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
#[serde(default)]
pub struct UserConfig {
    /// bool: kept and answered.
    #[serde(deserialize_with = "optional")]
    user_config_is_is_disable_storage: bool,
    /// bool: kept and answered.
    #[serde(deserialize_with = "optional")]
    user_config_is_read_receipt: bool,
    /// bool: kept and answered.
    #[serde(deserialize_with = "optional")]
    user_config_is_ignore_grouptips_unread: bool,
    /// bool: kept and answered.
    #[serde(deserialize_with = "optional")]
    user_config_is_sync_report: bool,
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
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
#[serde(default)]
pub struct PacProxyInfo {
    /// string: user name.
    #[serde(deserialize_with = "optional")]
    pac_proxy_info_username: String,
    /// string: password.
    #[serde(deserialize_with = "optional")]
    pac_proxy_info_password: String,
}

/// `ExperimentalRequest`: what `callExperimentalAPI` takes.
#[derive(Deserialize, Debug)]
pub struct ExperimentalRequest {
    /// string: the operation.
    pub request_operation: String,
    /// what the operation takes; a text.
    #[serde(default, deserialize_with = "optional")]
    request_param: Option<String>,
}

impl ExperimentalRequest {
    /// The parameter of an operation that takes a text.
    pub fn text(&self) -> Option<&str> {
        self.request_param.as_deref()
    }
}
