use super::making::{packed, signed};
use super::*;

const SECRET: &str = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const APP: u64 = 1_400_000_000;

fn sign(user: &str, app: u64, time: u64, expire: u64, secret: &str, user_buffer: Option<&str>) -> String {
    let user_buffer = user_buffer.map(str::to_owned);
    let sig = UserSig { identifier: user.into(), sdk_app_id: app, time, expire, user_buffer, signature: String::new() };
    signed(sig, secret)
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
    let sig = include_str!("../../../tests/fixtures/usersig.txt").trim();
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
    for bad in ["x", "", "****", &good[1..], &good[..good.len() - 4], &packed(b"[]"), &packed(b"{}"), &packed(&[0xff])]
    {
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
    let bomb = packed(&vec![b' '; 16 * 1024 * 1024]);
    assert!(bomb.len() < PACKED_BYTES);
    assert_eq!(check(&bomb, 1000), Some(Code::UserSigInvalid));
}
