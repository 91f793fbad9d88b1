//! The program `herschik`: the window and the commands are in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    herschik::cli::run()
}
