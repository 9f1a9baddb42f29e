//! The only door to zip: the files within a file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

/// More than this is no document of an office, but an attempt to fill the memory.
const LARGEST: u64 = 300 << 20;

/// The files of an archive whose names are wanted, or nothing if it is none.
pub fn files(bytes: &[u8], wanted: &dyn Fn(&str) -> bool) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut found = BTreeMap::new();
    let mut room = LARGEST;
    for index in 0..archive.len() {
        let Ok(file) = archive.by_index(index) else { continue };
        let Ok(name) = file.name().map(|name| name.to_string()) else { continue };
        if !file.is_file() || !wanted(&name) {
            continue;
        }
        let mut content = Vec::new();
        let read = file.take(room + 1).read_to_end(&mut content).ok()?;
        room = room.checked_sub(u64::try_from(read).ok()?)?;
        found.insert(name, content);
    }
    Some(found)
}
