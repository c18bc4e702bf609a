//! All kinds of mistakes, by their codes.
//!
//! Each module declares its own beside the code that finds them; here the lists are joined, for
//! `prospectus explain` and for the pages that are made of it.

use crate::diag::Code;
use crate::{check, import, model, parse, source, theme};
use std::collections::BTreeSet;

/// Every code, in the order of the names.
pub fn codes() -> BTreeSet<Code> {
    let lists = [
        model::codes(),
        source::CODES.to_vec(),
        parse::codes(),
        check::codes_of_fold(),
        import::codes(),
        theme::codes(),
    ];
    lists.concat().into_iter().chain(check::codes()).collect()
}

/// The code of this name.
pub fn find(name: &str) -> Option<Code> {
    codes().into_iter().find(|code| code.as_str() == name)
}
