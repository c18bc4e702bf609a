//! `bench/build` still works: the small run of it, on the project's own courses.

use std::process::Command;

#[test]
fn the_benchmark_runs() {
    let run = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/bench/build"))
        .arg("--smoke")
        .env("PROSPECTUS", env!("CARGO_BIN_EXE_prospectus"))
        .output()
        .expect("the script of the benchmark can be run");
    let said = String::from_utf8_lossy(&run.stdout);
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}{errors}");
    if said.contains("skipped: ") {
        return;
    }
    for program in [
        "| Prospectus |",
        "nothing changed |",
        "one course changed |",
        "| Writing floor |",
    ] {
        assert!(said.contains(program), "no row for {program}: {said}");
    }
}
