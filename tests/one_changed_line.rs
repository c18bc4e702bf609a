//! One changed date changes it on every page that shows it, in both languages, and nowhere else.

mod common;

use common::made::{Made, built, edited, real_content};
use std::collections::BTreeSet;

/// The completion date as a page can show it, before and after the change.
const BEFORE: [&str; 3] = ["December 31, 2020", "31 de diciembre de 2020", "2020-12-31"];
const AFTER: [&str; 3] = ["December 29, 2020", "29 de diciembre de 2020", "2020-12-29"];

fn text(made: &Made, path: &str) -> String {
    String::from_utf8(made[path].clone()).expect("pages are text")
}

/// A page without the days on which to start at the latest.
fn without_starts(page: &str) -> String {
    match page.split_once("<div class=\"finish\"") {
        None => page.to_owned(),
        Some((before, rest)) => {
            let (_, after) = rest.split_once("</div>").expect("the part ends");
            format!("{before}{after}")
        }
    }
}

fn shows(made: &Made, path: &str, words: &[&str]) -> bool {
    let page = text(made, path);
    words.iter().any(|words| page.contains(words))
}

#[test]
fn the_completion_date_changes_everywhere_and_only_there() {
    let file = "content/massachusetts/government.yaml";
    // Access ends on the same day; another day here keeps the two facts apart on the pages.
    let content = || {
        edited(
            real_content(),
            file,
            "access_ends: 2020-12-31",
            "access_ends: 2021-01-15",
        )
    };
    let before = built(content()).expect("the content is clean");
    let changed = edited(
        content(),
        file,
        "complete_by: 2020-12-31",
        "complete_by: 2020-12-29",
    );
    let after = built(changed).expect("the content is still clean");

    let paths = |made: &Made| made.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(paths(&before), paths(&after), "no page comes or goes");
    let differing: BTreeSet<&String> = before
        .keys()
        .filter(|path| before[*path] != after[*path])
        .collect();

    // Exactly the pages of this government that now show the new date have changed. On a course's page of
    // another one it may be the day on which to start.
    let showing: BTreeSet<&String> = after
        .keys()
        .filter(|it| it.starts_with("massachusetts/") && shows(&after, it, &AFTER))
        .collect();
    assert_eq!(differing, showing);

    // Where a page differs, it differs by the date alone, and by when to start so as to finish by then.
    for path in &differing {
        let mut expected = without_starts(&text(&before, path));
        for (old, new) in BEFORE.iter().zip(AFTER) {
            expected = expected.replace(old, new);
        }
        assert_eq!(expected, without_starts(&text(&after, path)), "{path}");
    }

    // Both languages, a course, the issuance and all questions are among them.
    for path in [
        "massachusetts/index.html",
        "massachusetts/es/index.html",
        "massachusetts/courses/google-it-support/index.html",
        "massachusetts/es/courses/google-it-support/index.html",
        "massachusetts/issuances/100-dcs-14-355/index.html",
        "massachusetts/es/issuances/100-dcs-14-355/index.html",
        "massachusetts/questions/index.html",
        "massachusetts/es/questions/index.html",
    ] {
        assert!(
            differing.contains(&path.to_owned()),
            "{path} shows the date"
        );
    }
}
