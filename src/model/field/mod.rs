//! One declaration a field.
//!
//! [`record!`](crate::model::field::record) and [`choice!`](crate::model::field::choice) declare
//! what people may write: the name of each field, its type, its meaning and an example. From this
//! one declaration follow the decoding with its diagnostics ([`decode`]), the JSON Schemas of
//! `prospectus schema` ([`schema`]), the reference page in `docs/` ([`reference`]), the columns
//! that an import can fill, and the names by which prose can print a fact.
//!
//! Invariant: a decoded value is either right or a diagnostic was given for it.

mod choice;
pub mod decode;
mod fields;
mod list;
mod merge;
mod node;
mod record;
pub mod reference;
pub mod scalar;
pub mod schema;

use crate::diag::Code;
pub(crate) use choice::choice;
pub use decode::{Decode, Decoder, FieldType};
pub use fields::{Fields, MISSING_FIELD, REPEATED_FIELD, UNKNOWN_FIELD};
pub use list::AtLeastOne;
pub use merge::{Origin, merged, origins};
pub use node::{Entry, Node, Value};
pub(crate) use record::record;
pub use record::{Field, Record, RecordType, Shape};

/// What the expansion of `record!` calls.
pub mod record_parts {
    pub use super::record::{meaning, written};
}
pub use scalar::{CONTROL_CHARACTER, Scalar, Trouble, is_control};

/// The kinds of mistakes in the form of fields.
pub(super) fn codes() -> Vec<Code> {
    [decode::CODES, fields::CODES, scalar::CODES].concat()
}
