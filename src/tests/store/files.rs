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
