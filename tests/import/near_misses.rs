//! Near misses of imports: what comes as close as it can to a mistake, and is taken without a word.
//!
//! Each stays silent; with another text in one place its code is reported. Those of sites stand
//! [beside the golden cases](../near_misses.rs).

use super::{HEADER, MAP, Root};

/// A spreadsheet, its map and what stands before it, one change away from a mistake.
struct NearMiss {
    code: &'static str,
    sheet: String,
    map: String,
    into: &'static str,
    /// The rows of an import before this one.
    before: &'static str,
    /// What people then made of the courses, or had made of them before.
    courses: &'static str,
    /// What is remembered of an import before.
    last: &'static str,
    /// A text of one of these, and what would be wrong in its place.
    right: &'static str,
    wrong: &'static str,
}

/// A government with a list, on whose courses two providers have one of the same title.
const BESIDE: &[(&str, &str)] = &[
    (
        "content/here/government.yaml",
        "name: Here\nlevel: state\ncode: US-MA\nlocales: [en]\ntime_zone: America/New_York\n\
         currency: USD\n\
         etpl: {name: The list, status: not-listed, as_of: 2020-09-08, source: The list}\n",
    ),
    (
        "catalog/providers.yaml",
        "- {id: moma, name: MoMA}\n- {id: yale, name: Yale}\n",
    ),
    (
        "catalog/courses.yaml",
        "- {id: dance, title: Dance, kind: course, provider: moma, url: https://b.org/dance}\n\
         - {id: dance-two, title: Dance, kind: course, provider: yale, url: https://b.org/dance2}\n",
    ),
];

const ART: &str = "Art,MoMA,https://a.org/art,beginner,4\n";

const ETPL: &str = "kind: etpl\nmatch_by: title-and-provider\ncolumns:\n  title: {column: Title}\n  \
    provider: {column: Provider}\n  etpl.status: {value: listed}\n  \
    etpl.as_of: {value: 2020-09-08}\n  etpl.source: {value: The list}\nignore: [Level]\n";

fn of(code: &'static str) -> NearMiss {
    NearMiss {
        code,
        sheet: format!("{HEADER}{ART}"),
        map: MAP.to_owned(),
        into: "catalog/new",
        before: "",
        courses: "",
        last: "",
        right: "",
        wrong: "",
    }
}

impl NearMiss {
    fn rows(mut self, rows: &str) -> Self {
        self.sheet = format!("{HEADER}{rows}");
        self
    }

    fn sheet(mut self, sheet: &str) -> Self {
        self.sheet = sheet.to_owned();
        self
    }

    /// The map with other lines than those for the level and the weeks.
    fn map(mut self, lines: &[&str]) -> Self {
        let usual = MAP.lines().take(5).chain(lines.iter().copied());
        self.map = usual.map(|line| format!("{line}\n")).collect();
        self
    }

    fn by(mut self, map: &str) -> Self {
        self.map = map.to_owned();
        self
    }

    fn into(mut self, into: &'static str) -> Self {
        self.into = into;
        self
    }

    fn etpl(mut self, rows: &str) -> Self {
        self.map = ETPL.to_owned();
        self.into = "content/here/courses.yaml";
        self.sheet(&format!("Title,Provider,Level\n{rows}"))
    }

    fn before(mut self, rows: &'static str, courses: &'static str) -> Self {
        (self.before, self.courses) = (rows, courses);
        self
    }

    fn last(mut self, last: &'static str) -> Self {
        self.last = last;
        self
    }

    fn but_not(mut self, right: &'static str, wrong: &'static str) -> Self {
        (self.right, self.wrong) = (right, wrong);
        self
    }

    /// What the import reports, with the wrong text or with the right one.
    fn told(&self, is_wrong: bool) -> String {
        let text = |text: &str| match is_wrong {
            true => text.replacen(self.right, self.wrong, 1),
            false => text.to_owned(),
        };
        let before = format!("{HEADER}{}", self.before);
        let mut files = vec![
            ("list.csv", before.as_bytes()),
            ("list.map.yaml", self.map.as_bytes()),
        ];
        let beside: Vec<_> = BESIDE.iter().map(|(path, it)| (*path, text(it))).collect();
        files.extend(beside.iter().map(|(path, it)| (*path, it.as_bytes())));
        let root = Root::new(&format!("near-{}-{is_wrong}", self.code), &files);
        if !self.before.is_empty() {
            let run = root.import("list.csv", "list.map.yaml", self.into);
            assert_eq!((run.status, run.err.as_str()), (0, ""));
        }
        if !self.courses.is_empty() {
            root.write("catalog/new/courses.yaml", text(self.courses).as_bytes());
        }
        if !self.last.is_empty() {
            root.write("catalog/new/.list.map.imported", text(self.last).as_bytes());
        }
        root.write("list.csv", text(&self.sheet).as_bytes());
        root.write("list.map.yaml", text(&self.map).as_bytes());
        root.import("list.csv", "list.map.yaml", &text(self.into))
            .err
    }

    fn trouble(&self) -> Option<String> {
        let told = format!("[{}]", self.code);
        let beside = BESIDE.iter().map(|(_, it)| *it);
        let own = [&self.sheet, &self.map, self.into, self.courses, self.last];
        if !own
            .into_iter()
            .chain(beside)
            .any(|it| it.contains(self.right))
        {
            return Some(format!("{told}: nothing says {:?}", self.right));
        }
        let right = self.told(false);
        if right.contains(&told) {
            return Some(right);
        }
        let wrong = self.told(true);
        (!wrong.contains(&told)).then(|| {
            format!(
                "{told}: {:?} would not be told off either: {wrong}",
                self.wrong
            )
        })
    }
}

/// A course that an import wrote and a person then changed.
macro_rules! by_hand {
    () => {
        "- id: art\n  title: Art\n  kind: course\n  provider: moma\n  url: https://a.org/art\n"
    };
}
/// Near misses in a spreadsheet.
fn sheets() -> Vec<NearMiss> {
    vec![
        // The title and provider of a course that stands, at an address of its own.
        of("already-in-catalogue")
            .rows("Dance,MoMA,https://b.org/dance-again,,\n")
            .but_not("https://b.org/dance-again", "https://b.org/dance"),
        // One pair of braces prints no fact.
        of("cell-names-a-fact")
            .rows("Learn {name},MoMA,https://a.org/art,,\n")
            .but_not("{name}", "{{ name }}"),
        // A part of what the map refuses.
        of("cell-refused")
            .rows("Art,MoMA,https://a.org/art,,999\n")
            .map(&[
                "  duration.weeks: {column: Weeks, refuse: [9999]}",
                "ignore: [Level]",
            ])
            .but_not(",999\n", ",9999\n"),
        // A column without cells is no loss.
        of("column-not-taken")
            .sheet("Title,Provider,Address,Level,Weeks,Price\nArt,MoMA,https://a.org/art,,4,\n")
            .but_not(",4,\n", ",4,12\n"),
        // The kind of an award without its name.
        of("field-left-out")
            .rows("Art,MoMA,https://a.org/art,,free\n")
            .map(&[
                "  credential.name: {column: Level}",
                "  credential.kind: {column: Weeks}",
            ])
            .but_not(",,free\n", ",Diploma,\n"),
        // A title that ends with brackets of its own.
        of("name-without-brackets")
            .sheet("Title,Address\nArt (basics) (MoMA),https://a.org/art\n")
            .by(BRACKETS)
            .but_not("(basics) (MoMA)", "(basics) MoMA"),
        // An apostrophe between marks of the other kind.
        of("not-a-python-list")
            .rows("Art,MoMA,https://a.org/art,\"[\"\"it's\"\", 'b']\",\n")
            .map(&[
                "  subjects: {column: Level, form: python-list}",
                "ignore: [Weeks]",
            ])
            .but_not("\"\"it's\"\"", "'it's'"),
        // The sign of inches in the middle of a cell.
        of("quotation-mark-not-closed")
            .rows("Disks of 5\" size,MoMA,https://a.org/disks,,\n")
            .but_not("Disks of 5\" size", "\"Disks of 5 size"),
        // Two pages of one address.
        of("row-repeated")
            .rows("Art,MoMA,https://a.org/art,,\nArt too,MoMA,https://a.org/art?id=2,,\n")
            .but_not("https://a.org/art?id=2", "https://www.a.org/art/"),
        // A comma between quotation marks.
        of("row-too-long")
            .rows("\"Law, civil\",Yale,https://a.org/law,,3\n")
            .but_not("\"Law, civil\"", "Law, civil"),
        // Cells that are empty are there.
        of("row-too-short")
            .rows("Law,Yale,https://a.org/law,,\n")
            .but_not("law,,\n", "law\n"),
        // A title of one sign.
        of("row-without-value")
            .rows("0,Yale,https://a.org/law,,\n")
            .but_not("0,Yale", ",Yale"),
        // Names that only capital letters tell apart.
        of("same-column-twice")
            .sheet("Title,Provider,Address,Level,Weeks,title\nArt,MoMA,https://a.org/art,,4,\n")
            .but_not(",title\n", ",Title\n"),
        // The names of the columns, and not one row.
        of("spreadsheet-without-header")
            .rows("")
            .but_not(HEADER, ""),
        // Accents, as UTF-8 has them.
        of("wrong-encoding")
            .rows("Café,MoMA,https://a.org/cafe,,\n")
            .map(&["ignore: [Level, Weeks]", "encoding: utf-8"])
            .but_not("encoding: utf-8", "encoding: windows-1252"),
    ]
}

const BRACKETS: &str = "columns:\n  title: {column: Title, form: before-brackets}\n  \
    provider: {column: Title, form: in-brackets}\n  kind: {value: course}\n  \
    url: {column: Address}\n";

/// Near misses in a map.
fn maps() -> Vec<NearMiss> {
    vec![
        // All of it on one line.
        of("empty-map")
            .by("columns: {title: {column: Title}, kind: {value: course}, \
                 provider: {column: Provider}, url: {column: Address}}\n")
            .but_not("columns: {", "# columns: {"),
        // A field that holds a list.
        of("field-holds-no-list")
            .map(&["  skills: {column: Level, split: ;}", "ignore: [Weeks]"])
            .but_not("skills: {", "level: {"),
        // No column, but one value for all rows.
        of("field-without-source").but_not("kind: {value: course}", "skills: {value: course}"),
        // A column that another field takes.
        of("map-without-effect")
            .map(&["  skills: {column: Level, split: ;}", "ignore: [Weeks]"])
            .but_not("ignore: [Weeks]", "ignore: [Weeks, Level]"),
        // A list that courses are found in by what the map has columns for.
        of("nothing-to-match-by")
            .etpl("Dance,MoMA,\n")
            .but_not("match_by: title-and-provider\n", ""),
        // The list of the government into whose folder it goes.
        of("status-without-government")
            .map(&[
                "  etpl.status: {value: listed}",
                "  etpl.as_of: {value: 2020-09-08}",
                "  etpl.source: {value: The list}",
            ])
            .into("content/here/courses")
            .but_not("content/here/courses", "catalog/new"),
        // The name of a column as it is written.
        of("unknown-column").but_not("title: {column: Title}", "title: {column: Titles}"),
    ]
}

/// Near misses beside courses that stand.
fn again() -> Vec<NearMiss> {
    const LAW: &str = "Law,Yale,https://a.org/law,,\n";
    vec![
        // A person and the spreadsheet made the same of it.
        of("changed-in-both")
            .before(
                ART,
                concat!(by_hand!(), "  level: advanced\n  duration: {weeks: 4}\n"),
            )
            .rows("Art,MoMA,https://a.org/art,advanced,4\n")
            .but_not("art,advanced", "art,mixed"),
        // One course of two that have a title, and the other.
        of("course-in-two-rows")
            .etpl("Dance,MoMA,\nDance,Yale,\n")
            .but_not("Dance,Yale", "DANCE,moma"),
        // Quotation marks around the value, and a remark behind it.
        of("field-cannot-be-changed")
            .before(
                ART,
                concat!(
                    by_hand!(),
                    "  description: &it beginner\n  level: \"beginner\" # they say\n  duration: {weeks: 4}\n"
                ),
            )
            .rows("Art,MoMA,https://a.org/art,mixed,4\n")
            .but_not("\"beginner\"", "*it"),
        // An entry of which nothing but its row was given.
        of("import-memory-damaged")
            .last("# Made by an import.\n\ncourses art 0123456789abcdef\n")
            .but_not("0123456789abcdef", "0123456789"),
        // Entries that stand on one line each.
        of("list-cannot-be-changed")
            .before(
                "",
                "- {id: own, title: Own, kind: course, provider: moma, url: https://b.org/own}\n",
            )
            .but_not(
                "- {id: own, title: Own, kind: course, provider: moma, url: https://b.org/own}",
                "[{id: own, title: Own, kind: course, provider: moma, url: https://b.org/own}]",
            ),
        // A title in capital letters.
        of("row-matches-no-course")
            .etpl("DANCE,MoMA,\n")
            .but_not("DANCE", "DANCES"),
        // Two courses of one title, which their providers tell apart.
        of("row-matches-several-courses")
            .etpl("Dance,MoMA,\n")
            .but_not("{id: dance-two, title: Dance, kind: course, provider: yale", "{id: dance-two, title: Dance, kind: course, provider: moma"),
        // The same rows in another order.
        of("row-vanished")
            .before(
                "Art,MoMA,https://a.org/art,beginner,4\nLaw,Yale,https://a.org/law,,\n",
                "",
            )
            .rows(&format!("{LAW}{ART}"))
            .but_not(LAW, ""),
    ]
}

#[test]
fn near_misses_are_taken_and_are_one_change_away_from_a_mistake() {
    let all = [sheets(), maps(), again()];
    let troubles: Vec<String> = all.iter().flatten().filter_map(NearMiss::trouble).collect();
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}
