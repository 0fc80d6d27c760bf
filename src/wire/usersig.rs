//! What a UserSig (TLSSigAPIv2) holds, once it is unpacked.

use serde::{Deserialize, Serialize};

/// The signed document. Times in seconds.
#[derive(Serialize, Deserialize, Debug, Default)]
pub struct UserSig {
    #[serde(rename = "TLS.identifier")]
    pub identifier: String,
    #[serde(rename = "TLS.sdkappid")]
    pub sdk_app_id: u64,
    #[serde(rename = "TLS.time")]
    pub time: u64,
    #[serde(rename = "TLS.expire")]
    pub expire: u64,
    #[serde(rename = "TLS.userbuf", default, skip_serializing_if = "Option::is_none")]
    pub user_buffer: Option<String>,
    #[serde(rename = "TLS.sig")]
    pub signature: String,
}

/// As others read it: with the version of the form.
#[cfg(feature = "tool")]
#[derive(Serialize)]
pub struct Versioned<'a> {
    #[serde(rename = "TLS.ver")]
    version: &'static str,
    #[serde(flatten)]
    sig: &'a UserSig,
}

#[cfg(feature = "tool")]
impl<'a> From<&'a UserSig> for Versioned<'a> {
    fn from(sig: &'a UserSig) -> Self {
        Self { version: "2.0", sig }
    }
}
