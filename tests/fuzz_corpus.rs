//! The inputs that fuzzing has found, once more, of the targets that call the C API, on the library as it is built for tests.
//! (The inputs of the other targets are run beside what they test, in src/fuzzing.)

#[path = "../fuzz/entry_points/mod.rs"]
mod entry_points;

use std::sync::Mutex;

/// There is one SDK.
static ALONE: Mutex<()> = Mutex::new(());

fn replay(target: &str, run: fn(&[u8])) {
    let _alone = ALONE.lock().unwrap();
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let inputs: Vec<_> = std::fs::read_dir(&corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(inputs.len() > 20, "{} has {} inputs", corpus.display(), inputs.len());
    for input in inputs {
        println!("{}", input.display());
        run(&std::fs::read(&input).unwrap());
    }
}

#[test]
fn every_sequence_of_calls_of_the_corpus_is_answered_once_each() {
    replay("entry_points", entry_points::run);
}

#[test]
fn every_changed_file_of_the_corpus_is_refused_or_every_call_answered() {
    replay("file", entry_points::file::run);
}
