//! What an import cannot take: each kind of loss with its exact words.

use super::{MAP, import};

/// Fails unless a case prints exactly this and ends so.
#[track_caller]
fn prints(case: &str, sheet: &str, map: &str, status: i32, out: &str, err: &str) {
    let (_, run) = import(case, sheet, map);
    assert_eq!(run.err, err);
    assert_eq!(run.out, out);
    assert_eq!(run.status, status);
}

#[test]
fn every_loss_is_told_with_row_column_and_place() {
    prints(
        "losses",
        r#"Title,Provider,Address,Level,Weeks
Art,MoMA,https://a.org/art,easy,0
,MoMA,https://a.org/b,,x
"Two
lines",MoMA,a.org/c,,
Art again,MoMA,http://www.a.org/art/,,

Law, civil,Yale,https://a.org/law,,3
Music,MoMA,https://a.org/music
"#,
        MAP,
        1,
        r##"6 rows read: 2 courses new, 0 changed, 0 as before.
1 provider and 0 subjects new.
4 rows left out:
       1  not-a-web-address, column "Address"
       1  row-repeated, column "Address"
       1  row-too-long
       1  row-without-value, column "Title"
4 cells left out:
       1  not-a-choice, column "Level"
       2  not-a-number, column "Weeks"
       1  row-too-short
Written: catalog/new/providers.yaml, catalog/new/courses.yaml.
"##,
        r##"warning[not-a-choice]: Row 2, column "Level": "easy" is not a level.
 --> list.csv:2:28
  |
2 | Art,MoMA,https://a.org/art,easy,0
  |                            ^^^^
  |
  = help: Write one of: beginner, intermediate, advanced, mixed.

warning[not-a-number]: Row 2, column "Weeks": 0 is not a number that can stand here: what is unknown is left out.
 --> list.csv:2:33
  |
2 | Art,MoMA,https://a.org/art,easy,0
  |                                 ^
  |
  = help: Leave it out, or write the number.

error[row-without-value]: Row 3, column "Title": the row states no title.
 --> list.csv:3:1
  |
3 | ,MoMA,https://a.org/b,,x
  | ^
  |
  = help: Fill in the cell; without it the row is left out.

warning[not-a-number]: Row 3, column "Weeks": "x" is not a whole number.
 --> list.csv:3:24
  |
3 | ,MoMA,https://a.org/b,,x
  |                        ^
  |
  = help: Write digits only, such as 3800. Leave it out if the number is unknown.

error[not-a-web-address]: Row 4, column "Address": "a.org/c" is not a web address.
 --> list.csv:5:13
  |
5 | lines",MoMA,a.org/c,,
  |             ^^^^^^^
  |
  = help: Write the whole address, such as https://www.example.gov/training.

error[row-repeated]: Row 5, column "Address": row 2 has the same web address.
 --> list.csv:6:16
  |
6 | Art again,MoMA,http://www.a.org/art/,,
  |                ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: Correct one of the two, or remove one; this row is left out.

error[row-too-long]: Row 7 has 6 cells where the first row has 5.
 --> list.csv:8:36
  |
8 | Law, civil,Yale,https://a.org/law,,3
  |                                    ^
  |
  = help: Put quotation marks around the cell that holds the separator; the row is left out.

warning[row-too-short]: Row 8 has 3 cells where the first row has 5.
 --> list.csv:9:12
  |
9 | Music,MoMA,https://a.org/music
  |            ^^^^^^^^^^^^^^^^^^^
  |
  = help: Look whether a separator is missing; the last columns count as empty.

4 mistakes, 4 warnings.
"##,
    );
}

#[test]
fn a_map_is_checked_like_any_content() {
    prints(
        "map",
        r#"Title,Provider,Address
Art,MoMA,https://a.org/art
"#,
        r#"separator: comma
seperator: comma
columns:
  title: {column: Titel}
  knid: {value: course}
  provider: {column: Provider, value: MoMA, split: ;}
  duration.weeks: {column: Title, split: ;}
  credential.name: {column: Title}
  url: {column: Address, from: link}
ignore: [Provider]
"#,
        1,
        r##""##,
        r##"error[unknown-field]: A map has no field "seperator".
 --> list.map.yaml:2:1
  |
2 | seperator: comma
  | ^^^^^^^^^
  |
  = help: Did you mean "separator"? Its fields are: kind, match_by, encoding, separator, missing, same_url, columns, ignore.

error[unknown-field]: A rule of the map has no field "from".
 --> list.map.yaml:9:26
  |
9 |   url: {column: Address, from: link}
  |                          ^^^^
  |
  = help: Did you mean "form"? Its fields are: column, then, value, form, split, missing, refuse, strip_start, strip_end, values, prefix.

2 mistakes, 0 warnings.
"##,
    );
}

#[test]
fn a_map_is_tied_to_the_columns_that_there_are() {
    prints(
        "tied",
        r#"Title,Provider,Address
Art,MoMA,https://a.org/art
"#,
        r#"columns:
  title: {column: Titel}
  knid: {value: course}
  provider: {column: Provider, value: MoMA}
  duration.weeks: {column: Title, split: ;}
  credential.name: {column: Title}
  url: {column: Address}
ignore: [Providers]
"#,
        1,
        r##""##,
        r##"error[field-without-source]: The map says nothing about the field "credential.kind", which "credential" needs.
 --> list.map.yaml:2:3
  |
2 |   title: {column: Titel}
  |   ^^^^^
  |
  = help: Write credential.kind: below columns:, with column: or with value: for all rows.

error[field-without-source]: The map says nothing about the field "kind", which a course needs.
 --> list.map.yaml:2:3
  |
2 |   title: {column: Titel}
  |   ^^^^^
  |
  = help: Write kind: below columns:, with column: or with value: for all rows.

error[unknown-column]: The spreadsheet has no column "Titel".
 --> list.map.yaml:2:19
  |
2 |   title: {column: Titel}
  |                   ^^^^^
  |
  = help: Did you mean "Title"? Its columns are: "Title", "Provider", "Address".

error[unknown-field]: A course has no field "knid".
 --> list.map.yaml:3:3
  |
3 |   knid: {value: course}
  |   ^^^^
  |
  = help: Did you mean "kind"? Its fields are: id, title, kind, provider, url, level, duration.effort_hours, duration.weeks, duration.hours_per_week, languages, subtitles, subjects, skills, occupations, cip, description, credential.kind, credential.name, credential.awarded_by, prepares_for, prepares_for_exam, etpl.status, etpl.as_of, etpl.source, redirect_from, verified_on, stale_after, hide, unset.

error[field-without-source]: The field "provider" takes a column or one value for all rows.
 --> list.map.yaml:4:3
  |
4 |   provider: {column: Provider, value: MoMA}
  |   ^^^^^^^^
  |
  = help: Write column: or value:, one of the two.

error[field-holds-no-list]: The field "duration.weeks" holds one value, not a list.
 --> list.map.yaml:5:42
  |
5 |   duration.weeks: {column: Title, split: ;}
  |                                          ^
  |
  = help: Remove split: from its rule.

error[unknown-column]: The spreadsheet has no column "Providers".
 --> list.map.yaml:8:10
  |
8 | ignore: [Providers]
  |          ^^^^^^^^^
  |
  = help: Did you mean "Provider"? Its columns are: "Title", "Provider", "Address".

7 mistakes, 0 warnings.
"##,
    );
}

#[test]
fn what_a_map_says_in_vain_is_told() {
    prints(
        "vain",
        r#"Title,Provider,Address,Level,Weeks
Art,MoMA,https://a.org/art,beginner,4
"#,
        r#"columns:
  title: {column: Title}
  kind: {value: course, values: {a: course}}
  provider: {column: Provider}
  url: {column: Address}
  skills: {column: Level, split: ""}
ignore: [Weeks, Level, Weeks]
"#,
        1,
        r##""##,
        r##"error[map-without-effect]: "kind" has the same value in all rows, and values: is for what stands in a column.
 --> list.map.yaml:3:34
  |
3 |   kind: {value: course, values: {a: course}}
  |                                  ^
  |
  = help: Remove values:, or name a column in place of value:.

error[map-without-effect]: Nothing is named that stands between two values of "skills".
 --> list.map.yaml:6:34
  |
6 |   skills: {column: Level, split: ""}
  |                                  ^^
  |
  = help: Write the sign, as in split: ";", or remove split:.

error[map-without-effect]: The column "Level" is left out, and the field "skills" takes it.
 --> list.map.yaml:7:17
  |
6 |   skills: {column: Level, split: ""}
  |                    ----- it is taken here
7 | ignore: [Weeks, Level, Weeks]
  |                 ^^^^^
  |
  = help: Remove it from ignore:, or remove the field from columns:.

warning[map-without-effect]: The column "Weeks" is left out twice.
 --> list.map.yaml:7:24
  |
7 | ignore: [Weeks, Level, Weeks]
  |          -----         ^^^^^
  |          |
  |          it is left out here first
  |
  = help: Keep one of the two.

3 mistakes, 1 warning.
"##,
    );
}

#[test]
fn a_value_of_the_map_that_cannot_be_is_told_once() {
    prints(
        "values",
        r#"Title,Provider,Address,Level,Weeks
Art,MoMA,https://a.org/art,easy,
Law,Yale,https://a.org/law,easy,
"#,
        r#"columns:
  title: {column: Title}
  kind: {value: kourse}
  provider: {column: Provider}
  url: {column: Address}
  level: {column: Level, values: {easy: beginer}}
"#,
        1,
        r##""##,
        r##"error[not-a-choice]: "kourse" is not a kind of course.
 --> list.map.yaml:3:17
  |
3 |   kind: {value: kourse}
  |                 ^^^^^^
  |
  = help: Did you mean "course"? Write one of: course, guided-project, specialization, professional-certificate.

error[not-a-choice]: "beginer" is not a level.
 --> list.map.yaml:6:41
  |
6 |   level: {column: Level, values: {easy: beginer}}
  |                                         ^^^^^^^
  |
  = help: Did you mean "beginner"? Write one of: beginner, intermediate, advanced, mixed.

2 mistakes, 0 warnings.
"##,
    );
}

#[test]
fn another_separator_is_asked_for() {
    prints(
        "separator",
        r#"Title;Provider
Art;MoMA
"#,
        r#"columns:
  title: {column: Title}
  kind: {value: course}
  provider: {column: Provider}
  url: {value: https://a.org/}
"#,
        1,
        r##""##,
        r##"error[unknown-column]: The spreadsheet has no column "Title".
 --> list.map.yaml:2:19
  |
2 |   title: {column: Title}
  |                   ^^^^^
  |
  = help: It has one column only: say with separator: what stands between two cells.

error[unknown-column]: The spreadsheet has no column "Provider".
 --> list.map.yaml:4:22
  |
4 |   provider: {column: Provider}
  |                      ^^^^^^^^
  |
  = help: It has one column only: say with separator: what stands between two cells.

2 mistakes, 0 warnings.
"##,
    );
}

#[test]
fn a_column_that_nobody_mentions_is_a_loss_of_its_own() {
    prints(
        "untaken",
        r#"Title,Provider,Address,Price,Empty,Note
Art,MoMA,https://a.org/art,12,,x
"#,
        r#"columns:
  title: {column: Title}
  kind: {value: course}
  provider: {column: Provider}
  url: {column: Address}
ignore: [Note]
"#,
        0,
        r##"1 row read: 1 course new, 0 changed, 0 as before.
1 provider and 0 subjects new.
1 column not taken.
Written: catalog/new/providers.yaml, catalog/new/courses.yaml.
"##,
        r##"warning[column-not-taken]: Nothing is taken from the column "Price".
 --> list.csv:1:24
  |
1 | Title,Provider,Address,Price,Empty,Note
  |                        ^^^^^
  |
  = help: Name it below columns: in the map, or below ignore: if this is meant.

0 mistakes, 1 warning.
"##,
    );
}

#[test]
fn an_open_quotation_mark_loses_the_rest_and_says_so() {
    prints(
        "open",
        r#"Title,Provider,Address,Level,Weeks
Art,MoMA,https://a.org/art,,
"Law,MoMA,https://a.org/law,,
Music,MoMA,https://a.org/music,,
"#,
        MAP,
        1,
        r##"2 rows read: 1 course new, 0 changed, 0 as before.
1 provider and 0 subjects new.
1 row left out:
       1  quotation-mark-not-closed
Written: catalog/new/providers.yaml, catalog/new/courses.yaml.
"##,
        r##"error[quotation-mark-not-closed]: A quotation mark is opened here and never closed: the rest of the file is one cell.
 --> list.csv:3:1
  |
3 | "Law,MoMA,https://a.org/law,,
  | ^
  |
  = help: Close it, or write "" where the cell itself begins with a quotation mark.

1 mistake, 0 warnings.
"##,
    );
}

#[test]
fn fields_of_fields_and_references_are_told_too() {
    prints(
        "nested",
        r#"Title,Provider,Address,Award,Kind,Work,Tags,Hours
Art,MoMA,https://a.org/art,Diploma,,11-1011.00,['a' 'b'],9999
"#,
        r#"columns:
  title: {column: Title}
  kind: {value: course}
  provider: {column: Provider}
  url: {column: Address}
  credential.kind: {column: Kind}
  credential.name: {column: Award}
  occupations: {column: Work}
  subjects: {column: Tags, form: python-list}
  duration.effort_hours: {column: Hours, refuse: [9999]}
"#,
        0,
        r##"1 row read: 1 course new, 0 changed, 0 as before.
1 provider and 0 subjects new.
4 cells left out:
       1  cell-refused, column "Hours"
       1  field-left-out, column "Award"
       1  not-a-python-list, column "Tags"
       1  unknown-reference, column "Work"
Written: catalog/new/providers.yaml, catalog/new/courses.yaml.
"##,
        r##"warning[field-left-out]: Row 2, column "Award": the row states no credential.kind, so "credential" is left out.
 --> list.csv:2:28
  |
2 | Art,MoMA,https://a.org/art,Diploma,,11-1011.00,['a' 'b'],9999
  |                            ^^^^^^^
  |
  = help: Fill in the cell that states it.

warning[unknown-reference]: Row 2, column "Work": There is no occupation "11-1011.00".
 --> list.csv:2:37
  |
2 | Art,MoMA,https://a.org/art,Diploma,,11-1011.00,['a' 'b'],9999
  |                                     ^^^^^^^^^^
  |
  = help: Add it to catalog/occupations.yaml, or leave the cell empty.

warning[not-a-python-list]: Row 2, column "Tags": "['a' 'b']" is not a list as Python writes it.
 --> list.csv:2:48
  |
2 | Art,MoMA,https://a.org/art,Diploma,,11-1011.00,['a' 'b'],9999
  |                                                ^^^^^^^^^
  |
  = help: Write it as ['one', 'two'].

warning[cell-refused]: Row 2, column "Hours": "9999" is a text that the map refuses.
 --> list.csv:2:58
  |
2 | Art,MoMA,https://a.org/art,Diploma,,11-1011.00,['a' 'b'],9999
  |                                                          ^^^^
  |
  = help: Correct the cell, or remove the text from refuse: in the map.

0 mistakes, 4 warnings.
"##,
    );
}

#[test]
fn ids_that_are_none_are_made_and_repeated_ones_told() {
    prints(
        "ids",
        r#"Id,Title,Provider,Address
art,Art,MoMA,https://a.org/1
Law 1,Law,MoMA,https://a.org/law
art,Music,MoMA,https://a.org/3
"#,
        r#"columns:
  id: {column: Id}
  title: {column: Title}
  kind: {value: course}
  provider: {column: Provider}
  url: {column: Address}
"#,
        1,
        r##"3 rows read: 2 courses new, 0 changed, 0 as before.
1 provider and 0 subjects new.
1 row left out:
       1  row-repeated, column "Id"
1 cell left out:
       1  not-an-id, column "Id"
Written: catalog/new/providers.yaml, catalog/new/courses.yaml.
"##,
        r##"warning[not-an-id]: Row 3, column "Id": "Law 1" cannot be an id.
 --> list.csv:3:1
  |
3 | Law 1,Law,MoMA,https://a.org/law
  | ^^^^^
  |
  = help: An id is lower-case letters and digits, joined by single hyphens. Write law-1. An id was made from the address or the title.

error[row-repeated]: Row 4, column "Id": row 2 has the same id "art".
 --> list.csv:4:1
  |
4 | art,Music,MoMA,https://a.org/3
  | ^^^
  |
  = help: Correct one of the two, or remove one; this row is left out.

1 mistake, 1 warning.
"##,
    );
}

#[test]
fn braces_that_would_print_a_fact_are_told() {
    let sheet = "Title,Provider,Address\nArt {{ x }},MoMA,https://a.org/art\n";
    let map = "columns:\n  title: {column: Title}\n  kind: {value: course}\n  \
               provider: {column: Provider}\n  url: {column: Address}\n";
    let (_, run) = import("braces", sheet, map);
    assert_eq!(run.status, 1);
    assert_eq!(
        run.err.lines().next(),
        Some(
            "error[cell-names-a-fact]: Row 2, column \"Title\": \"{{ x }}\" would stand for a fact \
             of that name."
        )
    );
}
