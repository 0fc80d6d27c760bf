//! UserSigs of any text, and of any bytes and any JSON that are packed as in a UserSig. The first byte says which.

use crate::core::ids::UserId;
use crate::runtime::usersig;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

/// The key that tests/fixtures/usersig.txt is signed with.
const SECRET: &str = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const APP: u64 = 1_400_000_000;

/// Verifies the UserSig that the input is, or that is made of it.
pub fn verify(input: &[u8]) {
    let Some((kind, rest)) = input.split_first() else { return };
    let sig = match kind {
        b'z' => armored(rest),
        b'j' => armored(&compressed(rest)),
        _ => String::from_utf8_lossy(rest).into_owned(),
    };
    let lets_in = |user: &str| {
        UserId::new(user).is_some_and(|user| usersig::verify(&sig, SECRET, APP, &user, 1_700_000_000).is_ok())
    };
    for user in ["alice", "bob"] {
        let names = |json: String| json.contains(&format!("\"{user}\""));
        assert!(!lets_in(user) || usersig::unpacked(&sig).is_some_and(names), "it does not name {user}: {sig}");
    }
}

/// In base64, with the three characters of a UserSig.
fn armored(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes).replace('+', "*").replace('/', "-").replace('=', "_")
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
    zlib.write_all(bytes).and_then(|()| zlib.finish()).unwrap_or_default()
}
