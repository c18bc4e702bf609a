//! The same inputs and date give the same bytes: twice, in any file order, on one thread or two.

mod common;

use common::made::{built, real_content};

/// A fixed order that has nothing to do with the paths, another for each seed.
fn shuffled<T>(mut items: Vec<T>, seed: u64) -> Vec<T> {
    let mut state = seed;
    for at in (1..items.len()).rev() {
        // A linear congruential generator with Knuth's constants: repeatable, and random enough.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(at, (state >> 33) as usize % (at + 1));
    }
    items
}

fn on_threads(threads: usize, seed: Option<u64>) -> common::made::Made {
    let raw = real_content();
    let raw = match seed {
        Some(seed) => shuffled(raw, seed),
        None => raw,
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("threads");
    pool.install(|| built(raw)).expect("the content is clean")
}

#[test]
fn order_and_threads_do_not_matter() {
    let once = on_threads(1, None);
    assert!(once.len() > 1_600, "{} files", once.len());
    for (threads, seed) in [(1, None), (2, None), (2, Some(7)), (1, Some(20_201_031))] {
        let again = on_threads(threads, seed);
        let differing: Vec<_> = once
            .keys()
            .filter(|it| again.get(*it) != once.get(*it))
            .collect();
        assert!(
            differing.is_empty(),
            "{threads} threads, order {seed:?}: {differing:?}"
        );
        assert_eq!(once.len(), again.len());
    }
}
