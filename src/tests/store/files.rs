use super::*;

#[cfg(unix)]
#[test]
fn every_directory_that_is_made_is_synced_and_the_one_that_it_is_made_in() {
    let folder = tempfile::TempDir::new().unwrap();
    let (a, c) = (folder.path().join("a"), folder.path().join("a/b/c"));
    assert_eq!(changed_by_making(&c), [&c, &folder.path().join("a/b"), &a, folder.path()]);
    make_directory(&a).unwrap();
    assert_eq!(changed_by_making(&c), [&c, &folder.path().join("a/b"), &a]);
    make_directory(&c).unwrap();
    assert!(c.is_dir());
    // In the working directory.
    assert_eq!(changed_by_making(Path::new("not here/b")), ["not here/b", "not here", "."].map(Path::new));
}

#[cfg(unix)]
#[test]
fn nothing_is_made_through_a_link() {
    let folder = tempfile::TempDir::new().unwrap();
    let (link, elsewhere) = (folder.path().join("link"), folder.path().join("elsewhere"));
    std::os::unix::fs::symlink(&elsewhere, &link).unwrap();
    assert!(make_file(&link).is_err());
    assert!(open(&link).is_err());
    assert!(open_to_append(&link).is_err());
    assert!(make_folder(&link).is_err());
    assert!(!elsewhere.exists());
}

#[cfg(unix)]
#[test]
fn nothing_is_written_into_a_pipe_though_somebody_reads_it() {
    let folder = tempfile::TempDir::new().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let _reader = open_options().read(true).open(&pipe).unwrap();
    assert!(make_file(&pipe).is_err());
    assert!(open(&pipe).is_err());
    assert!(open_to_append(&pipe).is_err());
}

#[test]
fn a_folder_in_the_place_of_a_file_is_refused_and_a_file_in_that_of_a_folder() {
    let root = tempfile::TempDir::new().unwrap();
    let (folder, file) = (root.path().join("folder"), root.path().join("file"));
    make_folder(&folder).unwrap();
    make_file(&file).unwrap();
    assert!(make_file(&folder).is_err() && open(&folder).is_err() && open_to_append(&folder).is_err());
    assert!(make_folder(&file).is_err());
    assert!(make_folder(&folder).is_ok() && make_file(&file).is_ok() && open(&file).is_ok());
}

#[test]
fn what_is_held_is_held_by_one_until_that_one_lets_go() {
    let root = tempfile::TempDir::new().unwrap();
    let path = root.path().join("held");
    let here = hold(&path).unwrap().expect("nobody has it");
    assert!(hold(&path).unwrap().is_none());
    // Who finds it waits with a lock that any number can have.
    let there = held(&path).expect("it is held");
    assert!(matches!(try_lock_shared(&there), Err(TryLockError::WouldBlock)));
    drop(here);
    assert!(try_lock_shared(&there).is_ok());
    drop(there);
    assert!(held(&path).is_none() && !path.exists(), "nobody has it any more");
}

#[test]
fn the_name_of_what_is_taken_away_is_free_though_it_is_open() {
    let root = tempfile::TempDir::new().unwrap();
    let path = root.path().join("held");
    let here = hold(&path).unwrap().expect("nobody has it");
    take_away(&path);
    assert!(!path.exists());
    let anew = hold(&path).unwrap().expect("it is free");
    drop(here);
    assert!(path.exists() && held(&path).is_some());
    drop(anew);
    take_away(&path);
    assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 0);
}
