//! Names and sentences with another first letter. Letters that the contract has large stay so, where heck would make them small.

pub fn capitalized(text: &str) -> String {
    let (first, rest) = text.split_at(text.len().min(1));
    first.to_uppercase() + rest
}

pub fn uncapitalized(text: &str) -> String {
    let (first, rest) = text.split_at(text.len().min(1));
    first.to_lowercase() + rest
}

/// `conv_id`: `ConvId`.
pub fn camel(key: &str) -> String {
    key.split('_').map(capitalized).collect()
}
