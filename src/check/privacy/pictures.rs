//! What a picture says besides what it shows: where it was taken and by whom.

use std::io::Cursor;

use exif::{In, Reader, Tag, Value};

use crate::diag::PictureSecret;

/// XMP stands in a picture as readable XML.
const XMP_PLACES: [&[u8]; 2] = [b"exif:GPSLatitude", b"exif:GPSLongitude"];
const XMP_PEOPLE: [&[u8]; 2] = [b"<dc:creator>", b"photoshop:Credit"];
/// The text chunk of a PNG.
const PNG_AUTHOR: &[u8] = b"tEXtAuthor\0";

pub fn secrets(bytes: &[u8]) -> Vec<PictureSecret> {
    let mut found = Vec::new();
    if let Ok(exif) = Reader::new().read_from_container(&mut Cursor::new(bytes)) {
        let place = [Tag::GPSLatitude, Tag::GPSLongitude];
        if place.iter().any(|tag| exif.get_field(*tag, In::PRIMARY).is_some()) {
            found.push(PictureSecret::Place);
        }
        let artist = exif.get_field(Tag::Artist, In::PRIMARY);
        if artist.is_some_and(|field| says_something(&field.value)) {
            found.push(PictureSecret::Author);
        }
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let has = |parts: &[&[u8]]| parts.iter().any(|part| contains(head, part));
    if has(&XMP_PLACES) && !found.contains(&PictureSecret::Place) {
        found.push(PictureSecret::Place);
    }
    let author = has(&XMP_PEOPLE) || contains(head, PNG_AUTHOR);
    if author && !found.contains(&PictureSecret::Author) {
        found.push(PictureSecret::Author);
    }
    found
}

/// Metadata stand before the picture itself.
const HEAD: usize = 512 * 1024;

fn says_something(value: &Value) -> bool {
    match value {
        Value::Ascii(texts) => texts.iter().flatten().any(|byte| !matches!(byte, 0 | b' ')),
        _ => false,
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest JPEG with an artist, and with a place where one is wanted.
    fn jpeg(artist: &str, place: bool) -> Vec<u8> {
        let mut tiff = b"II*\0\x08\0\0\0".to_vec();
        let entry = |tag: u16, kind: u16, count: u32, value: u32| {
            let mut entry = tag.to_le_bytes().to_vec();
            entry.extend(kind.to_le_bytes());
            entry.extend(count.to_le_bytes());
            entry.extend(value.to_le_bytes());
            entry
        };
        let count = 1 + u16::from(place);
        let after = 8 + 2 + 12 * u32::from(count) + 4;
        tiff.extend(count.to_le_bytes());
        let mut name = [0u8; 4];
        name[..artist.len()].copy_from_slice(artist.as_bytes());
        tiff.extend(entry(0x013b, 2, 4, u32::from_le_bytes(name)));
        if place {
            tiff.extend(entry(0x8825, 4, 1, after));
        }
        tiff.extend([0; 4]);
        if place {
            tiff.extend(1u16.to_le_bytes());
            tiff.extend(entry(2, 5, 3, after + 2 + 12 + 4));
            tiff.extend([0; 4]);
            tiff.extend([18u32, 1, 46, 1, 0, 1].into_iter().flat_map(u32::to_le_bytes));
        }
        let length = u16::try_from(tiff.len() + 8).unwrap();
        let mut jpeg = vec![0xff, 0xd8, 0xff, 0xe1];
        jpeg.extend(length.to_be_bytes());
        jpeg.extend(b"Exif\0\0");
        jpeg.extend(tiff);
        jpeg.extend([0xff, 0xd9]);
        jpeg
    }

    #[test]
    fn what_a_camera_wrote_is_seen() {
        assert_eq!(secrets(&jpeg("Ann", true)), [PictureSecret::Place, PictureSecret::Author]);
        assert_eq!(secrets(&jpeg("Ann", false)), [PictureSecret::Author]);
        assert_eq!(secrets(&jpeg("", false)), []);
        assert_eq!(
            secrets(b"\x89PNG\r\n\x1a\n\0\0\0\x0ftEXtAuthor\0Somchai"),
            [PictureSecret::Author]
        );
        assert_eq!(secrets(b"<x:xmpmeta exif:GPSLatitude=\"18,46N\">"), [PictureSecret::Place]);
        assert_eq!(secrets(b"GIF89a"), []);
    }
}
