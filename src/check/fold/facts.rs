//! The names by which prose prints facts, and their values for one government.

use crate::diag::Located;
use crate::model::field::RecordType;
use crate::model::{
    CatalogueScope, Contact, EtplList, FactValue, Government, Offer, Participant, Programme,
};
use std::collections::BTreeMap;

type Fact = Option<Located<FactValue>>;
type Facts = BTreeMap<String, Fact>;

/// The participant with every fact that its prose can print.
pub(super) fn with_facts(participant: Participant, programme: &Programme) -> Participant {
    let mut facts = Facts::new();
    let scope = programme.catalogue.as_ref();
    let government = &participant.government;
    add(
        &mut facts,
        "programme",
        Some(programme.facts()),
        Programme::record,
    );
    add(
        &mut facts,
        "government",
        Some(government.facts()),
        Government::record,
    );
    add(
        &mut facts,
        "offer",
        participant.offer.as_ref().map(Offer::facts),
        Offer::record,
    );
    add(
        &mut facts,
        "etpl",
        government.etpl.as_ref().map(EtplList::facts),
        EtplList::record,
    );
    add(
        &mut facts,
        "catalogue",
        scope.map(CatalogueScope::facts),
        CatalogueScope::record,
    );
    for contact in &government.contacts {
        let prefix = format!("contact.{}", contact.id.value);
        add(&mut facts, &prefix, Some(contact.facts()), Contact::record);
    }
    let body = government.issuing_body.as_ref();
    let body = body.and_then(|body| crate::model::field::FieldType::fact(&body.name));
    facts.insert("government.issuing_body".to_owned(), body);
    let count = FactValue::Count(participant.courses.len() as u64);
    let courses = Located::new(count, government.span);
    facts.insert("catalogue.courses".to_owned(), Some(courses));
    Participant {
        facts,
        ..participant
    }
}

/// Adds the fields of a record; of one that is absent the names are known all the same.
fn add(
    facts: &mut Facts,
    prefix: &str,
    stated: Option<Vec<(&'static str, Fact)>>,
    record: fn() -> crate::model::field::Record,
) {
    let named = |name: &str| format!("{prefix}.{name}");
    match stated {
        Some(stated) => facts.extend(stated.into_iter().map(|(name, fact)| (named(name), fact))),
        None => facts.extend(
            record()
                .fields
                .iter()
                .filter(|field| field.fact)
                .map(|field| (named(field.name), None)),
        ),
    }
}
