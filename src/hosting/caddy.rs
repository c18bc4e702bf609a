//! The words of Caddy 2: a file to be imported in a site block.
//!
//! What stands in `route` is done in its order, so that what is said of one kind of files comes after what is
//! said of all.

use super::{Caching, File, HASHED, Hosting, MADE, OF_ALL, UNLISTED};
use crate::model::NOT_FOUND;
use std::fmt::{Result, Write};

/// The file for a folder of sites, which stands at `folder`.
pub(super) fn file(hosting: &Hosting, folder: &str) -> File {
    File {
        name: "Caddyfile",
        text: text(hosting, folder).unwrap_or_default(),
    }
}

/// Writing into memory cannot fail.
fn text(hosting: &Hosting, folder: &str) -> std::result::Result<String, std::fmt::Error> {
    let base = &hosting.base;
    let mut out = String::new();
    write!(
        out,
        "# Made by prospectus hosting caddy; make it anew when pages have moved.\n\
         # Import it in the site block of the address of these sites.\n\n"
    )?;
    match base.strip_suffix('/').filter(|it| !it.is_empty()) {
        Some(bare) => write!(out, "redir {bare} {base} 301\n\nhandle_path {base}* {{\n")?,
        None => out += "handle {\n",
    }
    writeln!(out, "\troute {{\n\t\troot * {}\n", quoted(folder))?;
    for (name, value) in OF_ALL {
        writeln!(out, "\t\theader {name} {}", quoted(value))?;
    }
    kinds(&mut out)?;
    moved(&mut out, hosting)?;
    out += "\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}\n\t}\n}\n\n";
    missing(&mut out, hosting, folder)?;
    Ok(out)
}

/// What depends on the kind of a file.
fn kinds(out: &mut String) -> Result {
    // A cache on the way must not give a browser the form that another one has asked for. Caddy says so of
    // compressed forms alone, so it is set in the place of that, at the end.
    out.push_str("\t\theader {\n\t\t\tVary Accept-Encoding\n\t\t\tdefer\n\t\t}\n");
    writeln!(out, "\t\theader Cache-Control {}", Caching::Asked.value())?;
    let mut of = |name: &str, of: &dyn Fn(&&super::Ending) -> bool, header: &str, value: &str| {
        let paths = MADE.iter().filter(of).map(|it| format!("*.{}", it.ending));
        let paths = paths.collect::<Vec<_>>().join(" ");
        writeln!(
            out,
            "\t\t@{name} path {paths}\n\t\theader @{name} {header} {}",
            quoted(value)
        )
    };
    let short = Caching::Short;
    of(
        "short",
        &|it| it.caching == short,
        "Cache-Control",
        short.value(),
    )?;
    of("unlisted", &|it| it.is_unlisted, "X-Robots-Tag", UNLISTED)?;
    // The address of a page ends with a slash, and Caddy knows its type.
    for it in MADE.iter().filter(|it| it.ending != "html") {
        of(
            it.ending,
            &|other| *other == it,
            "Content-Type",
            it.media_type,
        )?;
    }
    writeln!(
        out,
        "\t\t@hashed path_regexp {HASHED}\n\t\theader @hashed Cache-Control {}",
        quoted(Caching::Forever.value())
    )?;
    // The mark of the folder is for this program alone.
    out.push_str(
        "\t\t@hidden {\n\t\t\tpath_regexp /\\.\n\t\t\tnot path /.well-known/*\n\t\t}\n\t\terror @hidden 404\n\t\t@sent not method GET HEAD\n\t\terror @sent 405\n",
    );
    Ok(())
}

/// The old addresses. `handle_path` has taken the base off.
fn moved(out: &mut String, hosting: &Hosting) -> Result {
    let mut redirects = hosting.plain_redirects().peekable();
    if redirects.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "\t\tmap {{path}} {{prospectus_moved}} {{")?;
    for redirect in redirects {
        let from = quoted(&format!("/{}", redirect.from));
        writeln!(out, "\t\t\t{from} {}", quoted(&redirect.to))?;
    }
    out.push_str("\t\t\tdefault \"\"\n\t\t}\n");
    out.push_str("\t\t@moved expression `{prospectus_moved} != \"\"`\n");
    out.push_str("\t\tredir @moved {prospectus_moved} 301\n");
    Ok(())
}

/// The page for what is not there, in the language of the address that was asked for.
fn missing(out: &mut String, hosting: &Hosting, folder: &str) -> Result {
    let base = &hosting.base;
    writeln!(
        out,
        "handle_errors {{\n\t@missing {{\n\t\tpath {base}*\n\t\texpression `{{err.status_code}} == 404`\n\t}}\n\t\
         handle @missing {{\n\t\troot * {}\n\t\theader Cache-Control {}\n\t\t\
         header Content-Type \"text/html; charset=utf-8\"\n\t\theader -X-Robots-Tag",
        quoted(folder),
        Caching::Asked.value(),
    )?;
    for (at, pattern) in hosting.patterns().iter().enumerate() {
        let pattern = quoted(&format!("^{}{pattern}", escaped(base)));
        writeln!(
            out,
            "\t\t@within{at} path_regexp within{at} {pattern}\n\t\thandle @within{at} {{\n\t\t\t\
             rewrite * /{{re.within{at}.1}}/{NOT_FOUND}\n\t\t\tfile_server\n\t\t}}"
        )?;
    }
    writeln!(
        out,
        "\t\thandle {{\n\t\t\trewrite * /{NOT_FOUND}\n\t\t\tfile_server\n\t\t}}\n\t}}\n}}"
    )
}

/// A word of Caddy's language.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\\\""))
}

/// The path of an address as it stands in a regular expression.
fn escaped(path: &str) -> String {
    path.replace('.', r"\.").replace('+', r"\+")
}
