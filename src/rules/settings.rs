//! What a site owner says of rules: the one place where a mistake is made more, less or nothing.
//!
//! A setting that changes nothing is told: the mistake is mended, or the path is wrong.

use super::{CHANGEABLE_PARTS, may_be_changed};
use crate::diag::{Diagnostic, Files, Severity, codes, did_you_mean, has_error, nearest};
use crate::model::{RuleSetting, Weight};
use std::collections::BTreeSet;

codes! {
    /// A setting speaks of a rule that there is not.
    ///
    /// # Why it matters
    /// What should be raised, lowered or silenced stays as it is.
    ///
    /// # Wrong
    /// `rule: ded-link` below `rules:` in `prospectus.yaml`
    ///
    /// # Right
    /// `rule: dead-link`
    UNKNOWN_RULE = "unknown-rule";

    /// A setting speaks of a mistake that nobody can lower or silence.
    ///
    /// # Why it matters
    /// With such a mistake a file cannot be read, or a page would show something that nobody wrote.
    ///
    /// # Wrong
    /// `rule: not-a-date` with `as: silent`
    ///
    /// # Right
    /// no such setting, and a date that is on the calendar
    UNCHANGEABLE = "rule-cannot-be-changed";

    /// A setting of a rule changes nothing.
    ///
    /// # Why it matters
    /// The mistake is mended, or the path means other files. A setting that is left behind would one
    /// day hide a new mistake that nobody thought of.
    ///
    /// # Wrong
    /// `rule: dead-link` with `path: content/greece/**`, where no link is dead
    ///
    /// # Right
    /// no such setting
    UNUSED = "rule-setting-unused";
}

/// What is left of these mistakes, as these settings weigh them, and what is wrong with the
/// settings themselves.
pub fn applied(found: Vec<Diagnostic>, settings: &[RuleSetting], files: &Files) -> Vec<Diagnostic> {
    if settings.is_empty() {
        return found;
    }
    let (mut decided, mut used) = (BTreeSet::new(), BTreeSet::new());
    let mut left = Vec::new();
    for mut one in found {
        let path = files.path(one.span.file);
        let last = settings
            .iter()
            .rposition(|it| speaks_of(it, &one) && it.path.means(path));
        let Some(at) = last else {
            left.push(one);
            continue;
        };
        decided.insert(at);
        let severity = match settings[at].r#as.value {
            Weight::Error => Some(Severity::Error),
            Weight::Warning => Some(Severity::Warning),
            Weight::Silent => None,
        };
        if severity != Some(one.severity) {
            used.insert(at);
        }
        if let Some(severity) = severity {
            one.severity = severity;
            left.push(one);
        }
    }
    // Behind a file that cannot be read there may be what a setting is for.
    let is_whole = !has_error_of_form(&left);
    for (at, setting) in settings.iter().enumerate() {
        let wrong = wrong(setting);
        if wrong.is_none() && is_whole && !used.contains(&at) {
            left.push(match decided.contains(&at) {
                true => anyway(setting),
                false => unused(setting, &settings[at + 1..], files),
            });
        }
        left.extend(wrong);
    }
    left
}

fn speaks_of(setting: &RuleSetting, one: &Diagnostic) -> bool {
    setting.rule.as_str() == one.code.as_str() && may_be_changed(one.code)
}

/// Whether anything keeps the rules from seeing all there is.
fn has_error_of_form(found: &[Diagnostic]) -> bool {
    let is_of_form = |one: &&Diagnostic| !may_be_changed(one.code);
    has_error(&found.iter().filter(is_of_form).cloned().collect::<Vec<_>>())
}

/// A setting that can never do anything.
fn wrong(setting: &RuleSetting) -> Option<Diagnostic> {
    let (name, span) = (setting.rule.as_str(), setting.rule.span);
    match super::find(name) {
        Some(code) if may_be_changed(code) => None,
        Some(_) => {
            let sentence = format!("Nobody can raise, lower or silence \"{name}\".");
            let help = format!(
                "Mend what it finds, and remove the setting. Only {CHANGEABLE_PARTS} can be changed."
            );
            Some(Diagnostic::error(UNCHANGEABLE, span, sentence).help(help))
        }
        None => {
            let codes = super::codes();
            let known = codes.iter().filter(|code| may_be_changed(**code));
            let help = did_you_mean(
                name,
                known.map(|code| code.as_str()),
                "The page docs/messages.md lists all rules.",
            );
            let sentence = format!("There is no rule \"{name}\".");
            Some(Diagnostic::error(UNKNOWN_RULE, span, sentence).help(help))
        }
    }
}

/// A setting by which mistakes become what they are without it.
fn anyway(setting: &RuleSetting) -> Diagnostic {
    let (rule, path) = (setting.rule.as_str(), setting.path.as_str());
    let weight = match setting.r#as.value {
        Weight::Error => "an error",
        Weight::Warning | Weight::Silent => "a warning",
    };
    let sentence = format!("What the rule \"{rule}\" finds in \"{path}\" is {weight} anyway.");
    Diagnostic::warning(UNUSED, setting.r#as.span, sentence).help("Remove the setting.")
}

/// A setting that decides about nothing, with those that come later.
fn unused(setting: &RuleSetting, later: &[RuleSetting], files: &Files) -> Diagnostic {
    let (rule, pattern) = (setting.rule.as_str(), setting.path.as_str());
    let told = |sentence: String| Diagnostic::warning(UNUSED, setting.path.span, sentence);
    if !files.paths().any(|path| setting.path.means(path)) {
        let sentence = format!("No file has the path \"{pattern}\".");
        return told(sentence).help(meant(pattern, files));
    }
    let again = later
        .iter()
        .find(|it| it.rule.value == setting.rule.value && it.path.value == setting.path.value);
    if let Some(again) = again {
        return told(format!(
            "Another setting of \"{rule}\" for these files comes later and decides."
        ))
        .label(again.path.span, "it stands here")
        .help("Keep one of the two.");
    }
    told(format!(
        "The rule \"{rule}\" finds nothing in \"{pattern}\"."
    ))
    .label(setting.reason.span, "this is why it was set")
    .help("Remove the setting if what it was for is mended; otherwise correct the path.")
}

/// The path that somebody meant who wrote one that no file has.
fn meant(pattern: &str, files: &Files) -> String {
    let written = pattern.split('*').next().unwrap_or(pattern);
    let stars = &pattern[written.len()..];
    let folder = written.trim_end_matches('/');
    let folders: BTreeSet<&str> = files
        .paths()
        .flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]))
        .collect();
    if folders.contains(folder) && stars.is_empty() {
        return format!("Write {folder}/** for all files below the folder.");
    }
    let otherwise = "Correct the path, or remove the setting.";
    let near = nearest(folder, folders).filter(|near| *near != folder);
    match near {
        Some(near) if written.ends_with('/') => {
            format!("Did you mean \"{near}/{stars}\"? {otherwise}")
        }
        _ => did_you_mean(pattern, files.paths(), otherwise),
    }
}
