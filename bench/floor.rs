//! The least that any program must do to write a site: its files, read into memory, written again.
//!
//! usage: `bench-floor FROM TO`. Prints the seconds and the CPU seconds of the writing alone.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, from, to] = &arguments[..] else {
        return Err("usage: bench-floor FROM TO".into());
    };
    let mut folders = Vec::new();
    let mut files = Vec::new();
    gather(Path::new(from), Path::new(""), &mut folders, &mut files)?;
    let (began, spent) = (Instant::now(), on_the_processor()?);
    let to = Path::new(to);
    for folder in &folders {
        fs::create_dir(to.join(folder))?;
    }
    for (path, bytes) in &files {
        fs::write(to.join(path), bytes)?;
    }
    let (seconds, cpu) = (began.elapsed().as_secs_f64(), on_the_processor()? - spent);
    println!(
        "{{\"seconds\":{seconds:.3},\"cpu\":{cpu:.3},\"files\":{}}}",
        files.len()
    );
    Ok(())
}

/// All folders below one, each before what it holds, and all files with their bytes.
fn gather(
    root: &Path,
    within: &Path,
    folders: &mut Vec<PathBuf>,
    files: &mut Vec<(PathBuf, Vec<u8>)>,
) -> Result<(), Box<dyn Error>> {
    folders.push(within.to_owned());
    for entry in fs::read_dir(root.join(within))? {
        let entry = entry?;
        let path = within.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            gather(root, &path, folders, files)?;
        } else {
            let bytes = fs::read(root.join(&path))?;
            files.push((path, bytes));
        }
    }
    Ok(())
}

/// The seconds that this thread has run so far, of the program and of the kernel for it.
fn on_the_processor() -> Result<f64, Box<dyn Error>> {
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = text.split(' ').next().unwrap_or_default().parse()?;
    Ok(nanoseconds / 1e9)
}
