//! Verifies a UserSig (TLSSigAPIv2): base64 with three characters of its own, around zlib, around a JSON document
//! that is signed with HMAC-SHA256. For the command-line tool, makes one, too.

use crate::core::error::{Code, Error};
use crate::core::ids::{Seconds, UserId};
use crate::wire;
use crate::wire::usersig::UserSig;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::read::ZlibDecoder;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::io::Read;

/// Unpacked bytes that are looked at. A UserSig has a few hundred; a zlib bomb stops here.
const UNPACKED_BYTES: u64 = 16 * 1024;

/// What so many bytes are packed into at the most, in base64.
const PACKED_BYTES: usize = 24 * 1024;

/// Whether the signature lets this user of this application in at this time.
pub fn verify(text: &str, secret: &str, sdk_app_id: u64, user: &UserId, now: Seconds) -> Result<(), Error> {
    let sig = unpacked(text).and_then(|json| wire::read::<UserSig>(&json).ok());
    let sig = sig.ok_or_else(|| Error::new(Code::UserSigInvalid, "user_sig is malformed"))?;
    let signature = BASE64_STANDARD.decode(&sig.signature).unwrap_or_default();
    // `verify_slice` takes the same time wherever the first difference is.
    let is_signed = mac(&sig, secret).verify_slice(&signature).is_ok();
    let require = |holds: bool, code, why| if holds { Ok(()) } else { Err(Error::new(code, why)) };
    require(is_signed, Code::UserSigInvalid, "user_sig is not signed with this application's secret key")?;
    require(sig.sdk_app_id == sdk_app_id, Code::UserSigOtherApp, "user_sig was made for another sdk_app_id")?;
    require(sig.identifier == user.as_str(), Code::UserSigOtherUser, "user_sig was made for another user_id")?;
    require(sig.time.saturating_add(sig.expire) > now, Code::UserSigExpired, "user_sig has expired")
}

/// The JSON document in a UserSig.
pub fn unpacked(text: &str) -> Option<String> {
    if text.len() > PACKED_BYTES {
        return None;
    }
    let standard = text.replace('*', "+").replace('-', "/").replace('_', "=");
    let packed = BASE64_STANDARD.decode(standard).ok()?;
    let mut json = String::new();
    ZlibDecoder::new(packed.as_slice()).take(UNPACKED_BYTES).read_to_string(&mut json).ok()?;
    Some(json)
}

fn mac(sig: &UserSig, secret: &str) -> Hmac<Sha256> {
    let mut signed = format!(
        "TLS.identifier:{}\nTLS.sdkappid:{}\nTLS.time:{}\nTLS.expire:{}\n",
        sig.identifier, sig.sdk_app_id, sig.time, sig.expire
    );
    if let Some(buffer) = &sig.user_buffer {
        signed += &format!("TLS.userbuf:{buffer}\n");
    }
    // HMAC takes a key of any length.
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(secret.as_bytes()).unwrap_or_else(|_| unreachable!());
    mac.update(signed.as_bytes());
    mac
}

#[cfg(feature = "tool")]
pub use making::{judge, make};

/// For the tool.
#[cfg(feature = "tool")]
mod making {
    use super::{UserSig, mac, verify};
    use crate::core::ids::{Seconds, UserId};
    use crate::wire::usersig::Versioned;
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use hmac::Mac;
    use std::io::Write;

    /// A UserSig that lets this user of this application in for so many seconds. The error says what is wrong with the user or the key.
    pub fn make(secret: &str, sdk_app_id: u64, user: &str, now: Seconds, seconds: u64) -> Result<String, String> {
        let sig = UserSig { identifier: user.into(), sdk_app_id, time: now, expire: seconds, ..UserSig::default() };
        let text = signed(sig, secret);
        judge(&text, secret, sdk_app_id, user, now)?;
        Ok(text)
    }

    /// Whether `Login` would let this user in with it.
    pub fn judge(text: &str, secret: &str, sdk_app_id: u64, user: &str, now: Seconds) -> Result<(), String> {
        if secret.is_empty() {
            return Err("the secret key is empty".into());
        }
        let user = UserId::new(user).ok_or("a user id is 1 to 32 bytes of printable ASCII, and stands for somebody")?;
        verify(text, secret, sdk_app_id, &user, now).map_err(|error| error.to_string())
    }

    /// The UserSig that this document is, once it is signed.
    pub fn signed(mut sig: UserSig, secret: &str) -> String {
        sig.signature = BASE64_STANDARD.encode(mac(&sig, secret).finalize().into_bytes());
        // It cannot fail: it has string keys only.
        packed(&serde_json::to_vec(&Versioned::from(&sig)).unwrap_or_default())
    }

    pub fn packed(json: &[u8]) -> String {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        // Memory takes whatever is written.
        let bytes = zlib.write_all(json).and_then(|()| zlib.finish()).unwrap_or_default();
        BASE64_STANDARD.encode(bytes).replace('+', "*").replace('/', "-").replace('=', "_")
    }
}

#[cfg(test)]
#[path = "../tests/runtime/usersig.rs"]
mod tests;
