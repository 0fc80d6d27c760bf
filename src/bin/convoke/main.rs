//! The command-line tool: looks into stores, copies them and puts them back. docs/TOOL.md describes it.
//!
//! A file for each command, and [`outcome`], what became of it.

#![forbid(unsafe_code)]

mod backup;
mod check;
mod compact;
mod export;
mod outcome;
mod restore;
mod stats;
mod tail;
mod usersig;

use clap::{Args, Parser, Subcommand};
use outcome::{FAILED, FINE};
use std::path::PathBuf;
use std::process::ExitCode;

const STATUS: &str = "\
Exit status:
  0  all is well
  1  something is wrong, or could not be read
  2  a store could not be read at all, the output not be written, what was asked for is refused, or the
     arguments are wrong
Of several stores the highest counts.";

#[derive(Parser)]
#[command(name = "convoke", version, about = "Looks after stores of Convoke", after_help = STATUS)]
#[command(subcommand_required = true, arg_required_else_help = false)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is wrong with a store, a line for each finding
    #[command(after_help = STATUS)]
    Check {
        #[command(flatten)]
        stores: Stores,
        /// Says it as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Writes what can be read of a store, as JSON lines
    #[command(after_help = STATUS)]
    Export {
        #[command(flatten)]
        stores: Stores,
        /// Where the lines go, and not to the standard output: a new file
        file: Option<PathBuf>,
        /// Says as one JSON document what became of it; the lines go to FILE
        #[arg(long, requires = "file")]
        json: bool,
    },
    /// Says what is in a store, and what it takes
    #[command(after_help = STATUS)]
    Stats {
        #[command(flatten)]
        stores: Stores,
        /// Says it as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Says what happens in a store, a line for each entry of its journal, until it is interrupted
    #[command(after_help = STATUS)]
    Tail(tail::Wanted),
    /// Copies a store, be it in use or not
    #[command(after_help = STATUS)]
    Backup {
        #[command(flatten)]
        stores: Stores,
        /// The copy: a new file, or a directory that copies go into under the names of their stores
        #[arg(value_name = "FILE OR DIRECTORY")]
        to: PathBuf,
        /// Says it as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Looks through a copy and puts it in the place of a store, which no process may use
    #[command(after_help = STATUS)]
    Restore(restore::Wanted),
    /// Gives back what a store, which no process may use, does not use of its file
    #[command(after_help = STATUS)]
    Compact {
        #[command(flatten)]
        stores: Stores,
        /// Says it as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Makes a UserSig, or says whether one is good
    #[command(after_help = STATUS)]
    Usersig(usersig::Wanted),
}

#[derive(Args)]
struct Stores {
    /// A store (convoke-<app id>.db), or a directory: every store in it
    #[arg(value_name = "DIRECTORY OR FILE")]
    path: PathBuf,
    /// Says on the standard error stream how far it is, be that a terminal or not
    #[arg(long)]
    progress: bool,
}

fn main() -> ExitCode {
    let command = match Arguments::try_parse() {
        Ok(arguments) => arguments.command,
        Err(refusal) => {
            let printed = refusal.print().is_ok();
            return ExitCode::from(if printed && !refusal.use_stderr() { FINE } else { FAILED });
        }
    };
    ExitCode::from(match command {
        Command::Check { stores, json } => check::run(&stores, json).end(json),
        Command::Export { stores, file, json } => export::run(&stores, file.as_deref()).end(json),
        Command::Stats { stores, json } => stats::run(&stores, json).end(json),
        Command::Tail(wanted) => tail::run(&wanted),
        Command::Backup { stores, to, json } => backup::run(&stores, &to, json).end(json),
        Command::Restore(wanted) => restore::run(&wanted).end(wanted.json),
        Command::Compact { stores, json } => compact::run(&stores, json).end(json),
        Command::Usersig(wanted) => usersig::run(&wanted),
    })
}
