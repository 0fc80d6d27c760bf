//! Takes SQLite's write lock on a file and never lets go: a process that is stopped in the middle of a commit.

fn main() {
    let database = std::env::args().nth(1).expect("usage: lock_holder <file>");
    let db = rusqlite::Connection::open(database).expect("a database");
    db.execute_batch("BEGIN IMMEDIATE; INSERT INTO account (user_id, created) VALUES ('holder', 0)").expect("the lock");
    println!("holding");
    // Until it is killed, or the test that started it has ended.
    let _ = std::io::read_to_string(std::io::stdin());
}
