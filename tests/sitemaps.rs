//! A list of addresses that is too long for one file is several, and an index of them.

mod common;

use common::made::{AS_OF, Made, real_content};
use prospectus::pipeline::{self, Order};
use roxmltree::Document;
use std::collections::BTreeSet;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The real sites, with room for so many addresses in a list.
fn made(most: usize) -> Made {
    let checked = pipeline::check(real_content(), AS_OF);
    let (library, theme) = checked.publishable().expect("it can be published");
    let mut site = pipeline::site(library, theme, &Order::all(AS_OF));
    for edition in &mut site.editions {
        edition.addresses_a_sitemap = most;
    }
    let mut made = Made::new();
    pipeline::build(&checked, &site, theme, &|_, _| false, &mut |artifacts| {
        let artifacts = artifacts.into_iter();
        made.extend(artifacts.map(|it| (it.path, it.bytes.expect("nothing is known"))));
        Ok(())
    })
    .expect("it builds");
    made
}

/// The root's name and the addresses of a list.
fn read(made: &Made, path: &str) -> (String, Vec<String>) {
    let text = std::str::from_utf8(&made[path]).expect("it is UTF-8");
    let document = Document::parse(text).expect("it is well-formed");
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some(NAMESPACE));
    let addresses = root
        .descendants()
        .filter(|it| it.has_tag_name((NAMESPACE, "loc")));
    let addresses = addresses.filter_map(|it| it.text()).map(str::to_owned);
    (root.tag_name().name().to_owned(), addresses.collect())
}

#[test]
fn a_long_list_is_several() {
    let whole = made(50_000);
    let (kind, all) = read(&whole, "massachusetts/sitemap.xml");
    assert_eq!(kind, "urlset");
    assert!(!whole.contains_key("massachusetts/sitemap-1.xml"));

    let most = 100;
    let parted = made(most);
    let (kind, parts) = read(&parted, "massachusetts/sitemap.xml");
    assert_eq!(kind, "sitemapindex");
    assert_eq!(parts.len(), all.len().div_ceil(most));
    assert!(parts.len() > 1);
    let host = "https://massachusetts.prospectus.example/";
    let mut together = Vec::new();
    for part in &parts {
        let file = part
            .strip_prefix(host)
            .expect("a part stands at the site's root");
        let (kind, addresses) = read(&parted, &format!("massachusetts/{file}"));
        assert_eq!(kind, "urlset");
        assert!((1..=most).contains(&addresses.len()));
        together.extend(addresses);
    }
    assert_eq!(together, all);
    // Nothing else has changed, and robots are led to the same address.
    let robots = String::from_utf8_lossy(&parted["massachusetts/robots.txt"]);
    assert!(
        robots.contains(&format!("Sitemap: {host}sitemap.xml")),
        "{robots}"
    );
    let differing = whole.keys().chain(parted.keys()).collect::<BTreeSet<_>>();
    let differing = differing
        .into_iter()
        .filter(|path| whole.get(*path) != parted.get(*path));
    for path in differing {
        assert!(
            path.rsplit('/')
                .next()
                .is_some_and(|it| it.starts_with("sitemap")),
            "{path}"
        );
    }
}

#[test]
fn a_list_that_is_just_full_is_one() {
    let (_, all) = read(&made(50_000), "greece/sitemap.xml");
    let full = made(all.len());
    assert_eq!(read(&full, "greece/sitemap.xml").0, "urlset");
    let over = made(all.len() - 1);
    let (kind, parts) = read(&over, "greece/sitemap.xml");
    assert_eq!((kind.as_str(), parts.len()), ("sitemapindex", 2));
}
