//! src/capi/tim.rs: every exported function under its second name.

use super::contract;
use super::source::{FUNCTIONS, UNBUILT, exported, types};
use super::template;
use minijinja::{Value, context};
use quote::ToTokens;
use syn::ItemFn;

pub fn file() -> String {
    let of = |path: &'static str| {
        let module = path.trim_start_matches("src/capi/").trim_end_matches(".rs");
        exported(path).into_iter().map(move |f| (module, f))
    };
    let functions = FUNCTIONS.into_iter().chain([UNBUILT]).flat_map(of);
    // Some of Convoke's own have one name.
    let functions = functions.filter(|(_, f)| !contract::UNPAIRED.contains(&f.sig.ident.to_string().as_str()));
    let said = context! {
        has_unbuilt_types => !types(UNBUILT).is_empty(),
        functions => functions.map(|(module, f)| twin(module, &f)).collect::<Vec<_>>(),
    };
    template::render("src/capi/tim.rs", said)
}

fn twin(module: &str, function: &ItemFn) -> Value {
    let tight = |tokens: &dyn ToTokens| {
        let text = tokens.to_token_stream().to_string();
        text.replace("* const ", "*const ").replace("* mut ", "*mut ").replace(" :", ":")
    };
    let arguments: Vec<String> = function.sig.inputs.iter().map(|a| tight(a)).collect();
    let names = arguments.iter().map(|a| a.split(':').next().unwrap().to_owned());
    let output = tight(&function.sig.output);
    context! {
        module,
        name => function.sig.ident.to_string(),
        is_unsafe => function.sig.unsafety.is_some(),
        names => names.collect::<Vec<_>>(),
        arguments,
        output => if output.is_empty() { output } else { format!("{output} ") },
    }
}
