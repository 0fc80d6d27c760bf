use super::*;
use std::sync::atomic::AtomicBool;

#[test]
fn whoever_has_come_first_is_first_and_who_comes_later_does_not_pass() {
    let folder = tempfile::TempDir::new().unwrap();
    let turns = [(); 4].map(|()| Turns::new(folder.path()).unwrap());
    let [one, two, three, new] = &turns;
    assert!(new.nobody_waits());
    let (first, mut second) = (one.queue(), two.queue());
    let mut third = three.queue();
    assert!(first.is_first() && !second.is_first() && !third.is_first());
    assert!(!new.nobody_waits());
    // Whoever goes out of the middle lets nobody pass.
    drop(second);
    third.looks_again();
    assert!(!third.is_first());
    second = two.queue();
    drop(first);
    assert!(third.looks_again() && third.is_first());
    assert!(!second.looks_again() && !second.is_first());
    drop(third);
    assert!(second.looks_again() && second.is_first());
    assert!(!new.nobody_waits());
    drop(second);
    assert!(new.nobody_waits());
    assert_eq!(new.places(), []);
}

#[test]
fn a_place_is_free_though_a_forked_child_has_its_file() {
    let folder = tempfile::TempDir::new().unwrap();
    let turns = Turns::new(folder.path()).unwrap();
    let first = turns.queue();
    let _of_child = first.file.as_ref().unwrap().try_clone().unwrap();
    let mut behind = turns.queue();
    drop(first);
    assert!(behind.looks_again() && behind.is_first());
}

#[test]
fn what_a_killed_process_leaves_holds_no_place() {
    let folder = tempfile::TempDir::new().unwrap();
    let turns = Turns::new(folder.path()).unwrap();
    std::fs::write(folder.path().join("1-2-3"), "").unwrap();
    std::fs::write(folder.path().join("what is this"), "").unwrap();
    assert!(turns.nobody_waits());
    assert!(turns.queue().is_first());
    assert_eq!(turns.places(), []);
}

#[test]
fn who_waits_behind_one_that_is_stopped_passes_and_nobody_is_refused_what_is_free() {
    let folder = tempfile::TempDir::new().unwrap();
    let (stopped, mut here) = (Turns::new(folder.path()).unwrap(), Turns::new(folder.path()).unwrap());
    here.looks = 100;
    let mut stands = stopped.queue();
    let mut attempts = 0;
    here.take(false, || {
        attempts += 1;
        Ok(true)
    })
    .unwrap();
    assert_eq!(attempts, 1);
    // It is passed for good, until it goes on: then it is the last.
    here.take(false, || Ok(true)).unwrap();
    assert!(here.nobody_waits());
    let behind = here.queue();
    stands.looks_again();
    assert!(behind.is_first() && !stands.is_first());
}

#[test]
fn who_is_first_and_never_gets_through_gives_up_and_those_behind_do_not_wait_anew() {
    let folder = tempfile::TempDir::new().unwrap();
    let (mut here, there) = (Turns::new(folder.path()).unwrap(), Turns::new(folder.path()).unwrap());
    here.looks = 100;
    let mut behind = None;
    let mut looks = 0;
    let taken = here.take(false, || {
        looks += 1;
        if looks == 2 {
            behind = Some(there.queue());
        }
        Ok(false)
    });
    assert!(matches!(taken, Err(StoreError::Busy)));
    let mut behind = behind.unwrap();
    assert!(!behind.looks_again() && behind.is_first());
}

/// Counted from when somebody has a place: how long it takes a thread to get one is not the queue's doing.
#[test]
fn while_one_waits_each_other_has_one_turn_at_most() {
    const WRITERS: usize = 8;
    let folder = tempfile::TempDir::new().unwrap();
    let is_taken = AtomicBool::new(false);
    let had = [(); WRITERS].map(|()| AtomicU64::new(0));
    let waited = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for me in &had {
            let (folder, had, is_taken, waited) = (folder.path(), &had, &is_taken, &waited);
            scope.spawn(move || {
                let turns = Turns::new(folder).unwrap();
                let attempt = || Ok(!is_taken.swap(true, Ordering::SeqCst));
                let count = || had.each_ref().map(|of| of.load(Ordering::SeqCst));
                for _ in 0..100 {
                    if !(turns.nobody_waits() && attempt().unwrap()) {
                        let waiting = turns.queue();
                        let before = count();
                        turns.wait(waiting, attempt).unwrap();
                        let turns_had: Vec<_> = count().iter().zip(before).map(|(now, then)| now - then).collect();
                        assert!(turns_had.iter().all(|turns| *turns <= 1), "{turns_had:?}");
                        waited.fetch_add(1, Ordering::SeqCst);
                    }
                    me.fetch_add(1, Ordering::SeqCst);
                    // Long enough that others come meanwhile, also on a machine with one processor.
                    std::thread::yield_now();
                    is_taken.store(false, Ordering::SeqCst);
                }
            });
        }
    });
    assert!(waited.into_inner() > 0);
}
