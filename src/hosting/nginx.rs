//! The words of nginx: a file to be included in a `server` block.
//!
//! All stands in one `location`. A second one would not take over the headers of the first, and an `alias`
//! fits no regular expression. What depends on the file is told by variables: an `if` that only sets one is safe.

use super::{ATTACHED, Caching, File, HASHED, Hosting, MADE, OF_ALL, UNLISTED};
use crate::model::NOT_FOUND;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The file for a folder of sites, which stands at `folder`.
pub(super) fn file(hosting: &Hosting, folder: &str) -> File {
    File {
        name: "nginx.conf",
        text: text(hosting, folder).unwrap_or_default(),
    }
}

/// Writing into memory cannot fail.
fn text(hosting: &Hosting, folder: &str) -> Result<String, std::fmt::Error> {
    let base = &hosting.base;
    let mut out = String::new();
    write!(
        out,
        "# Made by prospectus hosting nginx; make it anew when pages have moved.\n\
         # Include it in the server block that listens for the address of these sites.\n\
         # Where nginx has the module ngx_brotli, write \"brotli_static on;\" beside the include.\n\n"
    )?;
    if let Some(bare) = base.strip_suffix('/').filter(|it| !it.is_empty()) {
        writeln!(
            out,
            "location = {} {{ absolute_redirect off; return 301 {}; }}",
            quoted(bare),
            quoted(base)
        )?;
    }
    write!(
        out,
        "location ^~ {} {{\n    alias {};\n    index index.html;\n    autoindex off;\n    \
         absolute_redirect off;\n    charset off;\n    gzip_static on;\n    gzip_vary on;\n\n",
        quoted(base),
        quoted(&format!("{}/", folder.trim_end_matches('/'))),
    )?;
    for (name, value) in OF_ALL {
        writeln!(out, "    add_header {name} {} always;", quoted(value))?;
    }
    writeln!(
        out,
        "    add_header Cache-Control $prospectus_cache always;"
    )?;
    writeln!(
        out,
        "    add_header X-Robots-Tag $prospectus_robots always;\n"
    )?;
    kinds(&mut out)?;
    missing(&mut out, hosting)?;
    types(&mut out)?;
    for redirect in hosting.plain_redirects() {
        writeln!(
            out,
            "    location = {} {{ set $prospectus_cache {}; set $prospectus_robots \"\"; return 301 {}; }}",
            quoted(&format!("{base}{}", redirect.from)),
            quoted(Caching::Asked.value()),
            quoted(&redirect.to),
        )?;
    }
    out += "}\n";
    Ok(out)
}

/// What depends on the kind of a file.
fn kinds(out: &mut String) -> std::fmt::Result {
    let set = |name: &str, value: &str| format!("set $prospectus_{name} {};", quoted(value));
    writeln!(out, "    {}", set("cache", Caching::Asked.value()))?;
    writeln!(out, "    {}", set("robots", ""))?;
    let endings = |is: &dyn Fn(&&super::Ending) -> bool| -> String {
        let endings = MADE.iter().filter(is).map(|it| it.ending);
        format!(r"\.(?:{})$", endings.collect::<Vec<_>>().join("|"))
    };
    let short = endings(&|it| it.caching == Caching::Short);
    let unlisted = endings(&|it| it.is_unlisted);
    for (pattern, set) in [
        (short.as_str(), set("cache", Caching::Short.value())),
        (HASHED, set("cache", Caching::Forever.value())),
        (&unlisted, set("robots", UNLISTED)),
    ] {
        writeln!(out, "    if ($uri ~ {}) {{ {set} }}", quoted(pattern))?;
    }
    out.push('\n');
    Ok(())
}

/// The page for what is not there, in the language of the address that was asked for.
fn missing(out: &mut String, hosting: &Hosting) -> std::fmt::Result {
    let base = &hosting.base;
    let own = quoted(&format!("{base}{NOT_FOUND}"));
    writeln!(out, "    set $prospectus_missing {own};")?;
    for pattern in hosting.patterns() {
        let pattern = quoted(&format!("^{}{pattern}", escaped(base)));
        let page = quoted(&format!("{base}$1/{NOT_FOUND}"));
        writeln!(
            out,
            "    if ($uri ~ {pattern}) {{ set $prospectus_missing {page}; }}"
        )?;
    }
    // The mark of the folder is for this program alone. What is returned comes after what is set.
    let hidden = quoted(r"/\.(?!well-known/)");
    writeln!(out, "    if ($uri ~ {hidden}) {{ return 404; }}")?;
    // A folder without a first page is refused with 403.
    writeln!(out, "    error_page 403 404 =404 $prospectus_missing;\n")
}

/// The types of all files: a list of one's own takes the place of nginx's.
fn types(out: &mut String) -> std::fmt::Result {
    let mut types: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for it in MADE.iter().chain(ATTACHED) {
        types.entry(it.media_type).or_default().push(it.ending);
    }
    writeln!(
        out,
        "    default_type application/octet-stream;\n    types {{"
    )?;
    for (media_type, endings) in types {
        writeln!(out, "        {} {};", quoted(media_type), endings.join(" "))?;
    }
    writeln!(out, "    }}")
}

/// A word of nginx's language.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The path of an address as it stands in a regular expression.
fn escaped(path: &str) -> String {
    path.replace('.', r"\.").replace('+', r"\+")
}
