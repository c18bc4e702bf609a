//! `prospectus explain`: where a fact comes from, which pages show it, what a page is made of.

mod common;

use common::run::{Folder, Run};
use prospectus::explain::{self, Desk};
use prospectus::pipeline;
use std::collections::BTreeSet;

const OFFER: &str =
    "offer:\n  source: Press release\n  enrol_by: 2020-09-30\n  complete_by: 2020-12-31\n";

/// Two governments with one offer, of which `here` has another date, and a course that it changes.
fn folder() -> Folder {
    let folder = Folder::with_a_site();
    let programme = "name: Free courses\nlocale: en\ngovernments: [here, there]\n";
    folder.put("prospectus.yaml", &format!("{programme}{OFFER}"));
    let government = "name: Here\nlevel: state\ncode: US-MA\nlocales: [en, es]\n\
                      time_zone: America/New_York\ncurrency: USD\n\
                      offer: {source: A letter, enrol_by: 2020-10-31}\n\
                     untranslated: [{reason: The tests are about other things.}]\n";
    folder.put("content/here/government.yaml", government);
    folder.put(
        "content/here/dates.md",
        "---\ntitle: Dates\n---\nEnroll by {{ offer.enrol_by }}.\n",
    );
    folder.put(
        "catalog/providers.yaml",
        "- {id: moma, name: MoMA, kind: institution}\n",
    );
    folder.put(
        "catalog/courses.yaml",
        "- id: art\n  title: Modern Art\n  kind: course\n  provider: moma\n  \
         url: https://www.moma.org/art\n  level: beginner\n  languages: [en]\n",
    );
    folder.put(
        "content/here/courses.yaml",
        "- id: art\n  level: advanced\n",
    );
    folder
}

fn ended(status: i32, out: &str, err: &str) -> Run {
    Run {
        status,
        out: out.to_owned(),
        err: err.to_owned(),
    }
}

fn json(folder: &Folder, words: &[&str]) -> serde_json::Value {
    let run = folder.run(&[&["explain"], words, &["--format", "json"]].concat());
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    serde_json::from_str(&run.out).expect("it prints JSON")
}

#[test]
fn a_government_lists_its_facts_with_their_places() {
    let folder = folder();
    let offer = "Facts of here\n\n\
                 offer.complete_by: December 31, 2020\n  prospectus.yaml:7:16\n\n\
                 offer.enrol_by: October 31, 2020\n  content/here/government.yaml:7:37\n\n";
    let run = folder.run(&["explain", "here", "offer"]);
    assert!(run.out.starts_with("Facts of here\n"), "{}", run.out);
    for line in offer.split("\n\n").skip(1) {
        assert!(run.out.contains(line), "{line:?} in {}", run.out);
    }
    assert!(!run.out.contains("programme.name"));
    let all = json(&folder, &["here"]);
    let names = all["facts"].as_array().expect("facts").iter();
    let names: Vec<_> = names.filter_map(|it| it["fact"].as_str()).collect();
    assert!(names.contains(&"offer.enrol_by") && names.contains(&"programme.name"));
    let nobody = "error: There is no code \"hree\". There is no government \"hree\". Did you mean \
                  \"here\"? There are: here, there.\n";
    assert_eq!(folder.run(&["explain", "hree"]), ended(2, "", nobody));
    let page = "error: Write the address of a page behind the word page, such as page \
                /massachusetts/courses/.\n";
    assert_eq!(folder.run(&["explain", "page"]), ended(2, "", page));
}

#[test]
fn a_value_that_stands_in_place_of_an_equal_one_is_told() {
    let folder = folder();
    folder.edit("content/here/government.yaml", "2020-10-31", "2020-09-30");
    let run = folder.run(&["explain", "here", "offer.enrol_by"]);
    let set = "Set in\n  content/here/government.yaml:7:37  2020-09-30\n    in place of 2020-09-30, \
               prospectus.yaml:6:13\n";
    assert!(run.out.contains(set), "{}", run.out);
}

#[test]
fn a_fact_names_its_place_what_it_overrode_and_its_pages() {
    let folder = folder();
    assert_eq!(folder.run(&["check"]).err, "");
    let told = "\
offer.enrol_by of here

  en  October 31, 2020
  es  31 de octubre de 2020

Set in
  content/here/government.yaml:7:37  2020-10-31
    in place of 2020-09-30, prospectus.yaml:6:13

Shown on 6 pages
  /here/
  /here/courses/art/
  /here/dates/
  /here/es/
  /here/es/courses/art/
  /here/es/dates/
";
    let run = folder.run(&["explain", "here", "offer.enrol_by"]);
    assert_eq!(run, ended(0, told, ""));
    let there = json(&folder, &["there", "offer.enrol_by"]);
    let pages = [
        "/there/",
        "/there/courses/art/",
        "/there/es/",
        "/there/es/courses/art/",
    ];
    assert_eq!(there["pages"], serde_json::json!(pages));
    assert_eq!(
        there["set"],
        serde_json::json!([{"text": "2020-09-30", "file": "prospectus.yaml", "line": 6, "column": 13}])
    );
}

#[test]
fn a_fact_that_is_counted_or_that_nobody_stated_says_so() {
    let folder = folder();
    folder.put(
        "content/here/count.md",
        "---\ntitle: Count\n---\nWe have {{ catalogue.courses }}.\n",
    );
    let counted = folder.run(&["explain", "here", "catalogue.courses"]).out;
    assert!(
        counted.contains("\nNobody writes it: it is counted.\n"),
        "{counted}"
    );
    assert!(counted.contains("\n  /here/count/\n"), "{counted}");
    let unstated = folder.run(&["explain", "here", "offer.licences"]).out;
    let told = "offer.licences of here\n\n  en  Not published yet\n";
    assert!(
        unstated.to_lowercase().starts_with(&told.to_lowercase()),
        "{unstated}"
    );
    assert!(unstated.contains("\nNobody has stated it.\n"), "{unstated}");
}

#[test]
fn a_course_page_names_each_field_and_who_changed_it() {
    let folder = folder();
    let out = folder.run(&["explain", "page", "/here/courses/art/"]).out;
    let shown = |wanted: &str| assert!(out.contains(wanted), "{wanted}\n{out}");
    shown("/here/courses/art/\n\nFields from which it is made\n  catalog/courses.yaml\n");
    shown("\n    2:10    art.title: Modern Art\n");
    shown("\n  catalog/providers.yaml\n    1:8     moma.id: moma\n    1:20    moma.name: MoMA\n");
    shown(
        "\n  content/here/courses.yaml\n    1:7     art.id: art\n    2:10    art.level: advanced\n\
         \x20           in place of beginner, catalog/courses.yaml:6:10\n",
    );
    assert!(
        !out.contains("art.level: beginner"),
        "which is not shown here: {out}"
    );
    assert!(!out.contains("content/there"), "{out}");
    let there = folder
        .run(&["explain", "page", "there/courses/art/index.html"])
        .out;
    assert!(
        there.contains("\n    6:10    art.level: beginner\n"),
        "{there}"
    );
}

#[test]
fn a_page_is_found_by_the_address_at_which_it_is_hosted() {
    let folder = folder();
    let file = "content/here/government.yaml";
    let government = std::fs::read_to_string(folder.path().join(file)).expect("it is there");
    folder.put(
        file,
        &format!("{government}base_url: https://www.example.gov/training/\n"),
    );
    for address in [
        "https://www.example.gov/training/es/dates/",
        "https://www.example.gov/training/es/dates/index.html?from=mail#top",
    ] {
        let page = json(&folder, &["page", address]);
        assert_eq!(page["page"], "/here/es/dates/");
    }
    let home = json(&folder, &["page", "https://www.example.gov/training"]);
    assert_eq!(home["page"], "/here/");
    let run = folder.run(&[
        "explain",
        "page",
        "https://www.example.gov/training/es/date/",
    ]);
    assert!(
        run.err.contains("Did you mean \"/here/es/dates/\"?"),
        "{}",
        run.err
    );
}

#[test]
fn a_page_of_prose_names_the_facts_in_its_words() {
    let folder = folder();
    let page = json(&folder, &["page", "https://www.example.gov/here/es/dates/"]);
    assert_eq!(page["page"], "/here/es/dates/");
    assert_eq!(
        page["facts"],
        serde_json::json!([{
            "fact": "offer.enrol_by",
            "file": "content/here/dates.md", "line": 4, "column": 11,
            "set": [{
                "text": "2020-10-31",
                "file": "content/here/government.yaml", "line": 7, "column": 37,
                "overrode": {"text": "2020-09-30", "file": "prospectus.yaml", "line": 6, "column": 13},
            }],
        }])
    );
    let fields = page["fields"].as_array().expect("a list");
    let named = |name: &str| fields.iter().find(|field| field["name"] == name);
    let enrol_by = named("offer.enrol_by").expect("it is printed");
    assert_eq!(enrol_by["overrode"]["text"], "2020-09-30");
    assert!(
        named("offer.complete_by").is_none(),
        "it is not on this page"
    );
    let portal = json(&folder, &["page", "/"]);
    assert!(
        portal["fields"]
            .to_string()
            .contains("content/there/government.yaml")
    );
}

#[test]
fn what_there_is_not_is_told_with_the_nearest_name() {
    let folder = folder();
    for (words, sentence) in [
        (
            ["heer", "offer.enrol_by"],
            "There is no government \"heer\". Did you mean \"here\"? There are: here, there.",
        ),
        (
            ["here", "offer.enroll_by"],
            "There is no fact \"offer.enroll_by\". Did you mean \"offer.enrol_by\"? The page \
             docs/facts.md lists all names.",
        ),
        (
            ["page", "/here/course/art/"],
            "There is no page \"/here/course/art/\". Did you mean \"/here/courses/art/\"?",
        ),
    ] {
        let run = folder.run(&["explain", words[0], words[1]]);
        assert_eq!(run, ended(2, "", &format!("error: {sentence}\n")));
    }
}

#[test]
fn the_pages_of_a_real_date_are_those_on_which_it_stands() {
    let checked = pipeline::check(common::made::real_content(), common::made::AS_OF);
    let desk = Desk::new(&checked, common::made::AS_OF).expect("the real content is whole");
    // Massachusetts alone has this date, so wherever it stands it is this fact.
    let told = explain::fact(&desk, "massachusetts", "offer.enrol_by").expect("there is one");
    let told: BTreeSet<String> = told.pages.into_iter().collect();
    let made = common::made::made(&checked).expect("the real content builds");
    let shown = made.iter().filter_map(|(path, bytes)| {
        let page = path.strip_suffix("index.html")?;
        let text = String::from_utf8_lossy(bytes);
        let dates = ["2020-10-31", "October 31, 2020", "31 de octubre de 2020"];
        let is_shown =
            page.starts_with("massachusetts/") && dates.iter().any(|it| text.contains(it));
        is_shown.then(|| format!("/{page}"))
    });
    assert_eq!(told, shown.collect());
    assert!(told.len() > 50);
}

#[test]
fn a_page_of_a_government_that_left_has_its_facts_too() {
    let folder = folder();
    let left = "former_governments:\n  - {id: gone, name: Gone, reason: Its law changed.}\n";
    let programme = "name: Free courses\nlocale: en\ngovernments: [here, there]\n";
    folder.put("prospectus.yaml", &format!("{programme}{OFFER}{left}"));
    let page = json(&folder, &["page", "/gone/"]);
    assert_eq!(page["page"], "/gone/");
    let fields = page["fields"].as_array().expect("it is a list").iter();
    let names: Vec<_> = fields.map(|it| it["name"].as_str()).collect();
    let expected = ["name", "locale"].into_iter().map(str::to_owned);
    let of_its_own = ["id", "name", "reason"].map(|it| format!("former_governments.gone.{it}"));
    let expected: Vec<_> = expected.chain(of_its_own).collect();
    assert_eq!(
        names,
        expected
            .iter()
            .map(|it| Some(it.as_str()))
            .collect::<Vec<_>>()
    );
}
