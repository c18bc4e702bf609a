//! Of one fund it is said once whether it may pay.

use super::Desk;
use crate::diag::Diagnostic;
use crate::diag::code;
use crate::model::{Covers, FundingRule};

code! {
    /// Two funding rules of a government say of one fund that it may pay and that it may not.
    ///
    /// # Why it matters
    /// A course's page shows both, and people ask for money that there is not, or do not ask for money
    /// that there is.
    ///
    /// # Wrong
    /// `{fund: WIOA, covers: any, may_pay: no}` and `{fund: WIOA, covers: exam, may_pay: yes}`
    ///
    /// # Right
    /// `{fund: WIOA, covers: course, may_pay: no}` and `{fund: WIOA, covers: exam, may_pay: yes}`
    pub(super) CODE = "funding-rules-disagree";
}

pub(super) fn check(desk: &Desk<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for participant in &desk.library.participants {
        let rules = &participant.government.funding;
        for (at, rule) in rules.iter().enumerate() {
            let mut before = rules[..at].iter();
            let Some(first) = before.find(|first| disagree(first, rule)) else {
                continue;
            };
            let sentence = format!(
                "\"{}\" says {} here, and \"{}\" says {} of the same fund.",
                rule.id,
                rule.may_pay.as_str(),
                first.id,
                first.may_pay.as_str()
            );
            found.push(
                Diagnostic::error(CODE, rule.may_pay.span, sentence)
                    .label(first.may_pay.span, format!("\"{}\" stands here", first.id))
                    .help("Correct one of the two, or say in covers: what each is about."),
            );
        }
    }
    found
}

fn disagree(a: &FundingRule, b: &FundingRule) -> bool {
    let fund = |rule: &FundingRule| rule.fund.texts[0].prose.text.to_lowercase();
    let (covers_a, covers_b) = (a.covers.value, b.covers.value);
    let overlap = covers_a == covers_b || [covers_a, covers_b].contains(&Covers::Any);
    overlap && a.may_pay.value != b.may_pay.value && fund(a) == fund(b)
}
