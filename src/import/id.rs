//! Ids for things that came without one: readable, stable and distinct, for names in any script.
//!
//! Invariant: an id follows from what a row says about itself. Other rows matter only where two
//! would have the same id; then each gets a short mark made from its own address or name, so that
//! sorting the spreadsheet changes no id.

use std::collections::BTreeMap;

/// The most letters that an id made from a name has before its mark.
const LONGEST: usize = 80;

/// A name in lower-case Latin letters and digits, joined by hyphens; empty if nothing is left.
///
/// ```
/// use prospectus::import::slug;
/// assert_eq!(slug("Ποια είναι τα δικαιώματά μου;"), "poia-einai-ta-dikaiomata-mou");
/// assert_eq!(slug("(Business Writing) الكتابة"), "business-writing-lktb");
/// assert_eq!(slug("Xi'an Jiaotong University"), "xian-jiaotong-university");
/// assert_eq!(slug("机器学习"), "ji-qi-xue-xi");
/// ```
pub fn slug(name: &str) -> String {
    let plain = deunicode::deunicode_with_tofu(name, " ").to_ascii_lowercase();
    let plain: String = plain
        .chars()
        .filter(|letter| !matches!(letter, '\'' | '`'))
        .collect();
    let mut slug = String::new();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word[..word.len().min(LONGEST)]);
    }
    slug
}

/// The part of a web address that names one course on its site: the last word of its path.
pub(super) fn last_word(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    let word = url.path_segments()?.rfind(|word| !word.is_empty())?;
    // `course.php?id=12` and `index.html` name a program, not a course.
    if url.query().is_some() || word.contains('.') {
        return None;
    }
    let (word, _) = url::form_urlencoded::parse(word.as_bytes()).next()?;
    Some(slug(&word)).filter(|slug| !slug.is_empty())
}

/// What is left of a web address when two ways of writing the same one are taken for one.
pub(super) fn address_key(address: &str) -> String {
    let Ok(url) = url::Url::parse(address) else {
        return address.to_owned();
    };
    let host = url.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let path = url.path().trim_end_matches('/');
    let query = url
        .query()
        .map_or_else(String::new, |query| format!("?{query}"));
    format!("{host}{path}{query}")
}

/// What something would like to be called, and what makes it different from all others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    /// The id that it would have alone.
    pub(super) slug: String,
    /// Its address or name: equal for what is the same thing written twice.
    pub(super) identity: String,
}

/// One id for each wish, in their order. Equal wishes get equal ids; nobody gets a `taken` one.
pub(super) fn distinct(wishes: &[Wish], noun: &str, taken: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut rivals: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for wish in wishes {
        let same = rivals.entry(&wish.slug).or_default();
        if !same.contains(&wish.identity.as_str()) {
            same.push(&wish.identity);
        }
    }
    let alone = |wish: &Wish| rivals[wish.slug.as_str()].len() == 1;
    wishes
        .iter()
        .map(|wish| {
            if !wish.slug.is_empty() && alone(wish) && !taken(&wish.slug) {
                return wish.slug.clone();
            }
            let slug = match wish.slug.as_str() {
                "" => noun,
                slug => slug,
            };
            let mark = mark(&wish.identity);
            let free = |id: &str| !taken(id) && !rivals.contains_key(id);
            // Six digits tell thousands of equal names apart; all sixteen are a safe last word.
            let short = format!("{slug}-{}", &mark[..6]);
            let clash = rivals[wish.slug.as_str()]
                .iter()
                .any(|rival| *rival != wish.identity && self::mark(rival)[..6] == mark[..6]);
            match free(&short) && !clash {
                true => short,
                false => format!("{slug}-{mark}"),
            }
        })
        .collect()
}

/// Sixteen hexadecimal digits that follow from a text alone (FNV-1a, 64 bits).
pub fn mark(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Whether a text is such a mark.
pub fn is_mark(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, field::Scalar};
    use proptest::prelude::*;

    fn wish(slug: &str, identity: &str) -> Wish {
        Wish {
            slug: slug.to_owned(),
            identity: identity.to_owned(),
        }
    }

    #[test]
    fn marks_are_given_only_where_two_would_be_one() {
        let wishes = [
            wish("art", "a"),
            wish("art", "b"),
            wish("music", "c"),
            wish("music", "c"),
            wish("law", "d"),
            wish("", "e"),
        ];
        let ids = distinct(&wishes, "course", &|id| id == "law");
        assert!(ids[0].starts_with("art-") && ids[1].starts_with("art-") && ids[0] != ids[1]);
        assert_eq!(ids[2..4], ["music", "music"]);
        assert!(ids[4].starts_with("law-") && ids[5].starts_with("course-"));
        let mut turned = wishes.to_vec();
        turned.reverse();
        let mut again = distinct(&turned, "course", &|id| id == "law");
        again.reverse();
        assert_eq!(ids, again);
    }

    #[test]
    fn addresses_are_compared_without_what_does_not_matter() {
        let key = address_key("https://www.coursera.org/learn/x/");
        assert_eq!(key, address_key("http://coursera.org/learn/x"));
        assert_ne!(key, address_key("https://coursera.org/learn/X"));
        assert_eq!(
            last_word("https://a.org/learn/%D0%BA%D1%83%D1%80%D1%81/"),
            Some("kurs".to_owned())
        );
        assert_eq!(last_word("https://a.org/x.php?id=1"), None);
        assert_eq!(last_word("https://a.org/"), None);
    }

    proptest! {
        #[test]
        fn any_name_gives_an_id(name in any::<String>(), other in any::<String>()) {
            let wishes = [wish(&slug(&name), &name), wish(&slug(&other), &other)];
            let ids = distinct(&wishes, "course", &|_| false);
            prop_assert!(ids.iter().all(|id| Id::read(id).is_ok()), "{ids:?}");
            prop_assert_eq!(ids[0] == ids[1], name == other);
        }
    }
}
