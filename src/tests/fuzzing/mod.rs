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
