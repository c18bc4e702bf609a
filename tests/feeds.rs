//! Feeds follow RFC 4287, and another library reads in them what the pages say.

mod common;

use atom_syndication::Feed;
use common::made::{AS_OF, Made, built, edited, made, real_content};
use prospectus::pipeline::{self, Order};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// The site of the case that has everything.
fn case() -> Made {
    let case = common::folder().join("a_page_tells_programs_what_it_is_about");
    made(&pipeline::check(common::site(&case), AS_OF)).expect("it builds")
}

fn feeds(made: &Made) -> Vec<(&String, &str)> {
    let feeds = made.iter().filter(|(path, _)| path.ends_with(".atom"));
    feeds
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("it is UTF-8")))
        .collect()
}

fn children<'a>(of: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    let all = of.children().filter(|it| it.is_element());
    all.filter(|it| it.tag_name().name() == name).collect()
}

fn text<'a>(node: Node<'a, 'a>) -> &'a str {
    node.text().unwrap_or_default()
}

/// What RFC 4287 asks of a feed or an entry and is not so.
fn troubles(of: Node<'_, '_>, has_author: bool) -> Vec<String> {
    let mut troubles = Vec::new();
    let mut once = |name: &str, least: usize| {
        let found = children(of, name).len();
        if !(least..=1).contains(&found) {
            troubles.push(format!("{found} times {name}"));
        }
    };
    // 4.1.1 and 4.1.2
    for name in ["id", "title", "updated"] {
        once(name, 1);
    }
    for name in [
        "published",
        "summary",
        "content",
        "rights",
        "generator",
        "icon",
        "logo",
    ] {
        once(name, 0);
    }
    let known = [
        "id",
        "title",
        "updated",
        "published",
        "author",
        "link",
        "category",
        "summary",
        "entry",
    ];
    for child in of.children().filter(|it| it.is_element()) {
        let name = child.tag_name();
        if name.namespace() != Some(ATOM) || !known.contains(&name.name()) {
            troubles.push(format!("{name:?} is no element of Atom that we know"));
        }
    }
    for id in children(of, "id") {
        let is_whole = url::Url::parse(text(id)).is_ok_and(|it| it.scheme() == "https");
        if !is_whole {
            troubles.push(format!("the id {}", text(id)));
        }
    }
    for name in ["updated", "published"] {
        for date in children(of, name) {
            let moment = text(date).parse::<jiff::Timestamp>();
            // 3.3: an upper case T, and an offset.
            if moment.is_err() || text(date).as_bytes().get(10) != Some(&b'T') {
                troubles.push(format!("the moment {}", text(date)));
            }
        }
    }
    if !has_author && children(of, "author").is_empty() {
        troubles.push("no author".to_owned());
    }
    for author in children(of, "author") {
        if children(author, "name")
            .iter()
            .map(|it| text(*it))
            .collect::<String>()
            .is_empty()
        {
            troubles.push("an author without a name".to_owned());
        }
    }
    let mut alternates = BTreeSet::new();
    for link in children(of, "link") {
        let attribute = |name| link.attribute(name).unwrap_or_default();
        if url::Url::parse(attribute("href")).is_err() {
            troubles.push(format!("the link {}", attribute("href")));
        }
        let kind = (attribute("rel"), attribute("type"), attribute("hreflang"));
        if !alternates.insert(kind) {
            troubles.push(format!("two links {kind:?}"));
        }
    }
    for category in children(of, "category") {
        if category.attribute("term").is_none_or(str::is_empty) {
            troubles.push("a category without a term".to_owned());
        }
    }
    troubles
}

fn troubles_of(feed: &str) -> Vec<String> {
    let document = Document::parse(feed).expect("it is well-formed");
    let root = document.root_element();
    let mut troubles = troubles(root, false);
    if root.tag_name().name() != "feed" {
        troubles.push("it is no feed".to_owned());
    }
    let selves = children(root, "link").into_iter();
    let selves: Vec<_> = selves
        .filter(|it| it.attribute("rel") == Some("self"))
        .collect();
    if selves.len() != 1 || selves[0].attribute("href") != Some(text(children(root, "id")[0])) {
        troubles.push("the link to itself".to_owned());
    }
    let mut ids = BTreeSet::new();
    let mut latest: Option<jiff::Timestamp> = None;
    for entry in children(root, "entry") {
        troubles.extend(self::troubles(entry, true));
        let id = text(children(entry, "id")[0]);
        if !ids.insert(id) {
            troubles.push(format!("two entries {id}"));
        }
        latest = latest.max(text(children(entry, "updated")[0]).parse().ok());
    }
    if latest != text(children(root, "updated")[0]).parse().ok() {
        troubles.push("it is as new as none of its entries".to_owned());
    }
    troubles
}

#[test]
fn feeds_are_as_the_standard_wants_them() {
    for made in [case(), built(real_content()).expect("it builds")] {
        let feeds = feeds(&made);
        assert!(feeds.len() >= 4, "{feeds:?}");
        for (path, feed) in feeds {
            assert_eq!(troubles_of(feed), Vec::<String>::new(), "{path}");
            let read: Feed = feed.parse().expect("another library reads it");
            let document = Document::parse(feed).expect("it is well-formed");
            let entries = children(document.root_element(), "entry");
            assert_eq!(read.entries().len(), entries.len());
            assert_eq!(
                read.lang(),
                Some(if path.contains("/es/") { "es" } else { "en" })
            );
        }
    }
}

#[test]
fn what_is_wrong_in_a_feed_is_found() {
    let made = case();
    let feed = std::str::from_utf8(&made["here/issuances.atom"]).expect("it is UTF-8");
    for (right, wrong, trouble) in [
        (
            "T00:00:00-04:00</updated>",
            "</updated>",
            "the moment 2020-09-",
        ),
        (
            "<id>https://www.example.gov/training/issuances/1/</id>",
            "",
            "0 times id",
        ),
        (
            "<id>https://www.example.gov/training/issuances/1/</id>",
            "<id>1</id>",
            "the id 1",
        ),
        ("</feed>", "<new/></feed>", "is no element of Atom"),
        (" term=\"policy\"", "", "a category without a term"),
        ("rel=\"self\"", "rel=\"via\"", "the link to itself"),
        (
            "<updated>2020-09-10",
            "<updated>2021-09-10",
            "it is as new as none",
        ),
    ] {
        assert!(feed.contains(right), "{right} in {feed}");
        let found = std::panic::catch_unwind(|| troubles_of(&feed.replacen(right, wrong, 1)));
        // Without an id there is nothing to go by.
        let found = found.map_or_else(|_| "0 times id".to_owned(), |it| it.join("; "));
        assert!(found.contains(trouble), "{trouble}: {found}");
    }
}

#[test]
fn entries_lead_to_the_pages_that_say_the_same() {
    let made = case();
    let feed = |path: &str| -> Feed {
        let text = std::str::from_utf8(&made[path]).expect("it is UTF-8");
        text.parse().expect("it is a feed")
    };
    let issuances = feed("here/issuances.atom");
    let titles: Vec<&str> = issuances
        .entries()
        .iter()
        .map(|it| it.title().as_str())
        .collect();
    // The one whose status changed last stands first.
    assert_eq!(titles, ["2: Free courses again", "1: Free courses"]);
    let terms = issuances.entries()[1].categories().iter();
    assert_eq!(
        terms.map(|it| it.term()).collect::<Vec<_>>(),
        ["policy", "superseded"]
    );
    let sessions = feed("here/sessions.atom");
    assert_eq!(sessions.entries().len(), 5);
    for entry in issuances.entries().iter().chain(sessions.entries()) {
        assert_eq!(entry.links()[0].href(), entry.id());
    }
    let on_the_web = sessions
        .entries()
        .iter()
        .find(|it| it.id().ends_with("#on-the-web"));
    let on_the_web = on_the_web.expect("it is there");
    // Announced before it is held; in the other language the moment is the same.
    assert_eq!(
        on_the_web.updated().to_rfc3339(),
        "2020-09-12T00:00:00-04:00"
    );
    let spanish = feed("here/es/sessions.atom");
    let twin = spanish
        .entries()
        .iter()
        .find(|it| it.id().ends_with("/es/sessions/#on-the-web"));
    assert_eq!(twin.expect("it is there").updated(), on_the_web.updated());
}

#[test]
fn the_day_of_the_build_makes_nothing_new() {
    let day = |as_of| {
        let checked = pipeline::check(real_content(), as_of);
        let (library, theme) = checked.publishable().expect("it can be published");
        let site = pipeline::site(library, theme, &Order::all(as_of));
        let mut feeds = Vec::new();
        pipeline::build(&checked, &site, theme, &|_, _| false, &mut |artifacts| {
            let artifacts = artifacts.into_iter();
            feeds.extend(
                artifacts
                    .filter(|it| it.path.ends_with(".atom"))
                    .map(|it| it.bytes),
            );
            Ok(())
        })
        .expect("it builds");
        feeds
    };
    let later = AS_OF.checked_add(jiff::ToSpan::days(20)).expect("a day");
    assert!(!day(AS_OF).is_empty());
    assert_eq!(day(AS_OF), day(later));
}

#[test]
fn without_an_address_there_are_no_feeds() {
    let file = "content/massachusetts/government.yaml";
    let address = "base_url: https://massachusetts.prospectus.example/";
    let made = built(edited(real_content(), file, address, "")).expect("it builds");
    assert!(feeds(&made).is_empty());
    let home = String::from_utf8_lossy(&made["massachusetts/index.html"]);
    assert!(!home.contains(".atom"), "{home}");
}
