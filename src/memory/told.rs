//! What a run told of the content, so that a run that changes nothing can tell it again.

use crate::diag::{Code, Diagnostic, FileId, Label, Severity, Span};
use serde::{Deserialize, Serialize};

/// A diagnostic as it is stored. Its places hold as long as all files stay the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    is_error: bool,
    code: String,
    place: Place,
    sentence: String,
    labels: Vec<(Place, String)>,
    help: String,
}

/// The number of a file, and where a span in it begins and ends.
type Place = (u32, u32, u32);

fn stored(span: Span) -> Place {
    (span.file.0, span.start, span.end)
}

fn span((file, start, end): Place) -> Span {
    Span {
        file: FileId(file),
        start,
        end,
    }
}

impl From<&Diagnostic> for Told {
    fn from(it: &Diagnostic) -> Self {
        let labels = it.labels.iter();
        Self {
            is_error: it.severity == Severity::Error,
            code: it.code.as_str().to_owned(),
            place: stored(it.span),
            sentence: it.sentence.clone(),
            labels: labels
                .map(|label| (stored(label.span), label.text.clone()))
                .collect(),
            help: it.help.clone(),
        }
    }
}

impl Told {
    /// The diagnostic, if its code is still known.
    pub fn diagnostic(&self, find: impl Fn(&str) -> Option<Code>) -> Option<Diagnostic> {
        let labels = self.labels.iter().map(|(place, text)| Label {
            span: span(*place),
            text: text.clone(),
        });
        Some(Diagnostic {
            severity: match self.is_error {
                true => Severity::Error,
                false => Severity::Warning,
            },
            code: find(&self.code)?,
            span: span(self.place),
            sentence: self.sentence.clone(),
            labels: labels.collect(),
            help: self.help.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Told;
    use crate::diag::{Diagnostic, FileId, Span};

    #[test]
    fn what_was_told_is_told_again() {
        let code = crate::check::PAGE_VANISHED;
        let at = |start: usize| Span::new(FileId(3), start..start + 2);
        let error = Diagnostic::error(code, at(1), "It is wrong.").label(at(9), "here too");
        let warning = Diagnostic::warning(code, at(5), "It is odd.").help("Mend it.");
        for diagnostic in [error, warning] {
            let told = Told::from(&diagnostic);
            assert_eq!(told.diagnostic(|_| Some(code)), Some(diagnostic));
            assert_eq!(told.diagnostic(|_| None), None);
        }
    }
}
