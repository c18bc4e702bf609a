//! The program `prospectus`: it reads the arguments, calls the library and exits.

fn main() -> std::process::ExitCode {
    prospectus::cli::run(std::env::args_os())
}
