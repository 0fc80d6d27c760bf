//! The C and C++ examples: they compile without a warning, tell the same story, find what an earlier run left, and
//! leak nothing.

mod common;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

const C: (&str, &[&str], &str) = ("cc", &["-std=c11"], "examples/c/conversation_groups.c");
const CPP: (&str, &[&str], &str) = ("c++", &["-std=c++17"], "examples/cpp/conversation_groups.cpp");

struct Example {
    folder: TempDir,
    program: PathBuf,
}

impl Example {
    fn build((compiler, flags, source): (&str, &[&str], &str)) -> Self {
        let folder = common::library_folder();
        let program = folder.path().join("example");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(source);
        common::compile(compiler, flags, &source, &program, folder.path());
        Self { folder, program }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn run(&self) -> String {
        finished(Command::new(&self.program).arg(self.data()).output().unwrap())
    }
}

fn finished(out: Output) -> String {
    let (stdout, stderr) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{}\n{stdout}\n{stderr}", out.status);
    stdout.into_owned()
}

#[test]
fn the_c_example_tells_its_story_and_finds_what_it_left() {
    let example = Example::build(C);
    let (first, second, third) = (example.run(), example.run(), example.run());
    assert!(first.lines().count() > 30, "{first}");
    assert!(first.contains("projects") && first.contains("event:"), "{first}");
    assert_ne!(first, second, "the second run finds what the first one left, and says so");
    assert!(second.contains("earlier"), "{second}");
    assert_eq!(second, third, "from then on every run is the same");
}

#[test]
fn the_cpp_example_tells_the_same_story() {
    let (c, cpp) = (Example::build(C), Example::build(CPP));
    assert_eq!(c.run(), cpp.run());
    assert_eq!(c.run(), cpp.run());
}

#[test]
fn the_examples_run_under_memcheck_without_an_error_or_a_leak() {
    for kind in [C, CPP] {
        let example = Example::build(kind);
        for _ in 0..2 {
            let valgrind = Command::new("valgrind")
                .args(["--leak-check=full", "--show-leak-kinds=definite,indirect,possible"])
                .args(["--errors-for-leak-kinds=definite,indirect,possible", "--error-exitcode=9", "--quiet"])
                .arg(&example.program)
                .arg(example.data())
                .output()
                .expect("valgrind; `make test` installs it");
            finished(valgrind);
        }
    }
}

/// The header alone, as a C and as a C++ program sees it.
#[test]
fn the_headers_compile_as_c11_and_cpp17_without_a_warning() {
    let folder = common::library_folder();
    for (compiler, standard, name) in [("cc", "-std=c11", "h.c"), ("c++", "-std=c++17", "h.cpp")] {
        for header in ["convoke.h", "TIMCloud.h"] {
            let file = folder.path().join(name);
            let text = format!("#include \"{header}\"\n#include \"{header}\"\nint main(void) {{ return Uninit(); }}\n");
            std::fs::write(&file, text).unwrap();
            common::compile(compiler, &[standard], &file, &folder.path().join("h"), folder.path());
        }
    }
}
