//! A pack as one zip file: entries in order of path, all with the same time, so that the same
//! result gives the same bytes. The only door to zip.
//!
//! A pack may come from anybody: nothing is ever unpacked onto the disk, names that lead out of the
//! pack are refused, and so is what would grow beyond any pack of ours.

use std::io::{self, Cursor, Read, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::source::Tree;

/// More than a nation's pack.
const MOST_FILES: usize = 1_000_000;
const MOST_BYTES: u64 = 8 << 30;

/// Why a zip could not be read.
#[derive(Debug)]
pub enum ZipError {
    /// It is no zip, or a broken one.
    Broken(String),
    /// A name that leads elsewhere, or stands twice.
    Name(String),
    TooLarge,
}

pub struct Packer<W: Write + Seek> {
    zip: ZipWriter<W>,
}

impl<W: Write + Seek> Packer<W> {
    pub fn new(into: W) -> Self {
        Packer { zip: ZipWriter::new(into) }
    }

    pub fn add(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(6))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(bytes.len() as u64 >= u64::from(u32::MAX));
        self.zip.start_file(path, options).map_err(io::Error::other)?;
        self.zip.write_all(bytes)
    }

    pub fn finish(self) -> io::Result<W> {
        self.zip.finish().map_err(io::Error::other)
    }
}

/// All files of a zip.
pub fn read(bytes: &[u8]) -> Result<Tree, ZipError> {
    let broken = |error: &dyn std::fmt::Display| ZipError::Broken(error.to_string());
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if zip.len() > MOST_FILES {
        return Err(ZipError::TooLarge);
    }
    if zip.has_duplicate_names() {
        return Err(ZipError::Name(String::new()));
    }
    let mut tree = Tree::default();
    let mut left = MOST_BYTES;
    for index in 0..zip.len() {
        let file = zip.by_index(index).map_err(|error| broken(&error))?;
        let name = file.name().map_err(|error| broken(&error))?.into_owned();
        if name.ends_with('/') {
            continue;
        }
        let is_inside = name.split('/').all(|part| !matches!(part, "" | "." | ".."));
        if !is_inside || name.contains(['\\', ':']) || tree.bytes(&name).is_some() {
            return Err(ZipError::Name(name));
        }
        let mut content = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut content);
        read.map_err(|error| ZipError::Broken(format!("{name}: {error}")))?;
        left = left.checked_sub(content.len() as u64).ok_or(ZipError::TooLarge)?;
        tree.insert_exactly(&name, content);
    }
    Ok(tree)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(files: &[(&str, &str)]) -> Vec<u8> {
        let mut packer = Packer::new(Cursor::new(Vec::new()));
        for (path, text) in files {
            packer.add(path, text.as_bytes()).unwrap();
        }
        packer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_packed_is_read_and_the_same_files_are_the_same_bytes() {
        let files = [("README.md", "x"), ("units/a/result.json", "{}")];
        assert_eq!(packed(&files), packed(&files));
        let tree = read(&packed(&files)).unwrap();
        assert_eq!(tree.text("units/a/result.json"), Some("{}"));
        assert_eq!(tree.len(), 2);
    }

    #[test]
    fn names_that_lead_out_are_refused() {
        for name in ["../x", "/etc/x", "a/../x", "a\\x", "c:x", "a//x"] {
            let found = read(&packed(&[(name, "x")]));
            assert!(matches!(found, Err(ZipError::Name(_) | ZipError::Broken(_))), "{name}");
        }
        assert!(matches!(read(b"PK not a zip"), Err(ZipError::Broken(_))));
    }

    /// Cut off or overwritten anywhere, a zip is refused or read, and nothing else.
    #[test]
    fn broken_zips_are_no_crash() {
        let whole = packed(&[("a.txt", "hello"), ("b.txt", "there")]);
        for at in 0..whole.len() {
            let _ = read(&whole[..at]);
            let mut changed = whole.clone();
            changed[at] ^= 0xff;
            let _ = read(&changed);
        }
    }
}
