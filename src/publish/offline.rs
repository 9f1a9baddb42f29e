//! The site as a device keeps it for when there is no network: a few packed files below `offline/`
//! and `sw.js`, which names them. The service worker is the theme's `static/worker.js`.
//!
//! A packed file is gzip of: the length of a list (four bytes, the largest first), the list
//! `[["index.html", 1234], …]` as JSON, then the bytes of those files. Hosts need not compress
//! anything, and one answer that fails can be asked for again without the others. Its name carries
//! the digest of its bytes, so a device fetches only what a new build changed.
//!
//! Shelves are kept whole or not at all, in the order given, while all of it stays under
//! [`MOST_BYTES`]: the whole of a district, the library and the lists of a province.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{PublishError, disk, write};

/// What a phone may be asked to fetch, packed: somebody pays for every megabyte.
pub const MOST_BYTES: usize = 3_000_000;
/// A shelf of more than this cannot pack into [`MOST_BYTES`] and is not tried.
const MOST_UNPACKED: u64 = 12_000_000;
/// So many files go into one part. By number, so that a page that grows moves no other page.
const FILES: usize = 48;
/// Digits of the digest in a name: 64 bits.
const DIGITS: usize = 16;

struct Part {
    bytes: Vec<u8>,
    digest: String,
}

/// Packs the files of a site that has been written to `site`; `shelves` are the paths below it.
/// Returns files and bytes written.
pub fn keep(site: &Path, shelves: &[Vec<&str>]) -> Result<(usize, u64), PublishError> {
    let mut parts: Vec<Part> = Vec::new();
    let mut size = 0;
    let mut whole = true;
    for shelf in shelves {
        let packed = pack_shelf(site, shelf)?;
        let more: usize = packed.iter().flatten().map(|part| part.bytes.len()).sum();
        match packed {
            Some(packed) if size + more <= MOST_BYTES => {
                size += more;
                parts.extend(packed);
            }
            _ => whole = false,
        }
    }
    let name = |part: &Part| format!("offline/{}.bin", part.digest);
    let list: Vec<_> = parts
        .iter()
        .map(|part| json!({"file": name(part), "digest": part.digest, "size": part.bytes.len()}))
        .collect();
    let about = json!({"size": size, "whole": whole, "parts": list});
    let worker = format!("self.KONGTHUN={about};\nimportScripts(\"static/worker.js\");\n");
    for part in &parts {
        write(&site.join(name(part)), &part.bytes)?;
    }
    write(&site.join("sw.js"), worker.as_bytes())?;
    Ok((parts.len() + 1, (size + worker.len()) as u64))
}

/// None where the shelf is too large to be worth packing.
fn pack_shelf(site: &Path, shelf: &[&str]) -> Result<Option<Vec<Part>>, PublishError> {
    let mut paths = shelf.to_vec();
    paths.sort_unstable();
    let mut unpacked = 0;
    for path in &paths {
        let file = site.join(path);
        unpacked += disk(&file, fs::metadata(&file))?.len();
        if unpacked > MOST_UNPACKED {
            return Ok(None);
        }
    }
    let parts: Result<Vec<Part>, PublishError> =
        paths.par_chunks(FILES).map(|some| pack(site, some)).collect();
    parts.map(Some)
}

fn pack(site: &Path, paths: &[&str]) -> Result<Part, PublishError> {
    let files = paths.iter().map(|path| {
        let file = site.join(path);
        disk(&file, fs::read(&file))
    });
    let files: Vec<Vec<u8>> = files.collect::<Result<_, _>>()?;
    let list: Vec<_> = paths.iter().zip(&files).map(|(path, f)| json!([path, f.len()])).collect();
    let list = json!(list).to_string();
    let bytes = disk(site, packed(list.as_bytes(), &files))?;
    let digest = Sha256::digest(&bytes);
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Part { bytes, digest: digest[..DIGITS].to_string() })
}

fn packed(list: &[u8], files: &[Vec<u8>]) -> io::Result<Vec<u8>> {
    // No time and no system in the head: same site, same bytes.
    let mut gzip: GzEncoder<Vec<u8>> =
        GzBuilder::new().operating_system(255).write(Vec::new(), Compression::new(6));
    let length = u32::try_from(list.len()).map_err(io::Error::other)?;
    gzip.write_all(&length.to_be_bytes())?;
    gzip.write_all(list)?;
    for file in files {
        gzip.write_all(file)?;
    }
    gzip.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn unpacked(path: &Path) -> Vec<u8> {
        let mut bytes = Vec::new();
        let file = fs::File::open(path).unwrap();
        flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).unwrap();
        bytes
    }

    fn parts(site: &Path) -> Vec<String> {
        let worker = fs::read_to_string(site.join("sw.js")).unwrap();
        let about = worker.strip_prefix("self.KONGTHUN=").unwrap().lines().next().unwrap();
        let about: serde_json::Value = serde_json::from_str(about.trim_end_matches(';')).unwrap();
        let file = |part: &serde_json::Value| part["file"].as_str().unwrap().to_string();
        about["parts"].as_array().unwrap().iter().map(file).collect()
    }

    #[test]
    fn a_part_holds_its_list_and_its_files() {
        let site = tempfile::tempdir().unwrap();
        write(&site.path().join("b/index.html"), "ข้อ ๑".as_bytes()).unwrap();
        write(&site.path().join("a.css"), b"p{}").unwrap();
        let (files, _) = keep(site.path(), &[vec!["b/index.html", "a.css"]]).unwrap();
        assert_eq!(files, 2);
        let bytes = unpacked(&site.path().join(&parts(site.path())[0]));
        let list = r#"[["a.css",3],["b/index.html",13]]"#;
        let expected = [&[0, 0, 0, list.len() as u8], list.as_bytes(), b"p{}", "ข้อ ๑".as_bytes()];
        assert_eq!(bytes, expected.concat());
    }

    #[test]
    fn a_change_of_one_shelf_leaves_the_others_as_they_were() {
        let site = tempfile::tempdir().unwrap();
        let shelves = [vec!["a.html"], vec!["b.html"]];
        for text in ["ก", "ข"] {
            write(&site.path().join("a.html"), b"same").unwrap();
            write(&site.path().join("b.html"), text.as_bytes()).unwrap();
            keep(site.path(), &shelves).unwrap();
            let found = parts(site.path());
            write(&site.path().join(format!("seen-{text}")), found.join("\n").as_bytes()).unwrap();
        }
        let read = |text: &str| fs::read_to_string(site.path().join(text)).unwrap();
        let (before, after) = (read("seen-ก"), read("seen-ข"));
        let (before, after): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
        assert_eq!(before[0], after[0]);
        assert_ne!(before[1], after[1]);
    }

    #[test]
    fn a_shelf_that_is_too_large_is_left_out_and_said_so() {
        let site = tempfile::tempdir().unwrap();
        write(&site.path().join("large.json"), &vec![b'1'; MOST_UNPACKED as usize + 1]).unwrap();
        // Bytes that no packing makes smaller.
        let mut seed = 7u64;
        let noise = (0..MOST_BYTES + 1000).map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as u8
        });
        write(&site.path().join("noise.png"), &noise.collect::<Vec<u8>>()).unwrap();
        write(&site.path().join("a.html"), b"small").unwrap();
        let shelves = [vec!["large.json"], vec!["noise.png"], vec!["a.html"]];
        let (files, bytes) = keep(site.path(), &shelves).unwrap();
        assert_eq!(files, 2);
        assert!(bytes < 1000, "{bytes}");
        let worker = fs::read_to_string(site.path().join("sw.js")).unwrap();
        assert!(worker.contains(r#""whole":false"#), "{worker}");
    }
}
