//! SQLite's errors as those of a store.

use super::super::StoreError;
use rusqlite::ErrorCode;

/// SQLite's codes as ours. The text is SQLite's own and holds no data; that of a value which cannot be read may.
impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let text = match &error {
            rusqlite::Error::FromSqlConversionFailure(..) => "a value is not one of this version".to_owned(),
            _ => error.to_string(),
        };
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::SystemIoFailure | ErrorCode::DiskFull | ErrorCode::CannotOpen | ErrorCode::ReadOnly) => {
                Self::Io(text)
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Unreadable(text),
            _ if is_of_a_value(&error) => Self::Unreadable(text),
            _ => Self::Database(text),
        }
    }
}

/// Whether a stored value is not what its column is to hold.
fn is_of_a_value(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error};
    matches!(error, InvalidColumnType(..) | FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | Utf8Error(..))
}
