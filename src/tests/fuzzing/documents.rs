use super::READERS;
use quote::ToTokens;
use std::collections::BTreeSet;
use std::path::Path;
use syn::{Field, Item, Visibility};

/// The documents that can be read, but for those that are a part of another. What is private is read by a function beside it.
fn documents() -> BTreeSet<String> {
    // The beginning of every element.
    let (mut read, mut parts) = (BTreeSet::new(), BTreeSet::from(["ElemType".to_owned()]));
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wire")).unwrap() {
        let file = syn::parse_file(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
        for item in file.items {
            let (name, fields): (_, Vec<Field>) = match item {
                Item::Struct(it) if it.ident != "Object" => {
                    let reads = it.attrs.iter().any(|a| a.to_token_stream().to_string().contains("Deserialize"));
                    if reads && matches!(it.vis, Visibility::Public(_)) {
                        read.insert(it.ident.to_string());
                    }
                    (it.ident.to_string(), if reads { it.fields.into_iter().collect() } else { Vec::new() })
                }
                Item::Enum(it) => (it.ident.to_string(), it.variants.into_iter().flat_map(|v| v.fields).collect()),
                _ => continue,
            };
            let types = fields.iter().map(|field| field.ty.to_token_stream().to_string());
            let words = types.flat_map(|ty| ty.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
            parts.extend(words.filter(|word| *word != name));
        }
    }
    read.difference(&parts).cloned().collect()
}

#[test]
fn every_document_that_can_be_read_has_a_reader_here() {
    let here = include_str!("../../fuzzing/documents.rs");
    let documents = documents();
    assert!(documents.len() > 25, "{documents:?}");
    let forgotten: Vec<_> = documents.iter().filter(|name| !here.contains(name.as_str())).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

#[test]
fn every_reader_has_a_document_in_the_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/documents");
    let inputs = std::fs::read_dir(corpus).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    let of = |input: Vec<u8>| String::from_utf8_lossy(&input).lines().next().unwrap_or_default().to_owned();
    let names: BTreeSet<String> = inputs.map(of).collect();
    let without: Vec<_> = READERS.iter().filter(|(name, _)| !names.contains(*name)).map(|(name, _)| name).collect();
    assert!(without.is_empty(), "{without:?}");
}
