//! Documents that configure the SDK.

use super::{BadJson, Object, number};
use crate::core::limits::Limits;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// `SdKConfig`: what `Init` takes, with Convoke's own keys.
#[derive(Deserialize, Debug, Default)]
pub struct SdkConfig {
    /// string: the data directory.
    #[serde(default)]
    pub sdk_config_config_file_path: Option<String>,
    /// string: the directory of the log file.
    #[serde(default)]
    pub sdk_config_log_file_path: Option<String>,
    /// string: `sqlite` or `memory`.
    #[serde(default)]
    pub convoke_store: Option<StoreKind>,
    /// string: `full` or `normal`.
    #[serde(default)]
    pub convoke_durability: Option<Durability>,
    /// string: `thread` or `poll`.
    #[serde(default)]
    pub convoke_delivery: Option<Delivery>,
    /// string: the key with which UserSigs are verified.
    #[serde(default)]
    pub convoke_secret_key: Option<String>,
    /// object: numbers by the names kConvokeLimit....
    #[serde(default)]
    convoke_limits: Option<HashMap<String, Number>>,
    #[serde(flatten)]
    unknown: HashMap<String, IgnoredAny>,
}

#[derive(Deserialize, Debug)]
struct Number(#[serde(deserialize_with = "number::required")] u64);

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
    /// Reads the document and refuses a key of ours that does not exist; other unknown keys are ignored.
    pub fn read(json: &str) -> Result<Self, BadJson> {
        let config: Self = super::read_object(json)?;
        if config.unknown.keys().any(|key| key.starts_with("convoke_")) {
            return Err(BadJson::Content("it has a key that begins with convoke_ and does not exist"));
        }
        Ok(config)
    }

    pub fn limits(&self) -> Result<Limits, BadJson> {
        let mut limits = Limits::default();
        for (name, Number(value)) in self.convoke_limits.iter().flatten() {
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
    #[serde(default, deserialize_with = "number::optional", skip_serializing_if = "Option::is_none")]
    pub set_config_log_level: Option<u32>,
    /// number, TIMLogLevel: the least grave line for the log callback.
    #[serde(default, deserialize_with = "number::optional", skip_serializing_if = "Option::is_none")]
    pub set_config_callback_log_level: Option<u32>,
    /// bool: whether the log also goes to the standard error stream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_config_is_log_output_console: Option<bool>,
    /// object UserConfig.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_config_user_config: Option<Object<UserConfig>>,
    /// string: kept and answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_config_user_define_data: Option<String>,
    /// object HttpProxyInfo: kept and answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_config_http_proxy_info: Option<Object<HttpProxyInfo>>,
    /// object Socks5ProxyInfo: kept and answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_config_socks5_proxy_info: Option<Object<Socks5ProxyInfo>>,
    /// object PACProxyInfo: kept and answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_config_pac_proxy_info: Option<Object<PacProxyInfo>>,
    /// bool: kept and answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_config_is_only_local_dns_source: Option<bool>,
}

/// The contract's `kTIMLog_Assert`: no level is above it.
const HIGHEST_LEVEL: u32 = 7;

impl SetConfig {
    /// Reads the document and refuses a log level that does not exist.
    pub fn read(json: &str) -> Result<Self, BadJson> {
        let config: Self = super::read_object(json)?;
        let levels = [config.set_config_log_level, config.set_config_callback_log_level];
        if levels.iter().flatten().any(|level| *level > HIGHEST_LEVEL) {
            return Err(BadJson::Content("it names a log level that does not exist"));
        }
        Ok(config)
    }

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

/// `UserConfig`.
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
#[serde(default)]
pub struct UserConfig {
    /// bool: kept and answered.
    user_config_is_is_disable_storage: bool,
    /// bool: kept and answered.
    user_config_is_read_receipt: bool,
    /// bool: kept and answered.
    user_config_is_ignore_grouptips_unread: bool,
    /// bool: kept and answered.
    user_config_is_sync_report: bool,
}

/// `HttpProxyInfo`. Convoke makes no connections; it is kept and answered.
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct HttpProxyInfo {
    /// string: address.
    http_proxy_info_ip: String,
    /// number: port.
    #[serde(deserialize_with = "number::required")]
    http_proxy_info_port: u32,
    /// string: user name.
    #[serde(default)]
    http_proxy_info_username: String,
    /// string: password.
    #[serde(default)]
    http_proxy_info_password: String,
}

/// `Socks5ProxyInfo`.
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
pub struct Socks5ProxyInfo {
    /// string: address.
    socks5_proxy_info_ip: String,
    /// number: port.
    #[serde(deserialize_with = "number::required")]
    socks5_proxy_info_port: u32,
    /// string: user name.
    #[serde(default)]
    socks5_proxy_info_username: String,
    /// string: password.
    #[serde(default)]
    socks5_proxy_info_password: String,
}

/// `PACProxyInfo`.
#[derive(Serialize, Deserialize, Debug, Default, Clone)]
#[serde(default)]
pub struct PacProxyInfo {
    /// string: user name.
    pac_proxy_info_username: String,
    /// string: password.
    pac_proxy_info_password: String,
}

/// What `callExperimentalAPI` takes. The parameter is whatever the operation takes.
#[derive(Deserialize, Debug)]
pub struct ExperimentalRequest {
    /// string: the operation.
    pub request_operation: String,
    /// what the operation takes.
    #[serde(default)]
    request_param: Option<ExperimentalParam>,
}

#[derive(Deserialize, Debug)]
#[serde(untagged)]
enum ExperimentalParam {
    Text(String),
    Other(IgnoredAny),
}

impl ExperimentalRequest {
    /// The parameter of an operation that takes a text.
    pub fn text(&self) -> Option<&str> {
        match &self.request_param {
            Some(ExperimentalParam::Text(text)) => Some(text),
            Some(ExperimentalParam::Other(_)) | None => None,
        }
    }
}
