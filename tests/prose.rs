//! Mistakes planted in the real content: wherever prose prints a date or a number by its name, another
//! value written out in that language is found in that file and line, and nowhere else.

mod common;

use common::made::{AS_OF, real_content};
use jiff::civil::{Date, date};
use prospectus::diag::Diagnostic;
use prospectus::language::{Language, Locale, Strings};
use prospectus::pipeline;
use prospectus::source::RawFile;
use std::collections::BTreeSet;

/// The facts that are planted, with the right value in most governments and a wrong one.
const DATES: [(&str, Date); 5] = [
    ("offer.enrol_by", date(2020, 10, 13)),
    ("offer.complete_by", date(2020, 12, 30)),
    ("offer.access_ends", date(2020, 12, 13)),
    ("offer.licences_issued_by", date(2020, 10, 22)),
    ("offer.governments_sign_up_by", date(2020, 9, 20)),
];
const COUNTS: [(&str, u64); 2] = [("offer.courses_offered", 3080), ("offer.licences", 49_999)];

/// A place in a file where a fact is printed.
struct Slot {
    path: String,
    line: usize,
    range: std::ops::Range<usize>,
    wrong: String,
}

#[test]
fn what_contradicts_a_fact_is_found_where_it_stands() {
    let content = real_content();
    let mut rounds: Vec<Vec<Slot>> = Vec::new();
    // Every government has an opening page of its own, so that nobody sees the shared one.
    let is_shown = |file: &&RawFile| {
        file.path.ends_with(".md") && !file.path.starts_with("content/shared/index")
    };
    for file in content.iter().filter(is_shown) {
        for (at, slot) in slots(file).into_iter().enumerate() {
            rounds.resize_with(rounds.len().max(at + 1), Vec::new);
            rounds[at].push(slot);
        }
    }
    let planted: usize = rounds.iter().map(Vec::len).sum();
    assert!(planted > 90, "only {planted} places print facts");
    let mut missed = Vec::new();
    for round in rounds {
        let found = found(&content, &round);
        let expected: BTreeSet<_> = round
            .iter()
            .map(|slot| (slot.path.clone(), slot.line))
            .collect();
        let not_found = expected
            .difference(&found)
            .map(|it| format!("missed {it:?}"));
        let too_much = found
            .difference(&expected)
            .map(|it| format!("false alarm {it:?}"));
        missed.extend(not_found.chain(too_much));
    }
    assert!(missed.is_empty(), "of {planted}:\n{}", missed.join("\n"));
}

/// The files and lines in which the check finds something after a round of planting.
fn found(content: &[RawFile], round: &[Slot]) -> BTreeSet<(String, usize)> {
    let mut content = content.to_vec();
    for slot in round {
        let file = content.iter_mut().find(|file| file.path == slot.path);
        let file = file.expect("the file is there");
        let mut text = text(file);
        text.replace_range(slot.range.clone(), &slot.wrong);
        file.bytes = Ok(text.into_bytes());
    }
    let checked = pipeline::check(content, AS_OF);
    let place = |it: &Diagnostic| {
        let files = checked.files();
        let before = &files.text(it.span.file)[..it.span.start as usize];
        (
            files.path(it.span.file).to_owned(),
            before.matches('\n').count() + 1,
        )
    };
    // A text that is planted in has changed, and its translations are told to be older: rightly so.
    let of_facts = checked
        .found
        .iter()
        .filter(|it| !it.code.as_str().starts_with("translation-"));
    of_facts.map(place).collect()
}

fn text(file: &RawFile) -> String {
    let bytes = file.bytes.clone().expect("it was read");
    String::from_utf8(bytes).expect("it is text")
}

/// The places in a file where a fact of the list is printed, with a wrong value in its language.
fn slots(file: &RawFile) -> Vec<Slot> {
    let text = text(file);
    let stem = file.path.trim_end_matches(".md");
    let folder = file.path.split('/').nth(1).unwrap_or_default();
    let own = match folder {
        "greece" => "el",
        "ukraine" => "uk",
        "costa-rica" | "colombia" => "es",
        "malaysia" => "ms",
        "uzbekistan" => "uz-Latn",
        _ => "en",
    };
    let tag = stem.rsplit_once('.').map_or(own, |(_, tag)| tag);
    let locale = Locale::parse(tag).expect("a file's tag is known");
    let language = Language::new(&locale, None, &Strings::parse("").0);
    let dates = DATES.map(|(fact, day)| (fact, language.date(day)));
    let counts = COUNTS.map(|(fact, count)| (fact, language.count(count)));
    let mut slots = Vec::new();
    for (fact, wrong) in dates.into_iter().chain(counts) {
        // Only Massachusetts states it, in English and Spanish.
        if fact == "offer.access_ends" && !["en", "es"].contains(&tag) {
            continue;
        }
        let slot = format!("{{{{ {fact} }}}}");
        for (at, _) in text.match_indices(&slot) {
            slots.push(Slot {
                path: file.path.clone(),
                line: text[..at].matches('\n').count() + 1,
                range: at..at + slot.len(),
                wrong: wrong.clone(),
            });
        }
    }
    slots.sort_by_key(|slot| slot.range.start);
    slots
}
