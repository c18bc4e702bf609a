//! The program `prospectus`: it reads the arguments, calls the library and exits.

/// A build makes and drops millions of small values on all threads, which this allocator does faster than
/// those of most systems. `.cargo/config.toml` keeps what it takes small.
#[cfg(unix)]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> std::process::ExitCode {
    prospectus::cli::run(std::env::args_os())
}
