//! What is not built is there all the same, and says so: every function that docs/COVERAGE.md lists as such is called by a C
//! program, through the header and the shared library, under both names.

mod common;
mod generate;
use generate::contract::{self, Signature};
use generate::coverage;
use generate::unbuilt::ARRAYS;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The functions in that state.
fn functions(state: &str) -> Vec<Signature> {
    let table = include_str!("../docs/COVERAGE.md");
    let names: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` | "))
        .filter(|(_, rest)| rest.starts_with(state))
        .map(|(name, _)| name)
        .collect();
    contract::functions().into_iter().filter(|f| names.contains(&f.name.as_str())).collect()
}

/// The call in C. No argument is looked at, so they are what would crash or be refused otherwise.
fn call(function: &Signature, name: &str, buffer: &str, cb: &str, user_data: &str) -> String {
    let arguments: Vec<&str> = function
        .parameters
        .iter()
        .map(|parameter| match parameter.kind.as_str() {
            "const char*" => "(const char *)1",
            "char*" => buffer,
            "const void*" => user_data,
            "TIMCommCallback" => cb,
            "TIMConvType" => "(enum TIMConvType)99",
            _ => "1",
        })
        .collect();
    format!("{name}({})", arguments.join(", "))
}

const PROGRAM: &str = r#"
    #include <semaphore.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include "convoke.h"

    struct slot { const char *name; int count; int code; char desc[300]; char json[16]; };

    static sem_t answered;
    static char buffer[128];
    static int refused, unwritten;

    static void never(void) { abort(); }
    static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {
        struct slot *slot = (struct slot *)user_data;
        slot->count++;
        slot->code = code;
        snprintf(slot->desc, sizeof slot->desc, "%s", desc);
        snprintf(slot->json, sizeof slot->json, "%s", json);
    }
    static void on_done(int32_t code, const char *desc, const char *json, const void *user_data) {
        (void)desc, (void)json, (void)user_data;
        if (code != 0) abort();
        sem_post(&answered);
    }
    static void set_all(void) {
SETTERS
    }
    static void clear_all(void) {
CLEARERS
    }
    static void call_all(struct slot *slot) {
CALLS
        (void)slot;
    }
    static void call_all_for_nobody(void) {
SILENT
    }

    static struct slot slots[3][COUNT];

    int main(void) {
        sem_init(&answered, 0, 0);
        clear_all();
        set_all();
        call_all(slots[0]);
        TIMUninit(); /* waits for what is answered before Init */
        if (TIMInit(1, "{\"convoke_store\":\"memory\"}") != 0) return 2;
        call_all(slots[1]);
        if (TIMLogin("alice", "any text", on_done, NULL) != 0) return 3;
        sem_wait(&answered);
        call_all(slots[2]);
        call_all_for_nobody();
        if (TIMLogout(on_done, NULL) != 0) return 4;
        sem_wait(&answered);
        clear_all();
        set_all();
        TIMUninit();
        if (refused || unwritten) return 5;
        for (int round = 0; round < 3; round++)
            for (struct slot *slot = slots[round]; slot < slots[round] + COUNT - 1; slot++)
                printf("%d\t%s\t%d\t%d\t%s\t%s\n", round, slot->name, slot->count, slot->code, slot->json, slot->desc);
        return 0;
    }
"#;

#[test]
fn what_is_not_built_is_answered_7013_exactly_once_and_listeners_are_taken() {
    let (calls, setters) = (functions(coverage::ANSWERS_7013), functions(coverage::KEEPS));
    let (mut loud, mut silent, mut set, mut clear) = (String::new(), String::new(), String::new(), String::new());
    for function in &calls {
        for name in [function.name.clone(), format!("TIM{}", function.name)] {
            let called = call(function, &name, "buffer", "on_answer", "slot");
            writeln!(loud, "slot->name = \"{name}\"; buffer[0] = 'x';").unwrap();
            writeln!(loud, "refused |= {called} != 0; slot++;").unwrap();
            if function.parameters.iter().any(|p| p.kind == "char*") {
                writeln!(loud, "unwritten |= buffer[0] != 0;").unwrap();
            }
            writeln!(silent, "refused |= {} != 0;", call(function, &name, "NULL", "NULL", "NULL")).unwrap();
        }
    }
    for function in &setters {
        let callback = function.sets().unwrap();
        for name in [function.name.clone(), format!("TIM{}", function.name)] {
            writeln!(set, "{name}(({callback})never, &buffer);").unwrap();
            writeln!(clear, "{name}(NULL, NULL);").unwrap();
        }
    }
    let program = PROGRAM
        .replace("SETTERS", &set)
        .replace("CLEARERS", &clear)
        .replace("CALLS", &loud)
        .replace("SILENT", &silent)
        .replace("COUNT", &(2 * calls.len() + 1).to_string());
    let output = common::run_c(&program, &["-std=gnu11"]);

    let mut answers: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for line in output.lines() {
        let [round, name, rest @ ..] = &line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        answers.insert((*round, *name), rest.to_vec());
    }
    assert_eq!(answers.len(), 3 * 2 * calls.len());
    for ((round, name), answer) in answers {
        let [count, code, json, desc] = answer[..] else { panic!("{answer:?}") };
        let plain = name.strip_prefix("TIM").unwrap_or(name);
        let (expected, part) = match round {
            "0" => ("6013", "Init"),
            "1" => ("6014", "logged in"),
            _ => ("7013", plain),
        };
        assert_eq!((count, code), ("1", expected), "{name}: {desc}");
        assert!(desc.contains(part), "{name}: {desc}");
        assert!(round != "2" || desc.contains(" is not built: Convoke has no "), "{desc}");
        assert_eq!(json, if ARRAYS.contains(&plain) { "[]" } else { "" }, "{name}");
    }
}
