//! What a site owner says of a rule: for some files it weighs more or less, or nothing.

use super::{PathPattern, Text};
use crate::diag::Located;
use crate::model::field::{choice, record};

record! {
    /// How much a rule weighs in some files, and why. Where several settings speak of one mistake,
    /// the last of the list decides.
    pub struct RuleSetting: "a setting of a rule" {
        /// The code of the rule, as it stands in brackets behind error or warning.
        pub rule: Located<Text> = "dead-link",
        /// The files, by their path from the folder of prospectus.yaml. `*` stands for any letters
        /// of one name, `**` for any folders and files below.
        pub path: Located<PathPattern> = "content/greece/**",
        /// What the rule's mistakes are there.
        pub r#as: Located<Weight> = "warning",
        /// Why, for those who find the setting later.
        pub reason: Located<Text> = "The old site is moved over in March.",
    }
}

choice! {
    /// What a mistake is.
    pub enum Weight: "a weight" {
        /// Nothing is published until it is mended.
        Error = "error",
        /// It is shown and holds nothing back.
        Warning = "warning",
        /// It is not shown.
        Silent = "silent",
    }
}
