//! Reports for other programs: SARIF for code scanners, workflow commands for GitHub Actions.

mod common;

use common::run::Folder;
use serde_json::{Value, json};

/// Two mistakes: one with other places that disagree and signs that workflow commands write
/// otherwise, one behind letters that UTF-8 stores in several bytes.
fn folder() -> Folder {
    let folder = Folder::with_a_site();
    folder.put(
        "content/here/a, 100%: b.md",
        "---\ntitle: A\n---\nΔωρεάν 𝕏 [Cost](nowhere.md)\n",
    );
    folder.put(
        "prospectus.yaml",
        "name: Free courses\nlocale: en\ngovernments: [here, there, here]\n",
    );
    folder
}

#[test]
fn workflow_commands_name_places_and_escape_their_signs() {
    let run = folder().run(&["check", "--format", "github"]);
    let dead = "::error file=content/here/a%2C 100%25%3A b.md,line=4,endLine=4,col=17,endColumn=27,\
                title=dead-link::There is no file \"nowhere.md\" here or among the shared texts.%0A\
                Help: Write the path from this file to the other, such as ../faq/cost.md.\n";
    let twice = "::error file=prospectus.yaml,line=3,endLine=3,col=28,endColumn=32,\
                 title=same-id-twice::The id \"here\" is given to two governments.%0A\
                 prospectus.yaml:3: it is given here first%0A\
                 Help: Give one of them another id, or remove one of them.\n";
    assert_eq!(run.out, format!("{dead}{twice}"));
    assert_eq!((run.status, run.err.as_str()), (1, ""));
}

#[test]
fn paths_begin_where_the_program_was_called() {
    let folder = folder();
    let out = |root: &str, format: &str| {
        let arguments = ["check", "--root", root, "--format", format];
        let above = folder.path().parent().expect("it lies in a folder");
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_prospectus"))
            .args(arguments)
            .current_dir(above)
            .output();
        String::from_utf8(output.expect("it runs").stdout).expect("it prints UTF-8")
    };
    let name = folder.path().file_name().expect("it has a name");
    let name = name.to_string_lossy();
    for root in [
        name.to_string(),
        format!("./{name}/"),
        folder.path().display().to_string(),
    ] {
        let commands = out(&root, "github");
        let wanted = format!("::error file={name}/prospectus.yaml,");
        assert!(commands.contains(&wanted), "{root}: {commands}");
        let log: Value = serde_json::from_str(&out(&root, "sarif")).expect("it is JSON");
        let place = &log["runs"][0]["results"][1]["locations"][0]["physicalLocation"];
        let uri = &place["artifactLocation"]["uri"];
        assert_eq!(*uri, json!(format!("{name}/prospectus.yaml")), "{root}");
    }
}

#[test]
fn sarif_holds_rules_places_and_levels() {
    let run = folder().run(&["check", "--format", "sarif"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    let log: Value = serde_json::from_str(&run.out).expect("it is JSON");
    keeps_to_the_standard(&log);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = &run["tool"]["driver"]["rules"];
    assert_eq!(rules.as_array().map(Vec::len), Some(2));
    assert_eq!(
        rules[0]["shortDescription"]["text"],
        "A link leads to a page, an anchor or a course that there is not."
    );
    let help = &rules[0]["help"]["text"];
    assert!(help.as_str().is_some_and(|it| it.contains("Wrong: `[Who")));
    let result = &run["results"][0];
    assert_eq!(
        (&result["ruleId"], &result["ruleIndex"]),
        (&json!("dead-link"), &json!(0))
    );
    assert_eq!(
        result["message"]["text"],
        "There is no file \"nowhere.md\" here or among the shared texts.\nWrite the path from this \
         file to the other, such as ../faq/cost.md."
    );
    assert_eq!(
        result["locations"][0]["physicalLocation"],
        json!({
            "artifactLocation": {"uri": "content/here/a%2C%20100%25%3A%20b.md"},
            "region": {"startLine": 4, "startColumn": 17, "endLine": 4, "endColumn": 27},
        })
    );
    let related = &run["results"][1]["relatedLocations"][0];
    assert_eq!(related["message"]["text"], "it is given here first");
    let region = &related["physicalLocation"]["region"];
    assert_eq!(region["startColumn"], 15);
}

#[test]
fn sarif_is_one_document_however_a_run_ends() {
    let folder = Folder::with_a_site();
    for command in ["check", "build", "build"] {
        let run = folder.run(&[command, "--format", "sarif"]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{command}");
        let log: Value = serde_json::from_str(&run.out).expect("one document");
        keeps_to_the_standard(&log);
        assert_eq!(log["runs"][0]["results"], json!([]));
    }
    // A template that asks for what its view lacks is found only while pages are made.
    folder.put(
        "prospectus.yaml",
        "name: Free courses\nlocale: en\ngovernments: [here, there]\ntheme: mine\n",
    );
    folder.put(
        "themes/mine/templates/prose.html",
        "{{ view.nothing.there }}\n",
    );
    folder.put("content/elsewhere/about.md", "---\ntitle: A\n---\nText.\n");
    let run = folder.run(&["build", "--format", "sarif"]);
    assert_eq!(run.status, 1, "{}", run.err);
    let log: Value = serde_json::from_str(&run.out).expect("one document");
    keeps_to_the_standard(&log);
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let levels: Vec<&str> = results
        .iter()
        .filter_map(|it| it["level"].as_str())
        .collect();
    assert_eq!(levels, ["warning", "error"]);
}

#[test]
fn workflow_commands_leave_the_summary_for_people() {
    let run = Folder::with_a_site().run(&["build", "--format", "github"]);
    assert!(run.out.starts_with("Published to "), "{}", run.out);
}

/// What the schema of SARIF 2.1.0 asks of the objects that we write: the properties that each must
/// have, and all that it may have of ours. Bringing a validator for this would bring forty crates.
fn keeps_to_the_standard(log: &Value) {
    holds(log, &["version", "runs"], &["$schema"]);
    assert_eq!(log["version"], "2.1.0");
    for run in list(&log["runs"]) {
        holds(run, &["tool"], &["columnKind", "results"]);
        assert!(
            ["utf16CodeUnits", "unicodeCodePoints"]
                .contains(&run["columnKind"].as_str().unwrap_or_default())
        );
        holds(&run["tool"], &["driver"], &[]);
        let driver = &run["tool"]["driver"];
        holds(driver, &["name"], &["version", "semanticVersion", "rules"]);
        for rule in list(&driver["rules"]) {
            let more = ["shortDescription", "fullDescription", "help"];
            holds(rule, &["id"], &more);
            for text in more {
                holds(&rule[text], &["text"], &["markdown"]);
            }
        }
        for result in list(&run["results"]) {
            let more = [
                "ruleId",
                "ruleIndex",
                "level",
                "locations",
                "relatedLocations",
            ];
            holds(result, &["message"], &more);
            holds(&result["message"], &["text"], &[]);
            let at = result["ruleIndex"].as_u64().expect("a place in the list") as usize;
            assert_eq!(driver["rules"][at]["id"], result["ruleId"]);
            let level = result["level"].as_str().unwrap_or_default();
            assert!(["none", "note", "warning", "error"].contains(&level));
            for location in list(&result["locations"]) {
                holds(location, &[], &["physicalLocation"]);
                stands_somewhere(&location["physicalLocation"]);
            }
            for location in list(&result["relatedLocations"]) {
                holds(location, &[], &["id", "message", "physicalLocation"]);
                holds(&location["message"], &["text"], &[]);
                stands_somewhere(&location["physicalLocation"]);
            }
        }
    }
}

fn stands_somewhere(place: &Value) {
    holds(place, &["artifactLocation"], &["region"]);
    holds(&place["artifactLocation"], &["uri"], &[]);
    let uri = place["artifactLocation"]["uri"]
        .as_str()
        .unwrap_or_default();
    let is_legal = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
    assert!(!uri.is_empty() && uri.bytes().all(is_legal), "{uri}");
    let region = &place["region"];
    let parts = ["startLine", "startColumn", "endLine", "endColumn"];
    holds(region, &parts, &[]);
    for part in parts {
        assert!(region[part].as_u64().is_some_and(|it| it >= 1), "{region}");
    }
}

/// Fails unless an object has these properties and, besides, at most the others.
fn holds(object: &Value, required: &[&str], others: &[&str]) {
    let fields = object.as_object().expect("an object");
    for name in required {
        assert!(fields.contains_key(*name), "{object} lacks {name}");
    }
    for name in fields.keys() {
        let is_known = required.contains(&name.as_str()) || others.contains(&name.as_str());
        assert!(is_known, "{object} has {name}");
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
