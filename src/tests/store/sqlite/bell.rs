use super::*;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// A bell of its own process's, as it were; what is sent tells when its listener looks.
fn bell(folder: &Path) -> Bell {
    Bell::new(&folder.join("bell")).unwrap()
}

#[test]
fn whoever_listens_is_rung_each_time_and_not_before() {
    let folder = tempfile::TempDir::new().unwrap();
    let (here, there) = (bell(folder.path()), bell(folder.path()));
    let (looks, looked) = channel();
    let listening = there.listen(Box::new(move || looks.send(()).unwrap())).unwrap();
    let _here_too = here.listen(Box::new(|| ())).unwrap();
    let rung = |patience| looked.recv_timeout(Duration::from_millis(patience));
    assert_eq!(rung(300), Err(RecvTimeoutError::Timeout), "nobody has rung");
    for _ in 0..20 {
        assert!(here.ring());
        assert_eq!(rung(60_000), Ok(()));
        // One ring may be told as two.
        while rung(20).is_ok() {}
    }
    drop(listening);
    here.ring();
    assert_eq!(rung(300), Err(RecvTimeoutError::Disconnected), "nobody listens any more");
}

#[test]
fn many_who_ring_at_once_are_heard_after_the_last_of_them() {
    let folder = tempfile::TempDir::new().unwrap();
    let there = bell(folder.path());
    let (looks, looked) = channel();
    let done = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let seen = std::sync::Arc::clone(&done);
    let look = move || looks.send(seen.load(std::sync::atomic::Ordering::SeqCst)).unwrap();
    let _listening = there.listen(Box::new(look)).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let here = bell(folder.path());
                for _ in 0..50 {
                    done.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                    here.ring();
                }
            });
        }
    });
    while looked.recv_timeout(Duration::from_secs(60)).expect("a look after the last ring") < 200 {}
}

/// Not where a file is watched without knowing by whom.
#[cfg(any(target_os = "linux", target_os = "android", windows))]
#[test]
fn nobody_is_rung_where_nobody_else_listens() {
    let folder = tempfile::TempDir::new().unwrap();
    let (here, there) = (bell(folder.path()), bell(folder.path()));
    let _listening = here.listen(Box::new(|| ())).unwrap();
    assert!(!here.ring() && there.ring());
    let listening = there.listen(Box::new(|| ())).unwrap();
    assert!(here.ring() && there.ring());
    drop(listening);
    drop(there);
    assert!(!here.ring());
}
