//! All files of a site into one zip file, for a stick or a chat: the site in a folder, and beside it
//! the page to open first. Same site, same bytes: no times, entries in order of their names.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use rayon::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{PublishError, Published, Source, disk};

/// So many files are made at a time: enough for every core, few enough for any memory.
const AT_ONCE: usize = 256;

/// What is packed: everything lies in one folder `top`, the site in `site` within it.
pub struct Parcel<'p> {
    pub top: &'p str,
    pub site: &'p str,
    /// Name and bytes of the page beside the site.
    pub start: (&'p str, Vec<u8>),
}

/// Writes the zip file beside its place first; what was there is replaced in one step.
pub fn pack(file: &Path, parcel: &Parcel, source: &impl Source) -> Result<Published, PublishError> {
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        disk(folder, fs::create_dir_all(folder))?;
    }
    let name = file.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    let beside = file.with_file_name(format!(".{name}.kongthun"));
    let packed = write_all(&beside, parcel, source)
        .and_then(|published| disk(file, fs::rename(&beside, file)).map(|()| published));
    if packed.is_err() {
        let _ = fs::remove_file(&beside);
    }
    packed
}

fn write_all(
    beside: &Path,
    parcel: &Parcel,
    source: &impl Source,
) -> Result<Published, PublishError> {
    let mut zip = ZipWriter::new(BufWriter::new(disk(beside, File::create(beside))?));
    let mut order: Vec<usize> = (0..source.count()).collect();
    order.sort_by_key(|index| source.path(*index));
    let (name, bytes) = &parcel.start;
    disk(beside, add(&mut zip, &format!("{}/{name}", parcel.top), bytes))?;
    for some in order.chunks(AT_ONCE) {
        let made: Result<Vec<Vec<u8>>, _> =
            some.par_iter().map(|index| source.bytes(*index)).collect();
        let made = made.map_err(PublishError::Page)?;
        for (index, bytes) in some.iter().zip(&made) {
            let path = format!("{}/{}{}", parcel.top, parcel.site, source.path(*index));
            disk(beside, add(&mut zip, &path, bytes))?;
        }
    }
    let finished = zip.finish().map_err(io::Error::from);
    let written =
        finished.and_then(|buffer| buffer.into_inner().map_err(|error| error.into_error()));
    let written = disk(beside, written)?;
    disk(beside, written.sync_all())?;
    let bytes = disk(beside, written.metadata())?.len();
    Ok(Published { files: order.len() + 1, bytes })
}

fn add(zip: &mut ZipWriter<BufWriter<File>>, path: &str, bytes: &[u8]) -> io::Result<()> {
    // Fonts and pictures are packed already.
    let is_packed = [".woff2", ".png", ".jpg", ".jpeg", ".pdf"].iter().any(|e| path.ends_with(e));
    let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(path, options)?;
    zip.write_all(bytes)
}
