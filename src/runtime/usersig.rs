//! Verifies a UserSig (TLSSigAPIv2): base64 with three characters of its own, around zlib, around a JSON document
//! that is signed with HMAC-SHA256.

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
    let sig = unpack(text).ok_or_else(|| Error::new(Code::UserSigInvalid, "user_sig is malformed"))?;
    let signature = BASE64_STANDARD.decode(&sig.signature).unwrap_or_default();
    // `verify_slice` takes the same time wherever the first difference is.
    if mac(&sig, secret).verify_slice(&signature).is_err() {
        return Err(Error::new(Code::UserSigInvalid, "user_sig is not signed with this application's secret key"));
    }
    if sig.sdk_app_id != sdk_app_id {
        return Err(Error::new(Code::UserSigOtherApp, "user_sig was made for another sdk_app_id"));
    }
    if sig.identifier != user.as_str() {
        return Err(Error::new(Code::UserSigOtherUser, "user_sig was made for another user_id"));
    }
    if sig.time.saturating_add(sig.expire) <= now {
        return Err(Error::new(Code::UserSigExpired, "user_sig has expired"));
    }
    Ok(())
}

fn unpack(text: &str) -> Option<UserSig> {
    if text.len() > PACKED_BYTES {
        return None;
    }
    let standard: String = text
        .chars()
        .map(|c| match c {
            '*' => '+',
            '-' => '/',
            '_' => '=',
            other => other,
        })
        .collect();
    let packed = BASE64_STANDARD.decode(standard).ok()?;
    let mut json = String::new();
    ZlibDecoder::new(packed.as_slice()).take(UNPACKED_BYTES).read_to_string(&mut json).ok()?;
    wire::read(&json).ok()
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

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;

    const SECRET: &str = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
    const APP: u64 = 1_400_000_000;

    fn pack(json: &[u8]) -> String {
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        zlib.write_all(json).unwrap();
        BASE64_STANDARD.encode(zlib.finish().unwrap()).replace('+', "*").replace('/', "-").replace('=', "_")
    }

    fn sign(user: &str, app: u64, time: u64, expire: u64, secret: &str, user_buffer: Option<&str>) -> String {
        let user_buffer = user_buffer.map(str::to_owned);
        let mut sig =
            UserSig { identifier: user.into(), sdk_app_id: app, time, expire, user_buffer, signature: String::new() };
        sig.signature = BASE64_STANDARD.encode(mac(&sig, secret).finalize().into_bytes());
        pack(&serde_json::to_vec(&sig).unwrap())
    }

    fn check(text: &str, now: u64) -> Option<Code> {
        verify(text, SECRET, APP, &UserId::new("alice").unwrap(), now).err().map(|e| e.code)
    }

    #[test]
    fn a_signature_lets_its_user_in_until_it_expires() {
        let sig = sign("alice", APP, 1000, 100, SECRET, None);
        assert_eq!(check(&sig, 1000), None);
        assert_eq!(check(&sig, 1099), None);
        assert_eq!(check(&sig, 1100), Some(Code::UserSigExpired));
        assert_eq!(check(&sign("alice", APP, 1000, 100, SECRET, Some("YnVm")), 1000), None);
    }

    /// The fixture was made in another language (tests/fixtures/README.md), so that the format is not only ours.
    #[test]
    fn a_signature_made_elsewhere_is_accepted() {
        let sig = include_str!("../../tests/fixtures/usersig.txt").trim();
        assert_eq!(check(sig, 1_700_000_000), None);
    }

    #[test]
    fn another_user_application_or_secret_is_refused() {
        assert_eq!(check(&sign("bob", APP, 1000, 100, SECRET, None), 1000), Some(Code::UserSigOtherUser));
        assert_eq!(check(&sign("alice", APP + 1, 1000, 100, SECRET, None), 1000), Some(Code::UserSigOtherApp));
        assert_eq!(check(&sign("alice", APP, 1000, 100, "other", None), 1000), Some(Code::UserSigInvalid));
    }

    #[test]
    fn what_is_malformed_is_refused() {
        let good = sign("alice", APP, 1000, 100, SECRET, None);
        for bad in ["x", "", "****", &good[1..], &good[..good.len() - 4], &pack(b"[]"), &pack(b"{}"), &pack(&[0xff])] {
            assert_eq!(check(bad, 1000), Some(Code::UserSigInvalid), "{bad}");
        }
    }

    #[test]
    fn a_text_that_is_too_long_is_not_decoded() {
        let good = sign("alice", APP, 1000, 100, SECRET, None);
        let packed = BASE64_STANDARD.decode(good.replace('*', "+").replace('-', "/").replace('_', "=")).unwrap();
        // What is behind the end of the packed part does not count.
        let longer = |bytes: usize| BASE64_STANDARD.encode([&packed[..], &vec![0; bytes]].concat());
        assert_eq!(check(&longer(100), 1000), None);
        assert_eq!(check(&longer(PACKED_BYTES), 1000), Some(Code::UserSigInvalid));
    }

    #[test]
    fn a_zlib_bomb_is_not_unpacked() {
        let bomb = pack(&vec![b' '; 16 * 1024 * 1024]);
        assert!(bomb.len() < PACKED_BYTES);
        assert_eq!(check(&bomb, 1000), Some(Code::UserSigInvalid));
    }
}
