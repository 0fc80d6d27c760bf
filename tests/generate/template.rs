//! The templates: what is generated stands in tests/generate/templates under its own path, and looks there as it will look.

use super::source;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value, path_loader};
use std::path::Path;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/generate/templates"))
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_loader(path_loader(folder()));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // A line with nothing but a tag is no line of the file.
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build();
    environment.set_syntax(syntax.unwrap());
    // Items before one more.
    environment.add_filter("commas", |items: Vec<String>| items.iter().map(|i| format!("{i}, ")).collect::<String>());
    environment
}

/// The text of a file, from the template of that name.
pub fn render(name: &str, said: Value) -> String {
    let environment = environment();
    let template = environment.get_template(&format!("{name}.jinja")).unwrap_or_else(|e| panic!("{e:#}"));
    template.render(said).unwrap_or_else(|e| panic!("{e:#}"))
}

/// The files that have a template below a folder, by path.
pub fn files(below: &str, said: &Value) -> Vec<(String, String)> {
    let templates = source::files(&folder().join(below)).into_iter().map(|path| {
        let path = Path::new(&path).strip_prefix(folder()).unwrap().with_extension("");
        let path = path.to_str().unwrap().to_owned();
        let text = render(&path, said.clone());
        (path, text)
    });
    templates.collect()
}
