//! What a file says besides what it shows: where a picture was taken and by whom, who wrote a
//! document.

use std::io::Cursor;

use exif::{Context, In, Reader, Tag, Value};
use memchr::memmem;

use crate::diag::PictureSecret;

/// XMP stands in a picture as readable XML.
const XMP_PLACES: [&[u8]; 2] = [b"exif:GPSLatitude", b"exif:GPSLongitude"];
const XMP_PEOPLE: [&[u8]; 3] = [b"<dc:creator>", b"photoshop:Credit", b"photoshop:AuthorsPosition"];
/// Text chunks of a PNG.
const PNG_AUTHOR: [&[u8]; 3] = [b"tEXtAuthor\0", b"iTXtAuthor\0", b"zTXtAuthor\0"];
/// The by-line of the press, in a JPEG: a length and the name follow.
const IPTC_BY_LINE: &[u8] = b"\x1c\x02\x50";

/// Who holds the camera is written in several places.
const PEOPLE: [Tag; 3] = [Tag::Artist, Tag::CameraOwnerName, Tag(Context::Tiff, 0x9c9d)];

pub fn secrets(bytes: &[u8]) -> Vec<PictureSecret> {
    let (mut place, mut author) = (false, false);
    if let Ok(exif) = Reader::new().read_from_container(&mut Cursor::new(bytes)) {
        let places = [Tag::GPSLatitude, Tag::GPSLongitude];
        place = places.iter().any(|tag| exif.get_field(*tag, In::PRIMARY).is_some());
        let people = PEOPLE.iter().filter_map(|tag| exif.get_field(*tag, In::PRIMARY));
        author = people.into_iter().any(|field| says_something(&field.value));
    }
    if is_picture(bytes) {
        let has = |parts: &[&[u8]]| parts.iter().any(|part| memmem::find(bytes, part).is_some());
        place |= has(&XMP_PLACES);
        author |= has(&XMP_PEOPLE) || has(&PNG_AUTHOR) || has_by_line(bytes);
    }
    let found = [(place, PictureSecret::Place), (author, PictureSecret::Author)];
    found.into_iter().filter(|(there, _)| *there).map(|(_, secret)| secret).collect()
}

/// Whether these are the bytes of a picture, or the XML of one alone.
fn is_picture(bytes: &[u8]) -> bool {
    const HEADS: [&[u8]; 5] = [b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"<x:xmpmeta"];
    HEADS.iter().any(|head| bytes.starts_with(head))
        || memmem::find(&bytes[..bytes.len().min(64)], b"ftyp").is_some()
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Ascii(texts) => texts.iter().flatten().any(|byte| !matches!(byte, 0 | b' ')),
        // Windows writes its fields as UTF-16.
        Value::Byte(bytes) => bytes.iter().any(|byte| !matches!(byte, 0 | b' ')),
        _ => false,
    }
}

fn has_by_line(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xd8")
        && memmem::find(bytes, b"Photoshop 3.0\0").is_some()
        && memmem::find_iter(bytes, IPTC_BY_LINE).any(|at| {
            let length = bytes.get(at + 3..at + 5).map(|two| u16::from_be_bytes([two[0], two[1]]));
            length.is_some_and(|length| (1..=128).contains(&length))
        })
}

/// Who wrote a PDF, where its properties say so in the open, as they nearly always do.
pub fn document_secret(bytes: &[u8]) -> Option<PictureSecret> {
    let named = memmem::find_iter(bytes, b"/Author").any(|at| {
        let rest = bytes[at + b"/Author".len()..].trim_ascii_start();
        match rest {
            [b'(', text @ ..] => {
                let end = memchr::memchr(b')', text).unwrap_or(text.len());
                let marks = |byte: &u8| matches!(byte, 0xfe | 0xff | 0 | b' ' | b'\\');
                text[..end].iter().any(|byte| !marks(byte))
            }
            [b'<', hex @ ..] if !hex.starts_with(b"<") => {
                let end = memchr::memchr(b'>', hex).unwrap_or(hex.len());
                let hex = hex[..end].to_ascii_uppercase();
                let hex = hex.strip_prefix(b"FEFF").unwrap_or(&hex);
                hex.chunks(4).any(|letter| !matches!(letter, b"0020" | b"0000" | b""))
            }
            _ => false,
        }
    });
    let creator = memmem::find(bytes, b"<dc:creator>").is_some_and(|at| {
        let rest = &bytes[at..];
        let end = memmem::find(rest, b"</dc:creator>").unwrap_or(rest.len());
        let (mut inside, mut says) = (false, false);
        for byte in &rest[..end] {
            match byte {
                b'<' => inside = true,
                b'>' => inside = false,
                byte => says |= !inside && !byte.is_ascii_whitespace(),
            }
        }
        says
    });
    (named || creator).then_some(PictureSecret::Writer)
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
        assert_eq!(
            secrets(b"\xff\xd8\xff\xed\0\x20Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x08\x1c\x02\x50\0\x03Ann"),
            [PictureSecret::Author]
        );
        // What is no picture may speak of such things.
        assert_eq!(secrets(b"exif:GPSLatitude <dc:creator> tEXtAuthor\0"), []);
    }

    #[test]
    fn who_wrote_a_document_is_seen() {
        for (pdf, told) in [
            ("%PDF-1.7 1 0 obj <</Title(a)/Author(Somchai)>>", true),
            ("%PDF-1.7 <</Author <FEFF0E2A0E21>/Producer(x)>>", true),
            ("%PDF-1.7 <dc:creator><rdf:Seq><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator>", true),
            ("%PDF-1.7 <</Author()/Creator(Writer)>>", false),
            ("%PDF-1.7 <</Author <FEFF>/Producer(x)>>", false),
            ("%PDF-1.7 <dc:creator><rdf:Seq><rdf:li></rdf:li></rdf:Seq></dc:creator>", false),
            ("%PDF-1.7 <</Creator(Writer)/Producer(LibreOffice)>>", false),
        ] {
            assert_eq!(document_secret(pdf.as_bytes()).is_some(), told, "{pdf}");
        }
    }
}
