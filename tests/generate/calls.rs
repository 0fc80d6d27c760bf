//! The table of calls, read from its source, and what is made of it: src/capi/exported.rs for C, src/client/calls.rs for Rust.

use super::source::source;
use super::template;
use heck::ToSnakeCase;
use minijinja::{Value, context};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Block, Expr, ExprLit, Ident, Item, Lit, Meta, Token, parenthesized, token};

/// The parts of the table, in its order.
const PARTS: [&str; 18] = [
    "sdk",
    "profile",
    "conversation",
    "unread",
    "conversation_group",
    "message/sending",
    "message/history",
    "message/changing",
    "message/receiving",
    "message/receipts",
    "message/extensions",
    "message/reactions",
    "message/pins",
    "chat_group",
    "chat_group_data",
    "chat_group_member",
    "chat_group_request",
    "topic",
];

pub struct Call {
    /// The file below src/calls that it stands in, without `.rs`.
    pub part: &'static str,
    pub name: String,
    /// The lines of its comment.
    pub doc: Vec<String>,
    pub parameters: Vec<Parameter>,
    /// What is answered: a document, `array` and what is in it, `string`, `nothing`, or `unanswered`.
    pub answer: String,
}

pub struct Parameter {
    pub name: String,
    pub kind: String,
    /// Where it is JSON: which.
    pub of: Option<String>,
}

/// Every row of the table.
pub fn read() -> Vec<Call> {
    let rows = PARTS.into_iter().flat_map(|part| {
        let path = format!("src/calls/{part}.rs");
        let file = syn::parse_file(&source(&path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        let table = file.items.into_iter().find_map(|item| match item {
            Item::Macro(m) if m.mac.path.is_ident("calls") => Some(m.mac),
            _ => None,
        });
        let rows: Rows = table.unwrap_or_else(|| panic!("{path} has no calls")).parse_body().unwrap();
        rows.0.into_iter().map(move |row| Call { part, ..row })
    });
    rows.collect()
}

struct Rows(Vec<Call>);

impl Parse for Rows {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut rows = Vec::new();
        while !input.is_empty() {
            rows.push(input.parse()?);
        }
        Ok(Self(rows))
    }
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let doc = input.call(Attribute::parse_outer)?.iter().filter_map(text).collect();
        let name: Ident = input.parse()?;
        let parameters;
        parenthesized!(parameters in input);
        let parameters = Punctuated::<Parameter, Token![,]>::parse_terminated(&parameters)?;
        input.parse::<Token![->]>()?;
        let answer = in_words(input.parse()?);
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
            input.parse::<Ident>()?;
        }
        input.parse::<Block>()?;
        Ok(Self { part: "", name: name.to_string(), doc, parameters: parameters.into_iter().collect(), answer })
    }
}

impl Parse for Parameter {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let kind: Ident = input.parse()?;
        let of = if input.peek(token::Paren) {
            let of;
            parenthesized!(of in input);
            Some(in_words(of.parse()?))
        } else {
            None
        };
        // One that is not looked at begins with an underscore.
        Ok(Self { name: name.to_string().trim_start_matches('_').to_owned(), kind: kind.to_string(), of })
    }
}

/// `[ConvInfo]` as the contract says it: `array ConvInfo`.
fn in_words(tokens: proc_macro2::TokenTree) -> String {
    match tokens {
        proc_macro2::TokenTree::Group(group) => format!("array {}", group.stream()),
        other => other.to_string(),
    }
}

/// A line of a comment.
fn text(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if pair.path.is_ident("doc") => Some(text.value()),
        other => panic!("{}", other.to_token_stream()),
    }
}

impl Parameter {
    pub fn is_text(&self) -> bool {
        ["text", "optional_text", "json", "optional_json"].contains(&self.kind.as_str())
    }

    pub fn is_optional(&self) -> bool {
        self.kind.starts_with("optional_")
    }

    /// Its type, as an exported function has it.
    fn in_c(&self) -> &str {
        match self.kind.as_str() {
            "bool" => "ArgBool",
            "conv_type" => "ArgConvType",
            "receive_opt" => "ArgReceiveOpt",
            "read_filter" => "ArgReadFilter",
            _ if self.is_text() => "*const c_char",
            number => number,
        }
    }
}

/// src/capi/exported.rs, but for the functions that are written there by hand.
pub fn exported(calls: &[Call], by_hand: &[String]) -> String {
    let calls = calls.iter().filter(|call| !by_hand.contains(&call.name));
    template::render("src/capi/exported.rs", context! { calls => calls.map(in_rust).collect::<Vec<_>>() })
}

fn in_rust(call: &Call) -> Value {
    let parameters =
        call.parameters.iter().map(|p| context! { name => p.name.clone(), kind => p.in_c(), is_text => p.is_text() });
    context! {
        path => format!("{}::{}", call.part.replace('/', "::"), call.name),
        name => call.name.clone(),
        doc => call.doc.clone(),
        parameters => parameters.collect::<Vec<_>>(),
        texts => call.parameters.iter().filter(|p| p.is_text()).count(),
        is_answered => call.answer != "unanswered",
    }
}

/// src/client/calls.rs.
pub fn methods(calls: &[Call]) -> String {
    template::render("src/client/calls.rs", context! { calls => calls.iter().map(method).collect::<Vec<_>>() })
}

fn method(call: &Call) -> Value {
    let kind = |p: &Parameter| {
        match p.kind.as_str() {
            "text" | "optional_text" => "&str",
            "json" | "optional_json" => "&impl Serialize",
            "conv_type" | "receive_opt" | "read_filter" => "u32",
            other => return other.to_owned(),
        }
        .to_owned()
    };
    let parameters = call.parameters.iter().map(|p| context! { name => p.name.to_snake_case(), kind => kind(p) });
    context! {
        path => format!("{}::{}", call.part.replace('/', "::"), call.name),
        name => call.name.to_snake_case(),
        doc => call.doc.clone(),
        parameters => parameters.collect::<Vec<_>>(),
        answer => match call.answer.as_str() {
            "nothing" | "unanswered" => "()",
            "string" => "String",
            "array string" => "Vec<String>",
            _ => "Value",
        },
    }
}
