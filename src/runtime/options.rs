//! What `Init` was told, with the defaults for what it was not.

use crate::core::field::Field;
use crate::core::limits::Limits;
use crate::store::choice::{Choice, Durability};
use crate::wire::config::{self, Delivery, SdkConfig, StoreKind};
use crate::wire::{self, BadJson};
use std::path::{Path, PathBuf};

#[derive(Clone)]
pub struct Options {
    pub sdk_app_id: u64,
    pub store: Choice,
    /// Deliver when the host polls, and not from the logic thread.
    pub poll: bool,
    /// With it, UserSigs are verified.
    pub secret_key: Option<String>,
    pub log_directory: Option<PathBuf>,
    pub limits: Limits,
}

impl Options {
    pub fn read(sdk_app_id: u64, json: &str) -> Result<Self, BadJson> {
        let config = wire::read::<SdkConfig>(json)?;
        let limits = config.limits()?;
        if config.convoke_secret_key.as_deref() == Some("") {
            // Somebody means to verify, and has lost the key: nobody is let in unverified.
            return Err(BadJson::Content("convoke_secret_key is empty"));
        }
        let path = |text: Option<String>| text.filter(|text| !text.is_empty()).map(PathBuf::from);
        let store = match config.convoke_store.unwrap_or_default() {
            StoreKind::Memory => Choice::Memory,
            StoreKind::Sqlite => Choice::Directory {
                path: path(config.sdk_config_config_file_path).unwrap_or_else(default_directory),
                durability: match config.convoke_durability.unwrap_or_default() {
                    config::Durability::Full => Durability::Full,
                    config::Durability::Normal => Durability::Normal,
                },
            },
        };
        Ok(Self {
            sdk_app_id,
            store,
            poll: config.convoke_delivery.unwrap_or_default() == Delivery::Poll,
            secret_key: config.convoke_secret_key,
            log_directory: path(config.sdk_config_log_file_path),
            limits,
        })
    }

    /// What other options have that these do not, with both where that is no secret: for a host that calls `Init` again.
    pub fn differing(&self, others: &Self) -> Vec<String> {
        let both = [self, others];
        let shown = |directory: Option<&Path>| directory.map_or("none".into(), |directory| format!("{directory:?}"));
        let named = [
            ("sdk_app_id", both.map(|options| options.sdk_app_id.to_string())),
            (wire::name(Field::DataDirectory), both.map(|options| shown(options.store.directory()))),
            (wire::name(Field::LogDirectory), both.map(|options| shown(options.log_directory.as_deref()))),
        ];
        let same = [
            (Field::StoreAndDurability, self.store.durability() == others.store.durability()),
            (Field::Delivery, self.poll == others.poll),
            (Field::SecretKey, self.secret_key == others.secret_key),
            (Field::Limits, self.limits == others.limits),
        ];
        let named = named.into_iter().filter(|(_, [own, other])| own != other);
        let named = named.map(|(name, [own, other])| format!("{name} is {own}, and not {other}"));
        named
            .chain(same.iter().filter(|(_, same)| !same).map(|(field, _)| format!("{} is another", wire::name(*field))))
            .collect()
    }

    /// The directories that are used, for a host that is told why one cannot be.
    pub fn directories(&self) -> String {
        let shown = |name: &str, directory: Option<&Path>| directory.map(|path| format!("{name} directory {path:?}"));
        let both = [shown("data", self.store.directory()), shown("log", self.log_directory.as_deref())];
        both.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Where programs that name no directory meet: where the system has what is a user's and no document of theirs.
fn default_directory() -> PathBuf {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let at_home = |folder: &str| set("HOME").map(|home| home.join(folder));
    let parent = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_vendor = "apple") {
        at_home("Library/Application Support")
    } else {
        set("XDG_DATA_HOME").or_else(|| at_home(".local/share"))
    };
    parent.unwrap_or_default().join("convoke")
}
