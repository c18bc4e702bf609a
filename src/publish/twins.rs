//! Compressed forms beside the files of a site: `index.html.br` and `index.html.gz` beside `index.html`.
//!
//! They are files like all others: published with them in one step, left alone while the file is the same, and
//! gone with it.

use super::Published;
use crate::render::{Artifact, Form, Key, LEAST, has_forms};
use crate::source::Fault;
use rayon::prelude::*;
use std::fs;

impl Published {
    /// These files, each with its compressed forms.
    ///
    /// # Errors
    /// A published file that cannot be read.
    pub fn with_twins(&self, artifacts: Vec<Artifact>) -> Result<Vec<Artifact>, Fault> {
        let twins = artifacts.par_iter().map(|it| self.twins(it));
        let twins = twins.collect::<Result<Vec<_>, _>>()?;
        let pairs = artifacts.into_iter().zip(twins);
        Ok(pairs
            .flat_map(|(artifact, twins)| std::iter::once(artifact).chain(twins))
            .collect())
    }

    fn twins(&self, artifact: &Artifact) -> Result<Vec<Artifact>, Fault> {
        let length = match &artifact.bytes {
            Some(bytes) => bytes.len() as u64,
            None => self.standing.get(&artifact.path).map_or(0, |it| it.length),
        };
        if length < LEAST || !has_forms(&artifact.path) {
            return Ok(Vec::new());
        }
        let wanted = Form::ALL.map(|form| {
            let path = format!("{}{}", artifact.path, form.ending());
            let key = Key::of(&[form.ending().as_bytes(), artifact.key.bytes()]);
            (form, path, key)
        });
        let (known, lacking): (Vec<_>, Vec<_>) = wanted
            .into_iter()
            .partition(|(_, path, key)| self.knows(path, *key));
        let known = known.into_iter().map(|(_, path, key)| Artifact {
            path,
            key,
            bytes: None,
        });
        let mut twins: Vec<Artifact> = known.collect();
        if lacking.is_empty() {
            return Ok(twins);
        }
        let read;
        let bytes = match &artifact.bytes {
            Some(bytes) => bytes,
            None => {
                let place = self.folder.join(&artifact.path);
                read = fs::read(&place).map_err(|cause| Fault::new("read", &place, cause))?;
                &read
            }
        };
        twins.extend(lacking.into_iter().filter_map(|(form, path, key)| {
            let bytes = Some(form.of(bytes)?);
            Some(Artifact { path, key, bytes })
        }));
        Ok(twins)
    }
}
