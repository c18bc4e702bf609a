//! What pages say to programs: their linked data is valid schema.org, and their heads agree with what they show.

mod common;

use common::made::{AS_OF, Made, built, made, real_content};
use percent_encoding::percent_decode_str;
use prospectus::model::file_at;
use prospectus::pipeline;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The element in which linked data stands.
const OPENS: &str = "<script type=\"application/ld+json\">";

/// The vocabulary as its file gives it.
struct Vocabulary {
    /// The types directly above a type.
    above: BTreeMap<&'static str, Vec<&'static str>>,
    /// The members of enumerations, with the type of each.
    values: BTreeMap<&'static str, &'static str>,
    /// The types that have a property, and what its values may be.
    properties: BTreeMap<&'static str, (Vec<&'static str>, Vec<&'static str>)>,
}

impl Vocabulary {
    fn new() -> Self {
        let mut read = Self {
            above: BTreeMap::new(),
            values: BTreeMap::new(),
            properties: BTreeMap::new(),
        };
        let lines = include_str!("linked_data/schema-org.txt").lines();
        for line in lines.filter(|it| !it.is_empty() && !it.starts_with('#')) {
            let (kind, rest) = line.split_once(' ').expect("a line has a kind");
            let (name, of) = rest.split_once(':').expect("a line has a name");
            let words = |text: &'static str| text.split_whitespace().collect::<Vec<_>>();
            match kind {
                "type" => drop(read.above.insert(name, words(of))),
                "value" => drop(read.values.insert(name, of.trim())),
                "property" => {
                    let (types, ranges) = of.split_once("->").expect("a property has values");
                    read.properties.insert(name, (words(types), words(ranges)));
                }
                kind => panic!("no kind of line: {kind}"),
            }
        }
        read
    }

    /// Whether a type is another one or stands below it.
    fn is_a(&self, kind: &str, wanted: &str) -> bool {
        let above = self.above.get(kind);
        kind == wanted || above.is_some_and(|all| all.iter().any(|it| self.is_a(it, wanted)))
    }

    /// What is wrong with a thing and all within it.
    fn troubles(&self, thing: &Map<String, Value>, troubles: &mut Vec<String>) {
        let Some(kind) = thing.get("@type").and_then(Value::as_str) else {
            return troubles.push(format!("no type: {thing:?}"));
        };
        if !self.above.contains_key(kind) {
            troubles.push(format!("no type of schema.org: {kind}"));
        }
        for (name, value) in thing {
            match name.as_str() {
                "@type" => {}
                "@id" => self.value(kind, name, value, &["URL"], troubles),
                name => match self.properties.get(name) {
                    None => troubles.push(format!("no property of schema.org: {name}")),
                    Some((types, ranges)) => {
                        if !types.iter().any(|of| self.is_a(kind, of)) {
                            troubles.push(format!("{kind} has no {name}"));
                        }
                        self.value(kind, name, value, ranges, troubles);
                    }
                },
            }
        }
        for name in required(kind) {
            if !thing.contains_key(*name) {
                troubles.push(format!("{kind} lacks {name}"));
            }
        }
    }

    fn value(
        &self,
        kind: &str,
        name: &str,
        value: &Value,
        ranges: &[&str],
        troubles: &mut Vec<String>,
    ) {
        let is_right = match value {
            Value::Array(values) => {
                values
                    .iter()
                    .for_each(|it| self.value(kind, name, it, ranges, troubles));
                !values.is_empty()
            }
            Value::Object(thing) => {
                self.troubles(thing, troubles);
                let of = thing
                    .get("@type")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                ranges.iter().any(|range| self.is_a(of, range))
            }
            Value::String(text) => ranges.iter().any(|range| self.is_text_of(text, range)),
            // What is unknown is not there at all.
            Value::Number(number) => ranges.contains(&"Integer") && number.as_u64() > Some(0),
            Value::Bool(_) | Value::Null => false,
        };
        if !is_right {
            troubles.push(format!("{kind}.{name} cannot be {value}"));
        }
    }

    fn is_text_of(&self, text: &str, range: &str) -> bool {
        let is_date = |text: &str| text.parse::<jiff::civil::Date>().is_ok() && text.len() == 10;
        match range {
            "Text" => !text.trim().is_empty(),
            "URL" => url::Url::parse(text).is_ok_and(|it| it.scheme() == "https"),
            "Date" => is_date(text),
            // With the offset from Greenwich: a local time alone is no moment.
            "DateTime" => {
                text.len() == "2020-09-20T15:00:00-04:00".len()
                    && is_date(&text[..10])
                    && text.parse::<jiff::Timestamp>().is_ok()
            }
            "Duration" => {
                let length = text.parse::<jiff::Span>();
                text.starts_with("PT") && length.is_ok_and(|it| it.get_hours() > 0)
            }
            "Number" => text.parse::<f64>().is_ok_and(|it| it >= 0.0),
            "Currency" => text.len() == 3 && text.bytes().all(|it| it.is_ascii_uppercase()),
            "Language" => prospectus::language::Locale::parse(text).is_ok(),
            "Email" => text.contains('@'),
            "Telephone" => text.starts_with('+') && text[1..].bytes().all(|it| it.is_ascii_digit()),
            range => text
                .strip_prefix("https://schema.org/")
                .is_some_and(|name| self.values.get(name) == Some(&range)),
        }
    }
}

/// What search engines ask of a type.
fn required(kind: &str) -> &'static [&'static str] {
    match kind {
        "BreadcrumbList" => &["itemListElement"],
        "Course" => &["name", "provider", "hasCourseInstance"],
        "CourseInstance" => &["courseMode"],
        "EducationEvent" => &[
            "name",
            "startDate",
            "endDate",
            "location",
            "eventStatus",
            "organizer",
        ],
        "FAQPage" => &["mainEntity"],
        "ListItem" => &["position", "name", "item"],
        "Offer" => &["price", "priceCurrency"],
        "Question" => &["name", "acceptedAnswer"],
        "Answer" => &["text"],
        "TextDigitalDocument" => &["name", "identifier", "datePublished", "publisher"],
        _ => &[],
    }
}

/// The linked data of a page, if it has some.
fn linked_data(page: &str) -> Option<Value> {
    let (_, rest) = page.split_once(OPENS)?;
    let (data, after) = rest.split_once("</script>").expect("the element ends");
    assert!(!after.contains(OPENS), "one document a page");
    assert!(
        !data.contains(['<', '>', '&', '\u{2028}', '\u{2029}']),
        "{data}"
    );
    let data: Value = serde_json::from_str(data).expect("it is JSON");
    assert_eq!(data["@context"], "https://schema.org");
    Some(data)
}

fn things(data: &Value) -> &Vec<Value> {
    data["@graph"].as_array().expect("a page is about things")
}

/// All addresses and places in a document, by whether they are to be found on the site.
fn addresses<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Array(values) => values.iter().for_each(|it| addresses(it, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_str() {
                    Some(text) if name == "url" || name == "item" => drop(found.insert(text)),
                    _ => addresses(value, found),
                }
            }
        }
        _ => {}
    }
}

fn pages(made: &Made) -> impl Iterator<Item = (&String, &str)> {
    let pages = made.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("pages are text")))
}

/// The attribute behind a name in the head of a page.
fn meta<'p>(page: &'p str, name: &str) -> Option<&'p str> {
    let head = page.split_once("</head>").map_or(page, |it| it.0);
    let start = format!("{name}=\"");
    Some(head.split_once(&start)?.1.split_once('"')?.0)
}

/// The site of a case with the layout of the default theme, if it can be made.
fn with_default_layout(case: &Path) -> Option<Made> {
    let mut raw = common::site(case);
    raw.retain(|file| file.path != "themes/default/templates/layout.html");
    made(&pipeline::check(raw, AS_OF))
}

/// What is wrong in what the pages of these sites say to programs.
fn troubles(made: &Made) -> Vec<String> {
    let vocabulary = Vocabulary::new();
    let hosts = hosts(made);
    let mut troubles = Vec::new();
    for (path, page) in pages(made) {
        let mut own = head_troubles(path, page);
        if let Some(data) = linked_data(page) {
            for thing in things(&data) {
                let thing = thing.as_object().expect("a thing has members");
                vocabulary.troubles(thing, &mut own);
            }
            own.extend(dead(&data, &hosts, made));
        }
        troubles.extend(own.into_iter().map(|it| format!("{path}: {it}")));
    }
    troubles
}

/// Where each government is hosted, behind its folder.
fn hosts(made: &Made) -> Vec<(String, String)> {
    let firsts = pages(made)
        .filter(|(path, _)| path.matches('/').count() == 1 && path.ends_with("/index.html"));
    firsts
        .filter_map(|(path, page)| {
            let host = meta(page, "rel=\"canonical\" href")?.to_owned();
            Some((path.strip_suffix("index.html")?.to_owned(), host))
        })
        .collect()
}

/// Addresses of these sites in linked data that lead nowhere.
fn dead(data: &Value, hosts: &[(String, String)], made: &Made) -> Vec<String> {
    let mut found = BTreeSet::new();
    addresses(data, &mut found);
    let leads = |address: &str| {
        let Some((folder, host)) = hosts.iter().find(|it| address.starts_with(&it.1)) else {
            return true;
        };
        let within = &address[host.len()..];
        let (place, anchor) = within.split_once('#').unwrap_or((within, ""));
        let decoded = |text| percent_decode_str(text).decode_utf8_lossy();
        let file = format!("{folder}{}", file_at(&decoded(place)));
        let page = made.get(&file).map(|bytes| String::from_utf8_lossy(bytes));
        let id = format!("id=\"{}\"", decoded(anchor));
        page.is_some_and(|page| anchor.is_empty() || page.contains(&id))
    };
    let dead = found.into_iter().filter(|it| !leads(it));
    dead.map(|it| format!("{it} leads nowhere")).collect()
}

/// What is wrong in what a page's head says of it.
fn head_troubles(path: &str, page: &str) -> Vec<String> {
    let title = page
        .split_once("<title>")
        .and_then(|it| it.1.split_once("</title>"));
    let title = title.map_or("", |it| it.0);
    let Some(told) = meta(page, "property=\"og:title\" content") else {
        let is_listed = !page.contains("content=\"noindex\"") && !page.contains("former");
        return is_listed
            .then(|| "it tells no title".to_owned())
            .into_iter()
            .collect();
    };
    let description = meta(page, "name=\"description\" content");
    let letters = description.map_or(0, |it| unescaped(it).chars().count());
    let lang = meta(page, "html lang").unwrap_or_default();
    let locale = meta(page, "property=\"og:locale\" content").unwrap_or_default();
    let (language, country) = locale.split_once('_').unwrap_or_default();
    let others = page.matches("og:locale:alternate").count();
    let tongues = page.matches("<link rel=\"alternate\" hreflang=\"").count();
    let is_portal = path == "index.html";
    [
        (
            title == told || title.starts_with(&format!("{told} – ")),
            "another title",
        ),
        (
            meta(page, "rel=\"canonical\" href") == meta(page, "property=\"og:url\" content"),
            "another address",
        ),
        (
            description == meta(page, "property=\"og:description\" content"),
            "another description",
        ),
        (
            is_portal || (1..=160).contains(&letters),
            "too long a description, or none",
        ),
        (
            is_portal || lang.split('-').next() == Some(language) && country.len() == 2,
            "another language",
        ),
        (others == tongues.saturating_sub(2), "other languages"),
    ]
    .into_iter()
    .filter(|(is_right, _)| !is_right)
    .map(|(_, trouble)| format!("{trouble} ({title:?}, {told:?}, {description:?}, {locale})"))
    .collect()
}

#[test]
fn pages_of_cases_are_right_to_programs() {
    let failures = common::of_each_case(|case| {
        // Those about what is wrong have no pages that matter.
        if !case.join("expected/site").exists() {
            return Vec::new();
        }
        let made = with_default_layout(case);
        let troubles = made.map_or_else(Vec::new, |made| troubles(&made));
        let name = common::name(case);
        let troubles = troubles.into_iter();
        troubles.map(|it| format!("{name}: {it}")).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_real_pages_are_right_to_programs() {
    let made = built(real_content()).expect("it builds");
    let failures = troubles(&made);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn things_of_every_kind_are_told() {
    let case = common::folder().join("a_page_tells_programs_what_it_is_about");
    let made = with_default_layout(&case).expect("it builds");
    let all: Vec<Value> = pages(&made).filter_map(|it| linked_data(it.1)).collect();
    let kinds = all.iter().flat_map(things);
    let kinds: BTreeSet<&str> = kinds.filter_map(|it| it["@type"].as_str()).collect();
    let wanted = [
        "BreadcrumbList",
        "Course",
        "EducationEvent",
        "FAQPage",
        "GovernmentOrganization",
        "TextDigitalDocument",
    ];
    assert_eq!(kinds, wanted.into());
}

#[test]
fn what_is_wrong_in_linked_data_is_found() {
    let vocabulary = Vocabulary::new();
    let found = |thing: Value| {
        let mut found = Vec::new();
        vocabulary.troubles(thing.as_object().expect("a thing"), &mut found);
        found.join("; ")
    };
    for (thing, trouble) in [
        (
            serde_json::json!({"@type": "Kourse"}),
            "no type of schema.org: Kourse",
        ),
        (
            serde_json::json!({"@type": "Thing", "nam": "a"}),
            "no property of schema.org: nam",
        ),
        (
            serde_json::json!({"@type": "Place", "teaches": "a"}),
            "Place has no teaches",
        ),
        (
            serde_json::json!({"@type": "Thing", "name": ""}),
            "Thing.name cannot be \"\"",
        ),
        (
            serde_json::json!({"@type": "Thing", "name": null}),
            "Thing.name cannot be null",
        ),
        (
            serde_json::json!({"@type": "Event", "maximumAttendeeCapacity": 0}),
            "cannot be 0",
        ),
        (
            serde_json::json!({"@type": "Event", "startDate": "2020-09-20T15:00:00"}),
            "startDate cannot",
        ),
        (
            serde_json::json!({"@type": "CourseInstance", "courseWorkload": "30 h"}),
            "courseWorkload",
        ),
        (
            serde_json::json!({"@type": "Event", "eventStatus": "https://schema.org/Thing"}),
            "eventStatus",
        ),
        (
            serde_json::json!({"@type": "Thing", "url": "/courses/"}),
            "Thing.url cannot be",
        ),
        (
            serde_json::json!({"@type": "ListItem", "position": 1}),
            "ListItem lacks name",
        ),
    ] {
        let found = found(thing);
        assert!(found.contains(trouble), "{trouble}: {found}");
    }
    assert_eq!(
        found(serde_json::json!({"@type": "Event", "startDate": "2020-09-20"})),
        ""
    );
}

#[test]
fn the_way_to_a_page_begins_at_home_and_ends_there() {
    let made = built(real_content()).expect("it builds");
    for (path, page) in pages(&made) {
        let data = linked_data(page);
        let ways = data.iter().flat_map(things);
        let ways: Vec<&Value> = ways.filter(|it| it["@type"] == "BreadcrumbList").collect();
        let is_on_no_way = [
            "home",
            "portal",
            "shortlist",
            "not-found",
            "moved",
            "retired",
        ]
        .iter()
        .any(|kind| page.contains(&format!("<body class=\"{kind}\">")));
        assert_eq!(ways.len(), usize::from(!is_on_no_way), "{path}");
        for way in ways {
            let items = way["itemListElement"].as_array().expect("a way has items");
            let positions: Vec<_> = items
                .iter()
                .filter_map(|it| it["position"].as_u64())
                .collect();
            assert_eq!(positions, (1..=items.len() as u64).collect::<Vec<_>>());
            let place = |at: usize| items[at]["item"].as_str().expect("an item has an address");
            let (first, last) = (place(0), place(items.len() - 1));
            assert!(
                first.ends_with('/') && last.starts_with(first),
                "{path}: {first}, {last}"
            );
        }
    }
}

fn unescaped(text: &str) -> String {
    let names = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    names.iter().fold(text.to_owned(), |text, (name, letter)| {
        text.replace(name, letter)
    })
}
