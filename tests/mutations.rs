//! Mistakes planted one at a time in the real content: the check finds them at the right file and line,
//! and tells of nothing else. The lists of mistakes are the text files of `tests/mutations/`, which were
//! written before anybody looked at the rules.
//!
//! `tests/mutations/run` prints the table by kind.

mod common;
#[path = "mutations/mistake.rs"]
mod mistake;
#[path = "mutations/outcome.rs"]
mod outcome;

use common::made::real_content;
use mistake::Mistake;
use std::path::Path;

/// The mistakes of one folder of lists, in the order of the files' names.
fn lists(folder: &str) -> Vec<Mistake> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/mutations")
        .join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|file| file.expect("it can be read").path())
        .collect();
    files.sort();
    let texts = files
        .iter()
        .map(|file| std::fs::read_to_string(file).expect("it is text"));
    texts.flat_map(|text| mistake::read(&text)).collect()
}

/// Plants a folder's mistakes and holds that nearly all are found and no false alarm is raised.
#[expect(clippy::print_stdout, reason = "the table is what people run this for")]
fn check(folder: &str, at_least: usize, of_kinds: usize) {
    let mut mistakes = lists(folder);
    // A check of all content takes ten times as long without optimisation: every third does then.
    if cfg!(debug_assertions) {
        let mut at = 0;
        mistakes.retain(|_| {
            at += 1;
            at % 3 == 0
        });
    }
    let outcomes = outcome::outcomes(&real_content(), &mistakes);
    let table = outcome::table(&mistakes, &outcomes);
    println!("{}", table.text);
    let total = table.total;
    assert!(
        total.planted >= at_least && table.kinds >= of_kinds,
        "{} kinds",
        table.kinds
    );
    assert!(
        total.found * 100 >= total.planted * 95,
        "{} of {} found",
        total.found,
        total.planted
    );
    assert_eq!(total.false_alarms, 0, "false alarms");
}

#[test]
fn planted_mistakes_of_the_first_round_are_found() {
    check("first", 150, 30);
}

#[test]
fn planted_mistakes_of_the_second_round_are_found() {
    check("second", 50, 20);
}

#[test]
fn planted_mistakes_of_the_third_round_are_found() {
    check("third", 50, 11);
}
