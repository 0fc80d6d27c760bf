//! What the targets in fuzz/ run of the library's inside. It is compiled by cargo-fuzz and for tests only; the tests go once
//! through every input of fuzz/corpus.
//!
//! Each function takes any bytes. It panics where the library is wrong, and never else.
//!
//! * [`documents`]: the readers of JSON.
//! * [`rules`], [`devices`]: sequences of calls against the two models.
//! * [`usersig`]: the UserSig that `Login` verifies.

mod documents;
mod usersig;

pub use crate::core::model::play_bytes as rules;
pub use crate::runtime::model::play_bytes as devices;
pub use documents::read as documents;
pub use usersig::verify as usersig;

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Runs the target on each of its inputs.
    fn replay(target: &str, run: fn(&[u8])) {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
        let inputs: Vec<_> = std::fs::read_dir(&corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(inputs.len() > 20, "{} has {} inputs", corpus.display(), inputs.len());
        for input in inputs {
            let bytes = std::fs::read(&input).unwrap();
            let ran = std::panic::catch_unwind(|| run(&bytes));
            assert!(ran.is_ok(), "{} fails on {}", target, input.display());
        }
    }

    #[test]
    fn every_document_of_the_corpus_is_read_or_refused() {
        replay("documents", super::documents);
    }

    #[test]
    fn every_sequence_of_commands_of_the_corpus_does_what_the_model_does() {
        replay("rules", super::rules);
    }

    #[test]
    fn every_sequence_of_turns_of_the_corpus_leaves_what_the_model_of_all_users_has() {
        replay("devices", super::devices);
    }

    #[test]
    fn every_user_sig_of_the_corpus_is_verified_or_refused() {
        replay("usersig", super::usersig);
    }
}
