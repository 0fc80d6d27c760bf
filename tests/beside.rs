//! The library beside others: programs and libraries with an `Init` or a `Login` of their own, and programs that were built for
//! another library. docs/LINKING.md says the same.

mod common;
mod generate;
use common::library;
use generate::contract;
use std::collections::BTreeSet;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

/// Every plain name is the program's own, and the library does what it should. The program, and what it says.
fn program_with_names_of_its_own() -> (String, String) {
    let functions = contract::functions().into_iter().map(|f| f.name).chain(contract::own());
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

/// Runs a program that finds the libraries of its folder and those that are installed.
fn output(program: &Path, args: &[&str]) -> String {
    let paths = [installed(), program.parent().unwrap()].map(|folder| folder.to_str().unwrap()).join(":");
    let mut command = Command::new(program);
    let out = command.args(args).env("LD_LIBRARY_PATH", paths).output().unwrap();
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

const INSTALLED: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/installed");

/// The library as `make install ALIAS=ImSDK` puts it into a folder; made once.
fn installed() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = PathBuf::from(INSTALLED);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir(&folder).unwrap();
        for end in ["so", "a"] {
            symlink(library().with_extension(end), folder.join("libconvoke").with_extension(end)).unwrap();
        }
        symlink("libconvoke.so", folder.join(common::soname())).unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("install/tim_names.sh");
        run(Command::new("sh").arg(script).arg(&folder).arg("ImSDK"));
        folder
    });
    &FOLDER
}

/// Compiles and links a program.
fn build(source: &Path, program: &Path, more: &[&str]) {
    let mut command = Command::new("cc");
    command.arg("-I").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("include")).arg(source).arg("-o").arg(program);
    installed();
    run(command.args(more).args(["-lpthread", "-ldl", "-lm"]));
}

#[test]
fn the_library_of_the_tim_names_exports_nothing_else() {
    let mut nm = Command::new("nm");
    let out = nm.args(["-D", "--defined-only"]).arg(installed().join("libconvoke_tim.so")).output().unwrap();
    let symbols = String::from_utf8(out.stdout).unwrap();
    let symbols: BTreeSet<&str> = symbols.lines().filter_map(|line| line.split(' ').nth(2)).collect();
    let functions = contract::functions().into_iter().map(|f| f.name).chain(contract::own());
    let mut expected: BTreeSet<String> = functions.map(|name| format!("TIM{name}")).collect();
    for name in contract::UNPAIRED {
        expected.remove(&format!("TIM{name}"));
        expected.insert(name.to_owned());
    }
    expected.insert("callExperimentalAPI".to_owned());
    assert_eq!(symbols, expected.iter().map(String::as_str).collect());
}

#[test]
fn a_program_with_all_plain_names_of_its_own_uses_the_library() {
    let folder = TempDir::new().unwrap();
    let (text, says) = program_with_names_of_its_own();
    let (source, program) = (written(&folder, "own.c", &text), folder.path().join("own"));
    let archive = installed().join("libconvoke_tim.a");
    for library in ["-lconvoke", "-lconvoke_tim", archive.to_str().unwrap()] {
        // The loader could find the program's names.
        build(&source, &program, &["-rdynamic", "-L", INSTALLED, library]);
        assert_eq!(output(&program, &[]), says, "{library}");
    }
}

/// A library that calls the `Init` that it exports.
const OTHER: &str = "int Init(void) { return 42; }\nint Login(void) { return 43; }\n\
                     int other(void) { return Init() + Login(); }\n";

fn put_other(folder: &TempDir) {
    let (source, library) = (written(folder, "other.c", OTHER), folder.path().join("libother.so"));
    run(Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source));
}

#[test]
fn a_library_that_exports_the_same_names_is_loaded_beside_it() {
    let folder = TempDir::new().unwrap();
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
            int how = argc > 3 ? RTLD_GLOBAL : RTLD_LOCAL;
            void *first = opened(argv[1], how), *second = opened(argv[2], how);
            int is_first = strstr(argv[1], "other") != NULL;
            void *other = is_first ? first : second, *convoke = is_first ? second : first;
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
    build(&source, &program, &[]);
    let [other, convoke, tim, global] = ["libother.so", "libconvoke.so", "libconvoke_tim.so", "global"];
    for args in [
        &[other, convoke][..],
        &[convoke, other],
        &[other, convoke, global],
        &[other, tim, global],
        &[tim, other, global],
    ] {
        assert_eq!(output(&program, args), "85\n", "{args:?}");
    }
}

#[test]
fn a_library_that_exports_the_same_names_is_linked_with_it() {
    let folder = TempDir::new().unwrap();
    put_other(&folder);
    let text = "#include <TIMCloud.h>\nint other(void);\nint main(void) {\n    \
                if (TIMInit(1, \"{\\\"convoke_store\\\":\\\"memory\\\"}\") != 0 || TIMGetServerTime() < 1000000) return 1;\n    \
                return TIMUninit() != 0 || other() != 85;\n}\n";
    let (source, program) = (written(&folder, "linked.c", text), folder.path().join("linked"));
    for libraries in [["-lother", "-lconvoke"], ["-lother", "-lImSDK"], ["-lImSDK", "-lother"]] {
        build(&source, &program, &[&["-L", INSTALLED, "-L", folder.path().to_str().unwrap()], &libraries[..]].concat());
        output(&program, &[]);
    }
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
    build(&source, &program, &["-L", theirs.to_str().unwrap(), "-lImSDK"]);

    output(&program, &[]);
    // And one that is linked anew.
    let anew = folder.path().join("anew");
    build(&source, &anew, &["-L", INSTALLED, "-lImSDK"]);
    output(&anew, &[]);
}
