use super::*;
use crate::core::ids::UserId;
use crate::store::Journal;
use crate::store::sqlite::{Durability, SqliteStore};

/// Somebody opens the store as soon as the first of it is written, and closes it again, or not.
struct Meanwhile<'a> {
    folder: &'a Path,
    closes: bool,
    begun: bool,
    open: Option<SqliteStore>,
}

impl Write for Meanwhile<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if !std::mem::replace(&mut self.begun, true) {
            let mut store = SqliteStore::open(self.folder, 1, Durability::Normal).unwrap();
            store.make_account(&UserId::new("alice").unwrap(), 0).unwrap();
            self.open = Some(store).filter(|_| !self.closes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn an_export_says_when_somebody_has_begun_to_use_the_store_meanwhile() {
    let folder = tempfile::TempDir::new().unwrap();
    drop(SqliteStore::open(folder.path(), 1, Durability::Normal).unwrap());
    let path = folder.path().join("convoke-1.db");
    let left_out = |out: &mut dyn Write| {
        let report = export(&path, out, &|_| ()).unwrap_or_else(|_| panic!("it can be read"));
        report.findings.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(left_out(&mut Vec::new()), [""; 0]);
    // A file system's clock may stand still for some milliseconds.
    std::thread::sleep(std::time::Duration::from_millis(50));
    for closes in [true, false] {
        let told = left_out(&mut Meanwhile { folder: folder.path(), closes, begun: false, open: None });
        assert!(told.iter().any(|line| line.contains("export it again")), "{told:?}");
    }
}
