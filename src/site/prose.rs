//! Markdown texts as HTML: the gaps of a document filled for one edition and one page.

use super::edition::Edition;
use super::phrase::direction;
use super::route::{Route, encoded};
use crate::language::Locale;
use crate::model::field::Scalar;
use crate::model::{Document, FactValue, Id, Image, Link, Piece, Target};
use pulldown_cmark_escape::escape_html;
use std::ops::Range;

/// A document on its way to a page.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The text.
    pub document: &'a Document,
    /// Its language.
    pub locale: &'a Locale,
    /// The page that is its own.
    pub own: &'a Route,
    /// The page that shows it.
    pub here: &'a Route,
    /// How many levels lower its headings stand than they were written.
    pub lower: u8,
}

/// What a stretch of a document stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Link,
}

impl Setting<'_> {
    /// The level of a heading on the page.
    fn level(&self, heading: usize) -> u8 {
        (self.document.headings[heading].level.max(2) + self.lower).min(6)
    }
}

impl Edition<'_> {
    /// A stretch of a document as HTML.
    pub fn html(&self, setting: Setting<'_>, range: Range<usize>) -> String {
        self.html_within(setting, range, Within::Nothing)
    }

    fn html_within(&self, setting: Setting<'_>, range: Range<usize>, within: Within) -> String {
        let mut html = String::new();
        let is_linked = within == Within::Link;
        let mut in_link = is_linked;
        for piece in &setting.document.pieces[range] {
            match piece {
                Piece::Html(text) if is_linked => html.push_str(&text.replace("</a>", "")),
                Piece::Link(_) if is_linked => {}
                Piece::Html(text) => {
                    in_link &= !text.contains("</a>");
                    html.push_str(text);
                }
                Piece::Fact(at) => {
                    let name = &setting.document.facts[*at].value;
                    html.push_str(&self.fact_html(name, setting.locale, in_link));
                }
                Piece::Link(at) => {
                    in_link = true;
                    html.push_str(&self.link_start(&setting.document.links[*at], setting));
                }
                Piece::Image(at) => {
                    html.push_str(&self.image(&setting.document.images[*at], setting.here));
                }
                Piece::Heading(at) => {
                    let id = &setting.document.headings[*at].id;
                    html.push_str(&format!("<h{} id=\"", setting.level(*at)));
                    escape(&setting.own.anchor(id, setting.here), &mut html);
                    html.push_str("\">");
                }
                Piece::Note(number) => {
                    html.push_str("<div class=\"footnote-definition\" id=\"");
                    escape(&setting.own.anchor(&note(*number), setting.here), &mut html);
                    html.push_str(&format!(
                        "\"><sup class=\"footnote-definition-label\">{number}</sup>"
                    ));
                }
                Piece::NoteLink(_) if is_linked => {}
                Piece::NoteLink(number) => {
                    html.push_str("<sup class=\"footnote-reference\"><a href=\"");
                    escape(&self.own_anchor(&note(*number), setting), &mut html);
                    html.push_str(&format!("\">{number}</a></sup>"));
                }
                Piece::HeadingEnd(at) => {
                    html.push_str(&format!("</h{}>", setting.level(*at)));
                }
            }
        }
        html
    }

    /// The words of a heading as HTML, without the heading itself.
    pub fn heading_html(&self, setting: Setting<'_>, heading: usize) -> String {
        let pieces = &setting.document.headings[heading].pieces;
        self.html(setting, pieces.start + 1..pieces.end - 1)
    }

    /// The same for a link, which can hold no other.
    pub fn linked_heading_html(&self, setting: Setting<'_>, heading: usize) -> String {
        let pieces = &setting.document.headings[heading].pieces;
        self.html_within(setting, pieces.start + 1..pieces.end - 1, Within::Link)
    }

    /// The way from a page of this edition to another.
    pub fn href(&self, here: &Route, to: &Route) -> String {
        let href = self.to_root(here) + &to.address();
        if href.is_empty() {
            "./".to_owned()
        } else {
            href
        }
    }

    /// The way from a page up to the edition's root. The page for what is not found is shown at
    /// any address, so it names the root by its whole path.
    pub fn to_root(&self, here: &Route) -> String {
        match here {
            Route::NotFound => self.base_path() + &self.folder,
            here => here.to_root(),
        }
    }

    /// The path under which the government's folder is hosted: `/` at a domain's root.
    pub fn base_path(&self) -> String {
        let base = self.participant.government.base_url.as_ref();
        base.map_or_else(|| "/".to_owned(), |url| url.path())
    }

    /// The way to an anchor of the text itself, which its own page has.
    fn own_anchor(&self, anchor: &str, setting: Setting<'_>) -> String {
        let page = match setting.own == setting.here {
            true => String::new(),
            false => self.href(setting.here, setting.own),
        };
        format!("{page}#{}", encoded(anchor))
    }

    fn link_start(&self, link: &Link, setting: Setting<'_>) -> String {
        let href = match &link.target.value {
            Target::Anchor(anchor) => self.own_anchor(anchor, setting),
            target => self.href_to(target, setting.here),
        };
        let mut html = String::from("<a href=\"");
        escape(&href, &mut html);
        if !link.title.is_empty() {
            html.push_str("\" title=\"");
            escape(&link.title, &mut html);
        }
        html.push_str("\">");
        html
    }

    /// The way from a page to what a link names; an anchor alone is one of the page itself.
    pub fn href_to(&self, target: &Target, here: &Route) -> String {
        let anchored = |to: String, anchor: &str| format!("{to}#{}", encoded(anchor));
        match target {
            Target::Elsewhere(url) => url.clone(),
            Target::Anchor(anchor) => anchored(String::new(), anchor),
            Target::Course(id) => self.to_root(here) + &format!("courses/{id}/"),
            Target::Subject(id) => self.to_root(here) + &format!("subjects/{id}/"),
            Target::Provider(id) => self.to_root(here) + &format!("providers/{id}/"),
            Target::Content { path, anchor } => match self.route_of(target) {
                Some(route) => {
                    let anchor = anchor.as_deref();
                    let anchor = anchor.and_then(|it| self.shown_anchor(&route, it));
                    let to = self.href(here, &route);
                    match anchor {
                        Some(anchor) => anchored(to, anchor),
                        None => to,
                    }
                }
                None => self.file_href(here, self.participant.within(path).unwrap_or(path)),
            },
        }
    }

    /// The page to which a link leads, if it is one of this edition.
    pub fn route_of(&self, target: &Target) -> Option<Route> {
        let id = |id: &str| Id::read(id).ok();
        match target {
            Target::Course(it) => Some(Route::Course(id(it)?)),
            Target::Subject(it) => Some(Route::Subject(id(it)?, 1)),
            Target::Provider(it) => Some(Route::Provider(id(it)?, 1)),
            Target::Content { path, .. } => {
                self.route_to(self.participant.within(path).unwrap_or(path))
            }
            Target::Elsewhere(_) | Target::Anchor(_) => None,
        }
    }

    /// The way from a page to a file of the content, which stands in the government's folder.
    pub fn file_href(&self, here: &Route, within: &str) -> String {
        self.to_root(here) + &"../".repeat(self.folder.matches('/').count()) + &encoded(within)
    }

    fn image(&self, image: &Image, here: &Route) -> String {
        let within = self
            .participant
            .within(&image.path.value)
            .unwrap_or(&image.path.value);
        let mut html = String::from("<img loading=\"lazy\" src=\"");
        escape(&self.file_href(here, within), &mut html);
        html.push_str("\" alt=\"");
        escape(&image.alternative, &mut html);
        html.push_str("\">");
        html
    }

    fn fact_html(&self, name: &str, locale: &Locale, in_link: bool) -> String {
        let language = self.language_of(locale);
        let mut text = String::new();
        let Some(fact) = self.fact(name) else {
            escape(&self.not_published_yet(language), &mut text);
            return text;
        };
        escape(&self.fact_text(fact, language, 0), &mut text);
        let link = |scheme: &str, to: &str| match in_link {
            true => text.clone(),
            false => {
                // Among words from right to left the parts of an address would change places.
                let dir = match direction(locale) {
                    "rtl" => " dir=\"ltr\"",
                    _ => "",
                };
                let mut html = format!("<a{dir} href=\"{scheme}");
                escape(to, &mut html);
                html + "\">" + &text + "</a>"
            }
        };
        match fact {
            FactValue::Date(date) => format!("<time datetime=\"{date}\">{text}</time>"),
            FactValue::Money(money) => format!(
                "<data value=\"{} {}\">{text}</data>",
                money.amount,
                money.currency.code(),
            ),
            FactValue::Words(words) => {
                let local = words.for_reader(language.locale(), &self.otherwise);
                if local.locale == *locale || locale.fallbacks().contains(&local.locale) {
                    text
                } else {
                    format!("<span lang=\"{}\">{text}</span>", local.locale)
                }
            }
            FactValue::Url(url) => link("", url),
            FactValue::Email(email) => link("mailto:", email),
            FactValue::Phone(phone) => link("tel:", &dialled(phone)),
            FactValue::Count(_) | FactValue::Name(_) => text,
        }
    }
}

/// The anchor of a footnote. Anchors that authors write begin with no underscore.
fn note(number: usize) -> String {
    format!("_note-{number}")
}

/// A telephone number as a telephone dials it (RFC 3966): digits behind the plus sign.
pub fn dialled(phone: &str) -> String {
    phone
        .chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == '+')
        .collect()
}

/// Adds text to HTML.
fn escape(text: &str, html: &mut String) {
    // Writing into a String cannot fail.
    let _ = escape_html(html, text);
}
