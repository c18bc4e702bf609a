//! Parts that are printed once for all pages that show them: the function `once` of templates.
//!
//! A component sees its arguments and the words of its language and nothing else. So what it prints
//! of a shared part is the same on every page, also on those of other governments that share it.
//!
//! Invariant: `once(component="x", of=y)` gives what `<x of={y} />` would.

use crate::diag::did_you_mean;
use crate::theme::{Value, identity};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock, Weak};
use std::thread::{self, ThreadId};
use tera::{Context, Kwargs, State, Tera, TeraResult};

/// What components printed of shared parts, by the identity of the part.
#[derive(Default)]
pub struct Printed(RwLock<HashMap<u64, Vec<(String, Value)>>>);

impl Printed {
    fn get(&self, part: u64, component: &str) -> Option<Value> {
        let printed = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let of_part = printed.get(&part)?.iter();
        let mut of_component = of_part.filter(|(name, _)| name == component);
        of_component.next().map(|(_, text)| text.clone())
    }

    fn keep(&self, part: u64, component: &str, text: Value) {
        let mut printed = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let of_part = printed.entry(part).or_default();
        of_part.push((component.to_owned(), text));
    }

    /// Keeps nothing any longer, so that memory does not grow with the site.
    pub(super) fn forget(&self) {
        let mut printed = self.0.write().unwrap_or_else(PoisonError::into_inner);
        printed.clear();
    }
}

/// What went wrong within a component that `once` called. The template engine keeps only the words of
/// it, and not the place.
#[derive(Default)]
pub struct Within(Mutex<HashMap<ThreadId, tera::Error>>);

impl Within {
    fn keep(&self, error: tera::Error) {
        let mut errors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A component may call `once` itself: the innermost place is the one to tell.
        errors.entry(thread::current().id()).or_insert(error);
    }

    /// The mistake within a component, if this thread just met one, else the one that is given.
    pub(super) fn or(&self, error: tera::Error) -> tera::Error {
        let mut errors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        errors.remove(&thread::current().id()).unwrap_or(error)
    }
}

/// The templates with the function `once`.
pub(super) fn with_once(
    mut templates: Tera,
    printed: Arc<Printed>,
    within: Arc<Within>,
) -> Arc<Tera> {
    let printed = Some(printed).filter(|_| !see_their_pages(&templates));
    let own: Arc<OnceLock<Weak<Tera>>> = Arc::default();
    let whole = Arc::clone(&own);
    templates.register_function("once", move |kwargs: Kwargs, _: &State| {
        let templates = whole.get().and_then(Weak::upgrade);
        let templates = templates.ok_or_else(|| tera::Error::message("no templates are left"))?;
        let component: &str = kwargs.must_get("component")?;
        let of: &Value = kwargs.must_get("of")?;
        callable(&templates, component, of)?;
        once(&templates, printed.as_deref(), component, of).map_err(|error| {
            let told = tera::Error::message(error.to_string());
            within.keep(error);
            told
        })
    });
    let templates = Arc::new(templates);
    // It is filled here and nowhere else, so it is empty.
    let _ = own.set(Arc::downgrade(&templates));
    templates
}

/// What is wrong with the call itself, which is told where it stands.
fn callable(templates: &Tera, component: &str, of: &Value) -> TeraResult<()> {
    let Some(definition) = templates.get_component_definition(component) else {
        let names = templates.get_component_names();
        let help = did_you_mean(component, names, "");
        let sentence = format!("there is no component \"{component}\". {help}");
        return Err(tera::Error::message(sentence.trim_end()));
    };
    let of_page = definition.args().iter().find(|it| it.is_implicit());
    if let Some(argument) = of_page {
        return Err(tera::Error::message(format!(
            "the component \"{component}\" takes \"@{}\" of its page, so it is not the same on all \
             pages. Write {{{{ <{component} of={{...}} /> }}}} instead of once",
            argument.name()
        )));
    }
    match of.is_undefined() {
        true => Err(tera::Error::message("there is no value for \"of\"")),
        false => Ok(()),
    }
}

fn once(
    templates: &Tera,
    printed: Option<&Printed>,
    component: &str,
    of: &Value,
) -> TeraResult<Value> {
    let shared = printed.and_then(|printed| Some((printed, identity(of)?)));
    if let Some(text) = shared.and_then(|(printed, part)| printed.get(part, component)) {
        return Ok(text);
    }
    let mut context = Context::new();
    context.insert_value("of", of.clone());
    let text = templates.render_component(component, &context, None, true)?;
    let text = Value::safe_string(&text);
    if let Some((printed, part)) = shared {
        printed.keep(part, component, text.clone());
    }
    Ok(text)
}

/// Whether any component takes values of the page on which it is called: then it, and those that call
/// it, can print another text on each page.
fn see_their_pages(templates: &Tera) -> bool {
    let declared = templates
        .get_component_names()
        .filter_map(|name| templates.get_component_definition(name));
    declared
        .flat_map(|it| it.args().to_vec())
        .any(|argument| argument.is_implicit())
}

#[cfg(test)]
mod tests {
    use super::{Printed, Within, with_once};
    use crate::theme::{Shared, Show, view};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tera::{Context, Kwargs, State, Tera};

    view! {
        /// A part.
        pub struct Part {
            /// Its words.
            pub words: String,
        }
    }

    /// What a template prints of a value, twice, and how often the component was printed for that.
    fn printed(components: &str, template: &str, value: tera::Value) -> (String, usize) {
        let calls = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&calls);
        let mut templates = Tera::new();
        templates.autoescape_on([".html"]);
        templates.register_function("call", move |_: Kwargs, _: &State| {
            counted.fetch_add(1, Ordering::Relaxed);
            String::new()
        });
        templates.register_function("once", |_: Kwargs, _: &State| String::new());
        let added =
            templates.add_raw_templates([("all.html", components), ("page.html", template)]);
        added.expect("the templates can be read");
        let within = Arc::new(Within::default());
        let templates = with_once(templates, Arc::new(Printed::default()), Arc::clone(&within));
        let mut context = Context::new();
        context.insert_value("view", value);
        let print = || match templates.render("page.html", &context) {
            Ok(text) => text,
            Err(error) => within.or(error).to_string(),
        };
        assert_eq!(print(), print());
        (print(), calls.load(Ordering::Relaxed))
    }

    fn part() -> Part {
        Part {
            words: "a & b".to_owned(),
        }
    }

    const BOLD: &str =
        "{% component bold(of) %}{{ call() }}<b>{{ of.words }}</b>{% endcomponent bold %}";
    const PAGE: &str = r#"{{ once(component="bold", of=view) }}"#;

    #[test]
    fn a_shared_part_is_printed_once_and_any_other_each_time() {
        let expected = "<b>a &amp; b</b>".to_owned();
        let shared = Shared::from(part()).value();
        assert_eq!(printed(BOLD, PAGE, shared), (expected.clone(), 1));
        assert_eq!(printed(BOLD, PAGE, part().value()), (expected, 3));
    }

    #[test]
    fn what_sees_its_page_is_printed_each_time() {
        let small = "{% component small(of, @page) %}{{ page }}{% endcomponent small %}";
        let (_, calls) = printed(
            &format!("{BOLD}{small}"),
            PAGE,
            Shared::from(part()).value(),
        );
        assert_eq!(calls, 3);
    }

    #[test]
    fn a_mistake_is_told_where_it_stands() {
        let wrong = "{% component bold(of) %}\n{{ of.word }}{% endcomponent bold %}";
        let (told, _) = printed(wrong, PAGE, Shared::from(part()).value());
        assert!(told.contains("all.html"), "{told}");
        for (components, call, why) in [
            (
                BOLD,
                r#"{{ once(component="bald", of=view) }}"#,
                "there is no component \"bald\". Did you mean \"bold\"?",
            ),
            (
                BOLD,
                r#"{{ once(component="bold", of=view.none) }}"#,
                "there is no value for \"of\"",
            ),
            (
                "{% component bold(of, @page) %}{% endcomponent bold %}",
                PAGE,
                "takes \"@page\" of its page",
            ),
        ] {
            let (told, _) = printed(components, call, part().value());
            assert!(told.contains("page.html") && told.contains(why), "{told}");
        }
    }
}
