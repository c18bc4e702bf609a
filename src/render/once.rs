//! Components as filters: what a component prints of a shared part is printed once for all pages that
//! show it.
//!
//! A component sees its arguments and the words of its language and nothing else. So what it prints
//! of a shared part is the same on every page, also on those of other governments that share it.
//!
//! Invariant: `y | x` gives what `<x of={y} />` would.

use crate::theme::{Value, identity};
use rustc_hash::FxHashMap;
use std::cell::Cell;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock, Weak};
use std::thread::{self, ThreadId};
use tera::{ComponentInfo, Context, Kwargs, State, Tera, TeraResult};

/// What components printed of shared parts: of each component, by the identity of the part.
#[derive(Default)]
pub struct Printed(Mutex<HashMap<String, Arc<Texts>>>);

/// What one component printed.
#[derive(Default)]
struct Texts(RwLock<FxHashMap<u64, Value>>);

impl Printed {
    fn of(&self, component: &str) -> Arc<Texts> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(component.to_owned()).or_default())
    }

    /// Keeps nothing any longer, so that memory does not grow with the site.
    pub(super) fn forget(&self) {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for texts in all.values() {
            let mut texts = texts.0.write().unwrap_or_else(PoisonError::into_inner);
            texts.clear();
        }
    }
}

impl Texts {
    fn get(&self, part: u64) -> Option<Value> {
        let texts = self.0.read().unwrap_or_else(PoisonError::into_inner);
        texts.get(&part).cloned()
    }

    fn keep(&self, part: u64, text: Value) {
        let mut texts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        texts.insert(part, text);
    }
}

/// What went wrong within a component that a filter called. The template engine keeps only the words of
/// it, and not the place.
#[derive(Default)]
pub struct Within(Mutex<HashMap<ThreadId, tera::Error>>);

impl Within {
    fn keep(&self, error: tera::Error) {
        let mut errors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A component may call another: the innermost place is the one to tell.
        errors.entry(thread::current().id()).or_insert(error);
    }

    /// The mistake within a component, if this thread just met one, else the one that is given.
    pub(super) fn or(&self, error: tera::Error) -> tera::Error {
        let mut errors = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        errors.remove(&thread::current().id()).unwrap_or(error)
    }
}

/// The templates with a filter for each component that can be one.
pub(super) fn with_filters(
    mut templates: Tera,
    filters: &BTreeSet<String>,
    printed: &Printed,
    within: &Arc<Within>,
) -> Arc<Tera> {
    let keeps = !see_their_pages(&templates);
    let own: Arc<OnceLock<Weak<Tera>>> = Arc::default();
    for name in filters {
        let Some(declared) = templates.get_component_definition(name) else {
            continue;
        };
        let filter = name.clone();
        if let Some(why) = no_filter(&declared) {
            templates.register_filter(filter, move |_: &Value, _: Kwargs, _: &State| {
                Err::<Value, _>(tera::Error::message(why.as_str()))
            });
            continue;
        }
        let component = Component {
            templates: Arc::clone(&own),
            texts: keeps.then(|| printed.of(name)),
            within: Arc::clone(within),
            name: name.clone(),
        };
        templates.register_filter(filter, move |of: &Value, _: Kwargs, _: &State| {
            component.printed(of)
        });
    }
    let templates = Arc::new(templates);
    // It is filled here and nowhere else, so it is empty.
    let _ = own.set(Arc::downgrade(&templates));
    templates
}

/// How many components can be printed within each other.
const DEEPEST: usize = 12;

thread_local! {
    /// How many components this thread is printing within each other.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// A component as a filter.
struct Component {
    name: String,
    /// The templates of which it is one.
    templates: Arc<OnceLock<Weak<Tera>>>,
    /// What it printed, where that may be kept.
    texts: Option<Arc<Texts>>,
    within: Arc<Within>,
}

impl Component {
    fn printed(&self, of: &Value) -> TeraResult<Value> {
        let shared = self.texts.as_ref().zip(identity(of));
        if let Some(text) = shared.and_then(|(texts, part)| texts.get(part)) {
            return Ok(text);
        }
        let text = self.anew(of)?;
        if let Some((texts, part)) = shared {
            texts.keep(part, text.clone());
        }
        Ok(text)
    }

    fn anew(&self, of: &Value) -> TeraResult<Value> {
        let depth = DEPTH.get();
        if depth == DEEPEST {
            let sentence = format!("the component \"{}\" calls itself without end", self.name);
            return Err(tera::Error::message(sentence));
        }
        DEPTH.set(depth + 1);
        let text = self.text(of);
        DEPTH.set(depth);
        text
    }

    fn text(&self, of: &Value) -> TeraResult<Value> {
        if of.is_undefined() {
            let sentence = format!("there is no value for the component \"{}\"", self.name);
            return Err(tera::Error::message(sentence));
        }
        let templates = self.templates.get().and_then(Weak::upgrade);
        let templates = templates.ok_or_else(|| tera::Error::message("no templates are left"))?;
        let mut context = Context::new();
        context.insert_value("of", of.clone());
        match templates.render_component(&self.name, &context, None, true) {
            Ok(text) => Ok(Value::safe_string(&text)),
            Err(error) => {
                let told = tera::Error::message(error.to_string());
                self.within.keep(error);
                Err(told)
            }
        }
    }
}

/// Why a component cannot be called as a filter, if it cannot.
fn no_filter(declared: &ComponentInfo) -> Option<String> {
    let name = declared.name();
    let call = format!("Write {{{{ <{name} of={{...}} /> }}}}");
    let arguments = declared.args().iter();
    if let Some(of_page) = arguments.clone().find(|it| it.is_implicit()) {
        let argument = of_page.name();
        return Some(format!(
            "the component \"{name}\" takes \"@{argument}\" of its page, so it is not the same on all \
             pages. {call}"
        ));
    }
    let mut others = arguments.filter(|it| it.is_required() && it.name() != "of");
    let other = others.next()?.name();
    Some(format!(
        "the component \"{name}\" takes \"{other}\" too, which a filter cannot give. {call} with all of \
         them"
    ))
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
    use super::{Printed, Within, with_filters};
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
        let unset = |_: &tera::Value, _: Kwargs, _: &State| String::new();
        templates.register_filter("bold", unset);
        let added =
            templates.add_raw_templates([("all.html", components), ("page.html", template)]);
        added.expect("the templates can be read");
        let within = Arc::new(Within::default());
        let templates = with_filters(
            templates,
            &["bold".to_owned()].into(),
            &Printed::default(),
            &within,
        );
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
    const PAGE: &str = "{{ view | bold }}";

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
                "{{ view.none | bold }}",
                "there is no value for the component \"bold\"",
            ),
            (
                "{% component bold(of, @page) %}{% endcomponent bold %}",
                PAGE,
                "takes \"@page\" of its page",
            ),
            (
                "{% component bold(of) %}{{ of | bold }}{% endcomponent bold %}",
                PAGE,
                "calls itself without end",
            ),
            (
                "{% component bold(of, weight) %}{% endcomponent bold %}",
                PAGE,
                "takes \"weight\" too",
            ),
        ] {
            let (told, _) = printed(components, call, part().value());
            let is_placed = told.contains("page.html") || told.contains("all.html");
            assert!(is_placed && told.contains(why), "{told}");
        }
    }
}
