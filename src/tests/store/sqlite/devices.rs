use super::*;

#[test]
fn a_file_that_a_process_of_the_same_number_holds_is_not_waited_for() {
    let folder = tempfile::TempDir::new().unwrap();
    let devices = Devices::new(folder.path());
    std::fs::create_dir(folder.path().join("7")).unwrap();
    let next = NEXT.load(Ordering::Relaxed);
    // More than the tests beside this one take meanwhile.
    let held: Vec<File> = (next..next + 500)
        .map(|number| {
            let held = File::create(folder.path().join(format!("7/{}-{number}", std::process::id()))).unwrap();
            files::try_lock(&held).unwrap();
            held
        })
        .collect();
    let arrived = devices.arrive(7).unwrap();
    drop(held);
    assert!(devices.is_present(7).unwrap());
    drop(arrived);
    assert!(!devices.is_present(7).unwrap());
}

#[test]
fn who_is_asked_after_costs_their_own_devices_files_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let devices = Devices::new(folder.path());
    let _here = devices.arrive(1).unwrap();
    // Left by a process that was killed.
    std::fs::create_dir(folder.path().join("2")).unwrap();
    let left = folder.path().join("2/1-1");
    std::fs::write(&left, "").unwrap();
    assert!(devices.is_present(1).unwrap());
    assert!(left.exists(), "nobody has asked after that user");
    assert_eq!(devices.perhaps_present().unwrap(), HashSet::from([1, 2]));
    assert!(!devices.is_present(2).unwrap());
    assert_eq!(devices.perhaps_present().unwrap(), HashSet::from([1]));
}

#[test]
fn devices_of_a_user_that_come_and_go_at_once_lose_nobody() {
    let folder = tempfile::TempDir::new().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let devices = Devices::new(folder.path());
                for _ in 0..200 {
                    let here = devices.arrive(1).unwrap();
                    assert!(devices.is_present(1).unwrap());
                    drop(here);
                }
            });
        }
    });
    assert!(!Devices::new(folder.path()).is_present(1).unwrap());
}
