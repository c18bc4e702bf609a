//! Answers to "why does it say so": what a code means.

pub mod code;
