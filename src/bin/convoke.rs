//! The command-line tool: `convoke check`, `convoke export`. docs/TOOL.md describes it.

use std::process::ExitCode;

fn main() -> ExitCode {
    convoke::tool::run(std::env::args_os().skip(1))
}
