//! Compressed forms stand beside the files of which they are, and nowhere else: after each build, whatever
//! changed before it.

mod common;

use common::run::Folder;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::time::SystemTime;

/// From so many bytes on a text has compressed forms.
const SMALLEST: usize = 1024;

/// A site of which files are compressed.
fn compressed() -> Folder {
    let folder = Folder::with_a_site();
    folder.edit(
        "prospectus.yaml",
        "locale: en\n",
        "locale: en\nhosting: {compress: yes}\n",
    );
    folder.put_bytes("content/here/map.png", &[7; 5000]);
    folder.put("content/here/table.csv", &"Name,Price\n".repeat(500));
    folder.put("content/here/small.csv", "Name,Price\n");
    let about = "---\ntitle: About\n---\n![A map of all offices](map.png) [All prices](table.csv) [One price](small.csv)\n";
    folder.put("content/here/about.md", about);
    folder
}

/// Builds, and gives the summary.
fn build(folder: &Folder) -> Value {
    let run = folder.run(&["build", "--format", "json"]);
    assert_eq!(run.status, 0, "{}", run.err);
    serde_json::from_str(run.out.trim_end()).expect("a summary")
}

/// All files; each text from 1 KB on must have its forms, and every form its file.
fn looked_at(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let files = folder.files("dist");
    let texts = [".html", ".css", ".js", ".txt", ".xml", ".ics", ".csv"];
    let mut forms = BTreeSet::new();
    for (path, bytes) in &files {
        let is_text = texts.iter().any(|it| path.ends_with(it));
        let wants = is_text && bytes.len() >= SMALLEST;
        for ending in [".br", ".gz"] {
            let form = format!("{path}{ending}");
            assert_eq!(files.contains_key(&form), wants, "{form}");
            if wants {
                assert!(read(&files[&form], ending) == *bytes, "{form} is {path}");
                forms.insert(form);
            }
        }
    }
    let is_form = |path: &&String| path.ends_with(".br") || path.ends_with(".gz");
    assert_eq!(
        files.keys().filter(is_form).count(),
        forms.len(),
        "no form is left over"
    );
    files
}

fn read(bytes: &[u8], ending: &str) -> Vec<u8> {
    let mut out = Vec::new();
    match ending {
        ".br" => brotli::BrotliDecompress(&mut &bytes[..], &mut out).expect("Brotli"),
        _ => drop(
            flate2::read::GzDecoder::new(bytes)
                .read_to_end(&mut out)
                .expect("gzip"),
        ),
    }
    out
}

fn times(folder: &Folder) -> BTreeMap<String, SystemTime> {
    let dist = folder.path().join("dist");
    let paths = common::files_below(&dist).into_iter();
    let time = |path: &String| dist.join(path).metadata().and_then(|it| it.modified());
    paths
        .map(|path| (path.clone(), time(&path).expect("a time")))
        .collect()
}

#[test]
fn every_larger_text_has_both_forms_and_a_second_build_writes_nothing() {
    let folder = compressed();
    let first = build(&folder);
    let files = looked_at(&folder);
    for path in [
        "here/index.html",
        "here/table.csv",
        "here/es/about/index.html",
        "there/sitemap.xml",
    ] {
        let wants = files[path].len() >= SMALLEST;
        assert_eq!(files.contains_key(&format!("{path}.br")), wants, "{path}");
    }
    assert!(files.contains_key("here/index.html.br") && files.contains_key("here/table.csv.gz"));
    assert!(!files.contains_key("here/map.png.gz") && !files.contains_key("here/small.csv.gz"));
    assert_eq!(first["files"], files.len() - 1, "the mark is not counted");
    let ages = times(&folder);
    for memory in [true, false] {
        if !memory {
            std::fs::remove_dir_all(folder.path().join(".prospectus")).expect("it was there");
        }
        let again = build(&folder);
        assert_eq!(
            (&again["written"], &again["removed"]),
            (&0.into(), &0.into()),
            "{memory}"
        );
        assert_eq!(
            (&again["files"], &again["bytes"]),
            (&first["files"], &first["bytes"])
        );
        assert!(
            folder.files("dist") == files && times(&folder) == ages,
            "{memory}"
        );
    }
}

#[test]
fn an_edit_writes_the_forms_of_what_differs_and_of_nothing_else() {
    let folder = compressed();
    build(&folder);
    let (before, ages) = (looked_at(&folder), times(&folder));
    folder.edit("content/here/about.md", "All prices", "Every price");
    let told = build(&folder);
    let (after, now) = (looked_at(&folder), times(&folder));
    let differing: Vec<&String> = after
        .keys()
        .filter(|it| before.get(*it) != after.get(*it))
        .collect();
    let of = |path: &str| ["", ".br", ".gz"].map(|ending| format!("{path}{ending}"));
    let page = of("here/about/index.html");
    assert!(
        page.iter().all(|it| differing.contains(&it)),
        "{differing:?}"
    );
    assert_eq!(told["written"], differing.len());
    for (path, age) in &now {
        assert_eq!(
            ages.get(path) != Some(age),
            differing.contains(&path),
            "{path}"
        );
    }
}

#[test]
fn a_page_takes_its_forms_along_when_it_goes() {
    let folder = compressed();
    folder.put("content/there/old.md", "---\ntitle: Old\n---\nText.\n");
    build(&folder);
    assert!(looked_at(&folder).contains_key("there/old/index.html.br"));
    folder.remove("content/there/old.md");
    let government = "content/there/government.yaml";
    let retired = "currency: USD\nretired: [{addresses: [old/], reason: Nobody needs it.}]\n";
    folder.edit(government, "currency: USD\n", retired);
    build(&folder);
    looked_at(&folder);
    // Of one government alone.
    folder.edit("content/here/about.md", "One price", "A price");
    let run = folder.run(&["build", "--government", "here"]);
    assert_eq!(run.status, 0, "{}", run.err);
    looked_at(&folder);
}

#[test]
fn the_setting_adds_forms_and_takes_them_away_and_leaves_all_other_files_alone() {
    let folder = compressed();
    folder.edit("prospectus.yaml", "compress: yes", "compress: no");
    build(&folder);
    let (plain, ages) = (folder.files("dist"), times(&folder));
    assert!(
        plain
            .keys()
            .all(|it| !it.ends_with(".br") && !it.ends_with(".gz"))
    );
    folder.edit("prospectus.yaml", "compress: no", "compress: yes");
    let told = build(&folder);
    let with_forms = looked_at(&folder);
    assert_eq!(told["written"], with_forms.len() - plain.len());
    folder.edit("prospectus.yaml", "compress: yes", "compress: no");
    let told = build(&folder);
    assert_eq!(told["removed"], with_forms.len() - plain.len());
    assert!(folder.files("dist") == plain && times(&folder) == ages);
}

#[test]
fn a_damaged_form_is_made_anew() {
    let folder = compressed();
    build(&folder);
    let files = looked_at(&folder);
    folder.put("dist/here/index.html.br", "x");
    folder.remove("dist/here/index.html.gz");
    let told = build(&folder);
    assert_eq!(told["written"], 2);
    assert!(looked_at(&folder) == files);
}

#[test]
fn the_files_of_a_host_stand_where_its_folder_is_hosted() {
    let folder = Folder::with_a_site();
    let settings = "locale: en\nbase_url: https://www.example.org/training/\nhosting: {files: cloudflare-pages}\n";
    folder.edit("prospectus.yaml", "locale: en\n", settings);
    let hosted = |id: &str, url: &str| {
        let government = format!("content/{id}/government.yaml");
        folder.edit(
            &government,
            "level: state\n",
            &format!("level: state\nbase_url: {url}\n"),
        );
    };
    hosted("here", "https://www.example.org/training/here/");
    hosted("there", "https://there.example.org/");
    build(&folder);
    let files = folder.files("dist");
    let has = |path: &str| files.contains_key(path);
    assert!(
        has("_headers") && has("_redirects") && has("there/_headers") && has("there/_redirects")
    );
    assert!(
        !has("here/_headers"),
        "it is hosted within the folder of all sites"
    );
    let printed = folder.run(&[
        "hosting",
        "cloudflare-pages",
        "--into",
        "printed",
        "--government",
        "there",
    ]);
    assert_eq!(printed.status, 0, "{}", printed.err);
    assert_eq!(
        folder.files("printed")["_headers"],
        files["there/_headers"],
        "the command says the same"
    );
    let again = build(&folder);
    assert_eq!(again["written"], 0);
}
