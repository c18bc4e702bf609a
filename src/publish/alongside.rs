//! Files are written while the next ones are made.

use super::Publication;
use crate::render::{Artifact, Sink, Stop};
use crate::source::Fault;
use std::path::Path;
use std::sync::mpsc::sync_channel;

/// How many batches may wait to be written: the disk is kept busy and memory small.
const WAITING: usize = 2;

/// Takes what `make` hands on, on a thread of its own.
///
/// One thread writes: two took longer than one where the folder was on a disk.
///
/// # Errors
/// What the disk refuses, and what `make` failed at.
pub fn alongside<T>(
    publication: &mut Publication<'_>,
    make: impl FnOnce(&mut Sink<'_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel::<Vec<Artifact>>(WAITING);
        let writer = scope.spawn(move || {
            receiver
                .into_iter()
                .flatten()
                .try_for_each(|artifact| publication.put(artifact))
        });
        // A writer that failed takes nothing more; its own fault is the one to tell.
        let stopped = |_| Fault::new("write", Path::new("the site"), "the disk refused a file");
        let made = make(&mut |artifacts| sender.send(artifacts).map_err(stopped));
        drop(sender);
        match writer.join() {
            Ok(written) => written?,
            Err(panic) => std::panic::resume_unwind(panic),
        }
        made
    })
}
