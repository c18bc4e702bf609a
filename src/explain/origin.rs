//! What holds a fact, and in whose place it stands.

use super::desk::{At, Desk};
use crate::diag::Span;
use crate::model::field::{Node, Origin, Value, origins};
use serde::Serialize;

/// A value that somebody wrote, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The value as it was written; of a list, that it is one.
    pub text: String,
    /// Where it stands.
    #[serde(flatten)]
    pub at: At,
    /// The shared value in whose place it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overrode: Option<Box<Stated>>,
}

impl Desk<'_> {
    /// The values that make a fact of a government, in the order of their places. A fact that is
    /// counted has none.
    pub(super) fn stated(&self, government: &str, fact: &str) -> Vec<Stated> {
        let mut origins = self.origins(government, fact);
        origins.sort_by_key(|origin| origin.value.span);
        origins
            .iter()
            .map(|origin| Stated {
                overrode: origin
                    .overrode
                    .map(|node| Box::new(self.written(node.span, said(node)))),
                ..self.written(origin.value.span, said(origin.value))
            })
            .collect()
    }

    pub(super) fn written(&self, span: Span, text: String) -> Stated {
        Stated {
            text,
            at: self.at(span),
            overrode: None,
        }
    }

    /// Where the values of a fact come from.
    pub(super) fn origins(&self, government: &str, fact: &str) -> Vec<Origin<'_>> {
        let programme = self.tree.programme.as_ref();
        let folder = self.tree.folders.get(government);
        let own = folder.and_then(|folder| folder.government.as_ref());
        let parts: Vec<&str> = fact.split('.').collect();
        match parts.as_slice() {
            ["programme", field] => origins(within(programme, &[field]), None),
            ["government", "issuing_body"] => origins(None, within(own, &["issuing_body", "name"])),
            ["government", field] => origins(None, within(own, &[field])),
            ["catalogue", field] => origins(within(programme, &["catalogue", field]), None),
            ["etpl", field] => origins(None, within(own, &["etpl", field])),
            ["offer", field] => origins(
                within(programme, &["offer", field]),
                within(own, &["offer", field]),
            ),
            ["contact", id, field] => {
                let contacts = within(own, &["contacts"]).map_or(&[][..], Node::items);
                let mut contacts = contacts.iter();
                let named = |node: &&Node| node.get("id").and_then(Node::text) == Some(id);
                origins(None, within(contacts.find(named), &[field]))
            }
            _ => Vec::new(),
        }
    }

    /// The shared value in whose place a value stands that a government wrote for itself.
    pub(super) fn overrode(&self, government: &str, span: Span) -> Option<Stated> {
        let folder = self.tree.folders.get(government)?;
        let programme = self.tree.programme.as_ref();
        let own = folder.government.as_ref();
        let offer = &["offer"];
        let mut all = origins_of_both(within(programme, offer), within(own, offer));
        let id = |node: &Node| node.get("id").and_then(Node::text).map(str::to_owned);
        for own in &folder.courses {
            let mut shared = self.tree.catalogue.courses.iter();
            let shared = shared.find(|shared| id(shared).is_some() && id(shared) == id(own));
            all.extend(origins_of_both(shared, Some(own)));
        }
        let holds = |origin: &&Origin<'_>| {
            let whole = origin.value.span;
            whole.file == span.file && whole.start <= span.start && span.end <= whole.end
        };
        let Origin { value, overrode } = *all.iter().find(holds)?;
        // What both say alike, such as the id by which they are one, is changed by nobody.
        let overrode = overrode.filter(|overrode| overrode.value != value.value)?;
        Some(self.written(overrode.span, said(overrode)))
    }
}

/// The value behind these names, one within the other.
fn within<'n>(node: Option<&'n Node>, names: &[&str]) -> Option<&'n Node> {
    names.iter().try_fold(node?, |node, name| node.get(name))
}

/// Origins where both sides have something; elsewhere nothing is overridden.
fn origins_of_both<'n>(shared: Option<&'n Node>, own: Option<&'n Node>) -> Vec<Origin<'n>> {
    match (shared, own) {
        (Some(_), Some(_)) => origins(shared, own),
        _ => Vec::new(),
    }
}

/// What a value is, for people.
fn said(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        _ => node.form().to_owned(),
    }
}
