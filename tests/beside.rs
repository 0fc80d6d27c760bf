//! The library beside others: programs and libraries with an `Init` or a `Login` of their own, and programs that were built for
//! another library. docs/LINKING.md says the same.

mod common;
mod generate;
use common::{compile, library, library_folder};
use generate::contract;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Every plain name is the program's own, and the library does what it should. The program, and what it says.
fn program_with_names_of_its_own() -> (String, String) {
    let functions = contract::functions().into_iter().map(|f| f.name).chain(contract::OWN.map(str::to_owned));
    let plain = functions.filter(|name| name != "callExperimentalAPI" && !contract::UNPAIRED.contains(&name.as_str()));
    let (mut own, mut sum, mut count) = (String::new(), String::new(), 0);
    for name in plain {
        count += 1;
        own += &format!("int {name}(void);\nint {name}(void) {{ return ++calls; }}\n");
        sum += &format!("    {name}();\n");
    }
    assert!(count > 200);
    let program = format!(
        "#include <TIMCloud.h>\n#include <stdatomic.h>\n#include <stdio.h>\nstatic int calls;\nstatic atomic_int answers;\n{own}\
         static void on_answer(int32_t code, const char *desc, const char *json, const void *user_data) {{\n    \
         (void)desc, (void)json, (void)user_data;\n    answers += code == 0 ? 1 : 1000;\n}}\n\
         int main(void) {{\n    \
         if (TIMInit(1, \"{{\\\"convoke_store\\\":\\\"memory\\\"}}\") != TIM_SUCC) return 1;\n    \
         TIMLogin(\"alice\", \"any text\", on_answer, NULL);\n    \
         TIMConvGetConversationGroupList(on_answer, NULL);\n    \
         TIMSetConfig(\"{{}}\", on_answer, NULL);\n    \
         while (answers < 3) {{}}\n    \
         if (TIMGetLoginStatus() != kTIMLoginStatus_Logined || TIMGetServerTime() < 1000000) return 2;\n    \
         if (TIMUninit() != TIM_SUCC || calls != 0) return 3;\n{sum}    \
         printf(\"%d answers, %d own calls\\n\", answers, calls);\n    return 0;\n}}\n"
    );
    (program, format!("3 answers, {count} own calls\n"))
}

fn output(program: &Path, folder: &Path, args: &[&Path]) -> String {
    let mut command = Command::new(program);
    let out = command.args(args).current_dir(folder).env("LD_LIBRARY_PATH", folder).output().unwrap();
    assert!(out.status.success(), "{out:?}");
    String::from_utf8(out.stdout).unwrap()
}

/// Runs a command of the toolchain.
fn run(command: &mut Command) {
    let out = command.output().unwrap_or_else(|e| panic!("{command:?}: {e}"));
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

fn written(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let file = folder.path().join(name);
    std::fs::write(&file, text).unwrap();
    file
}

/// What `make install` puts beside the library.
fn put_tim_names(folder: &Path, alias: &str) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("install/tim_names.sh");
    run(Command::new("sh").arg(script).arg(folder).arg(alias));
}

#[test]
fn a_program_with_all_plain_names_of_its_own_uses_the_shared_library() {
    let folder = library_folder();
    let (text, says) = program_with_names_of_its_own();
    let (source, program) = (written(&folder, "own.c", &text), folder.path().join("own"));
    // So that the loader could find the program's names.
    compile("cc", &["-std=c11", "-rdynamic"], &source, &program, folder.path());
    assert_eq!(output(&program, folder.path(), &[]), says);
}

#[test]
fn a_program_with_all_plain_names_of_its_own_uses_the_static_library_of_the_tim_names() {
    let folder = TempDir::new().unwrap();
    std::os::unix::fs::symlink(library().with_extension("a"), folder.path().join("libconvoke.a")).unwrap();
    put_tim_names(folder.path(), "");
    let (text, says) = program_with_names_of_its_own();
    let (source, program) = (written(&folder, "own.c", &text), folder.path().join("own"));
    let mut command = Command::new("cc");
    command.arg("-I").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("include")).arg(source).arg("-o").arg(&program);
    run(command.arg(folder.path().join("libconvoke_tim.a")).args(["-lpthread", "-ldl", "-lm"]));
    assert_eq!(output(&program, folder.path(), &[]), says);
}

/// A library that calls the `Init` that it exports.
const OTHER: &str = "int Init(void) { return 42; }\nint Login(void) { return 43; }\n\
                     int other(void) { return Init() + Login(); }\n";

fn put_other(folder: &TempDir) -> PathBuf {
    let (source, library) = (written(folder, "other.c", OTHER), folder.path().join("libother.so"));
    run(Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source));
    library
}

#[test]
fn a_library_that_exports_the_same_names_is_loaded_beside_it() {
    let folder = library_folder();
    put_other(&folder);
    let text = r#"
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdint.h>
        #include <stdio.h>
        #include <string.h>
        static void *opened(const char *name, int how) {
            void *library = dlopen(name, RTLD_NOW | how);
            if (!library) puts(dlerror());
            return library;
        }
        static int called(void *library, const char *name) {
            int (*function)(void);
            void *symbol = dlsym(library, name);
            memcpy(&function, &symbol, sizeof symbol);
            return function();
        }
        int main(int argc, char **argv) {
            int global = argc > 2 ? RTLD_GLOBAL : RTLD_LOCAL;
            void *first = opened(argv[1], global);
            void *second = opened(strstr(argv[1], "other") ? "libconvoke.so" : "libother.so", global);
            void *other = strstr(argv[1], "other") ? first : second;
            void *convoke = other == first ? second : first;
            int (*init)(uint64_t, const char *);
            void *symbol = dlsym(convoke, "TIMInit");
            memcpy(&init, &symbol, sizeof symbol);
            if (init(1, "{\"convoke_store\":\"memory\"}") != 0) return 1;
            if (called(convoke, "TIMGetServerTime") < 1000000) return 2;
            if (called(convoke, "TIMUninit") != 0) return 3;
            printf("%d\n", called(other, "other"));
            return 0;
        }"#;
    let (source, program) = (written(&folder, "load.c", text), folder.path().join("load"));
    run(Command::new("cc").arg(source).arg("-o").arg(&program).arg("-ldl"));
    let (other, convoke, global) = (Path::new("libother.so"), Path::new("libconvoke.so"), Path::new("global"));
    for args in [&[other][..], &[convoke], &[other, global]] {
        assert_eq!(output(&program, folder.path(), args), "85\n", "{args:?}");
    }
}

#[test]
fn a_library_that_exports_the_same_names_is_linked_before_it() {
    let folder = library_folder();
    put_other(&folder);
    let text = "#include <TIMCloud.h>\nint other(void);\nint main(void) {\n    \
                if (TIMInit(1, \"{\\\"convoke_store\\\":\\\"memory\\\"}\") != 0 || TIMGetServerTime() < 1000000) return 1;\n    \
                return TIMUninit() != 0 || other() != 85;\n}\n";
    let (source, program) = (written(&folder, "linked.c", text), folder.path().join("linked"));
    let mut command = Command::new("cc");
    command.arg("-I").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("include")).arg(source).arg("-o").arg(&program);
    run(command.arg("-L").arg(folder.path()).args(["-lother", "-lconvoke"]));
    output(&program, folder.path(), &[]);
}

/// A program that was built for `libImSDK.so`, which is not there any more.
#[test]
fn a_program_that_was_built_for_another_library_runs_with_the_alias() {
    let folder = TempDir::new().unwrap();
    let theirs = folder.path().join("theirs");
    std::fs::create_dir(&theirs).unwrap();
    let stub = written(&folder, "stub.c", "int TIMInit(void) { return 9; }\nint TIMUninit(void) { return 9; }\n");
    let mut command = Command::new("cc");
    command.args(["-shared", "-fPIC", "-Wl,-soname,libImSDK.so", "-o"]).arg(theirs.join("libImSDK.so")).arg(stub);
    run(&mut command);
    let text = "#include <TIMCloud.h>\nint main(void) {\n    \
                return TIMInit(1, \"{\\\"convoke_store\\\":\\\"memory\\\"}\") != 0 || TIMUninit() != 0;\n}\n";
    let (source, program) = (written(&folder, "built.c", text), folder.path().join("built"));
    let link = |libraries: &Path, program: &Path| {
        let mut command = Command::new("cc");
        command
            .arg("-I")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("include"))
            .arg(&source)
            .arg("-o")
            .arg(program);
        run(command.arg("-L").arg(libraries).arg("-lImSDK"));
    };
    link(&theirs, &program);

    let ours = library_folder();
    std::os::unix::fs::symlink(library().with_extension("a"), ours.path().join("libconvoke.a")).unwrap();
    put_tim_names(ours.path(), "ImSDK");
    output(&program, ours.path(), &[]);
    // And one that is linked anew.
    let anew = folder.path().join("anew");
    link(ours.path(), &anew);
    output(&anew, ours.path(), &[]);
}
