//! A header in C, item by item.

/// A comment and what it is about.
#[derive(Clone)]
pub struct Item {
    /// The lines of the comment.
    pub doc: Vec<String>,
    /// Up to the next item. Constants of enums are in their enum.
    pub code: String,
}

/// Every commented item.
pub fn items(header: &str) -> Vec<Item> {
    let mut items = Vec::new();
    for part in format!("\n{header}").split("\n/**").skip(1) {
        let (comment, code) = part.split_once("*/").expect("an end of the comment");
        let mut doc: Vec<String> =
            comment.lines().map(|line| line.trim_start().trim_start_matches('*')).map(unindented).collect();
        while doc.last().is_some_and(String::is_empty) {
            doc.pop();
        }
        while doc.first().is_some_and(String::is_empty) {
            doc.remove(0);
        }
        items.push(Item { doc, code: code.trim().to_owned() });
    }
    items
}

fn unindented(line: &str) -> String {
    line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned()
}

impl Item {
    /// The declaration of a function or a callback type that it begins with, in one line.
    pub fn declaration(&self) -> Option<String> {
        let code = self.code.split(';').next()?.split_whitespace().collect::<Vec<_>>().join(" ");
        let code = code.strip_prefix("TIM_DECL ").unwrap_or(&code);
        (code.ends_with(')') && !code.starts_with('#')).then(|| code.to_owned())
    }
}
