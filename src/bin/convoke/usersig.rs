//! `convoke usersig`: makes a UserSig, or judges one.
//!
//! A secret key, or a UserSig, comes from a file, the standard input or the environment, and never from an argument, which every
//! user of the machine can see.

use crate::outcome::{FAILED, FINE, Outcome, WRONG, say};
use clap::Args;
use convoke::usersig::{judge, make};
use serde_json::{Value, json};
use std::io::{Read, stdin};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the key is, where no file is named.
const KEY_IN_ENVIRONMENT: &str = "CONVOKE_SECRET_KEY";

/// Bytes that are read of a key or a UserSig.
const MOST_BYTES: u64 = 64 * 1024;

#[derive(Args)]
pub struct Wanted {
    /// The application, as Init is given it
    #[arg(value_name = "APP ID", value_parser = clap::value_parser!(u64).range(1..))]
    app: u64,
    /// Whom it lets in
    #[arg(value_name = "USER ID")]
    user: String,
    /// Where the application's secret key is, alone on a line; -: the standard input; without it, the environment's
    /// CONVOKE_SECRET_KEY
    #[arg(long, value_name = "FILE")]
    key_file: Option<PathBuf>,
    /// For how long it lets them in; 180 days where it is not said
    #[arg(long, value_name = "SECONDS", default_value_t = 180 * 24 * 60 * 60, hide_default_value = true,
          value_parser = clap::value_parser!(u64).range(1..))]
    expire: u64,
    /// Makes none, and says whether Login would take the one in that file; -: the standard input
    #[arg(long, value_name = "FILE", conflicts_with = "expire")]
    verify: Option<PathBuf>,
    /// Says it as one JSON document
    #[arg(long)]
    json: bool,
}

pub fn run(wanted: &Wanted) -> u8 {
    let (outcome, said) = match judged_or_made(wanted) {
        Ok(document) => {
            let text = document["user_sig"].as_str().unwrap_or("it lets them in").to_owned() + "\n";
            (Outcome::of("usersig", document), if wanted.json { FINE } else { say(&text) })
        }
        Err((status, error)) => (Outcome::refused("usersig", status, error), FINE),
    };
    outcome.end(wanted.json).max(said)
}

fn judged_or_made(Wanted { app, user, key_file, expire, verify, .. }: &Wanted) -> Result<Value, (u8, String)> {
    let failed = |error: String| (FAILED, error);
    if is_standard_input(key_file.as_deref()) && is_standard_input(verify.as_deref()) {
        return Err(failed(
            "the standard input can be the secret key or the UserSig; name a file for the other".into(),
        ));
    }
    let key = match key_file {
        Some(path) => line_of(path, "the secret key").map_err(failed)?,
        None => std::env::var(KEY_IN_ENVIRONMENT).map_err(|why| {
            failed(format!("there is no secret key: {KEY_IN_ENVIRONMENT}: {why}; set it, or name its file: --key-file"))
        })?,
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    match verify {
        Some(path) => {
            let sig = line_of(path, "the UserSig").map_err(failed)?;
            judge(&sig, &key, *app, user, now).map_err(|error| (WRONG, error))?;
            Ok(json!({"sdk_app_id": app, "user_id": user}))
        }
        None => {
            let sig = make(&key, *app, user, now, *expire).map_err(failed)?;
            let expires = now.saturating_add(*expire);
            Ok(json!({"sdk_app_id": app, "user_id": user, "user_sig": sig, "expires": expires}))
        }
    }
}

fn is_standard_input(path: Option<&Path>) -> bool {
    path == Some(Path::new("-"))
}

/// The one line of the file.
fn line_of(path: &Path, what: &str) -> Result<String, String> {
    let mut text = String::new();
    let read = if is_standard_input(Some(path)) {
        stdin().lock().take(MOST_BYTES).read_to_string(&mut text)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(MOST_BYTES).read_to_string(&mut text))
    };
    read.map_err(|error| format!("{what} cannot be read: {}: {error}", path.display()))?;
    let line = text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
    if line.is_empty() || line.contains('\n') {
        return Err(format!("{what} cannot be read: {}: it is to be one line and nothing else", path.display()));
    }
    Ok(line.to_owned())
}
