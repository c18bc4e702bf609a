//! Spreadsheets and maps that cannot be used at all, each with its exact words.

use super::import;

const MAP: &str = "columns:
  title: {column: Title, form: before-brackets}
  provider: {column: Title, form: in-brackets}
  kind: {value: course}
  url: {column: Link}
";

/// Fails unless the import ends with mistakes and prints exactly this.
#[track_caller]
fn refuses(case: &str, sheet: &str, map: &str, err: &str) {
    let (_, run) = import(case, sheet, map);
    assert_eq!(run.err, err);
    assert_eq!(run.status, 1);
}

#[test]
fn a_name_that_should_end_in_brackets_does_not() {
    refuses(
        "brackets",
        "Title,Link\nArt,https://a.org/art\nArt (MoMA),https://a.org/arts\n",
        MAP,
        "error[name-without-brackets]: Row 2, column \"Title\": \"Art\" does not end with a name in brackets.
 --> list.csv:2:1
  |
2 | Art,https://a.org/art
  | ^^^
  |
  = help: Write it as Title (Provider).

1 mistake, 0 warnings.
",
    );
}

#[test]
fn an_empty_spreadsheet_has_no_columns() {
    refuses(
        "no-header",
        "",
        MAP,
        "error[spreadsheet-without-header]: This file is empty.
 --> list.csv:1:1
  |
1 |
  | ^
  |
  = help: Write the names of the columns into the first row.

1 mistake, 0 warnings.
",
    );
}

#[test]
fn a_column_that_the_map_names_stands_there_twice() {
    refuses(
        "same-column",
        "Title,Link,Title\nArt (MoMA),https://a.org/art,x\n",
        MAP,
        "error[same-column-twice]: Two columns are called \"Title\".
 --> list.csv:1:12
  |
1 | Title,Link,Title
  | -----      ^^^^^
  | |
  | this is the first
  |
  = help: Give one of them another name in the spreadsheet.

1 mistake, 0 warnings.
",
    );
}

#[test]
fn an_empty_map_says_nothing() {
    refuses(
        "empty-map",
        "Title,Link\nArt,https://a.org/art\n",
        "",
        "error[empty-map]: This map is empty.
 --> list.map.yaml:1:1
  |
1 |
  | ^
  |
  = help: Write columns: and below it what fills each field.

1 mistake, 0 warnings.
",
    );
}

#[test]
fn a_status_on_a_list_goes_into_the_catalogue_that_all_share() {
    refuses(
        "etpl-shared",
        "Title,Link\nArt (MoMA),https://a.org/art\n",
        &format!(
            "{MAP}  etpl.status: {{value: listed}}\n  etpl.as_of: {{value: 2020-09-08}}\n  etpl.source: {{value: The list}}\n"
        ),
        "error[status-without-government]: A status on a training provider list belongs to one government, and this import goes into the catalogue that all share.
 --> list.map.yaml:6:3
  |
6 |   etpl.status: {value: listed}
  |   ^^^^^^^^^^^
  |
  = help: Name the government's own folder: --into content/GOVERNMENT/courses. Or take the fields that begin with etpl out of the map.

1 mistake, 0 warnings.
",
    );
}
