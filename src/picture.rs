//! Pictures as they are published: no wider than a page shows them, upright, and without anything
//! but the picture, for cameras and telephones write into it where it was taken and by whom. The
//! only door to image.
//!
//! A picture that is small enough and upright keeps its bytes, less what is not picture.

use std::borrow::Cow;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader};

/// Twice the width of a text: sharp on a good screen, and still light.
const WIDEST: u32 = 1_280;
const JPEG_QUALITY: u8 = 82;

/// Width and height as a page shows it, if it is a picture that we read.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let format = format(bytes)?;
    let mut decoder = reader(bytes, format)?.into_decoder().ok()?;
    let (mut width, mut height) = decoder.dimensions();
    if matches!(
        decoder.orientation().unwrap_or(Orientation::NoTransforms),
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    ) {
        (width, height) = (height, width);
    }
    Some(if is_resized(format, width) {
        (WIDEST, narrowed(width, height))
    } else {
        (width, height)
    })
}

/// The bytes that readers get. What we cannot read stays as it is.
pub fn published(bytes: &[u8]) -> Cow<'_, [u8]> {
    let Some(format) = format(bytes) else { return Cow::Borrowed(bytes) };
    let stripped = match format {
        ImageFormat::Jpeg => jpeg_without_remarks(bytes),
        ImageFormat::Png => png_without_remarks(bytes),
        _ => webp_without_remarks(bytes),
    };
    match redrawn(bytes, format) {
        Some(redrawn) => Cow::Owned(redrawn),
        None => stripped.map_or(Cow::Borrowed(bytes), Cow::Owned),
    }
}

fn format(bytes: &[u8]) -> Option<ImageFormat> {
    let format = image::guess_format(bytes).ok()?;
    matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP).then_some(format)
}

fn reader(bytes: &[u8], format: ImageFormat) -> Option<ImageReader<Cursor<&[u8]>>> {
    // The reader's own limits keep a small file from filling the memory.
    Some(ImageReader::with_format(Cursor::new(bytes), format))
}

/// WebP is only read here: what is written of a photograph would be larger than what was there.
fn is_resized(format: ImageFormat, width: u32) -> bool {
    width > WIDEST && format != ImageFormat::WebP
}

fn narrowed(width: u32, height: u32) -> u32 {
    let height = u64::from(height) * u64::from(WIDEST) / u64::from(width.max(1));
    u32::try_from(height).unwrap_or(WIDEST).max(1)
}

/// The picture anew, where it is too wide or lies on its side.
fn redrawn(bytes: &[u8], format: ImageFormat) -> Option<Vec<u8>> {
    let mut decoder = reader(bytes, format)?.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let lies = orientation != Orientation::NoTransforms && format == ImageFormat::Jpeg;
    let (width, _) = decoder.dimensions();
    if !lies && !is_resized(format, width.max(1)) {
        return None;
    }
    let colours = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    if is_resized(format, picture.width()) {
        let height = narrowed(picture.width(), picture.height());
        picture = picture.resize_exact(WIDEST, height, FilterType::CatmullRom);
    }
    let mut out = Vec::new();
    if format == ImageFormat::Jpeg {
        let mut encoder = JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY);
        if let Some(colours) = colours {
            let _ = encoder.set_icc_profile(colours);
        }
        picture.to_rgb8().write_with_encoder(encoder).ok()?;
    } else {
        picture.write_to(&mut Cursor::new(&mut out), ImageFormat::Png).ok()?;
    }
    Some(out)
}

/// A JPEG without the segments that say things: EXIF, XMP, IPTC, comments. Colours are kept.
fn jpeg_without_remarks(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        if bytes[at] != 0xff {
            return None;
        }
        // The picture itself: all that is left.
        if marker == 0xda {
            out.extend_from_slice(&bytes[at..]);
            return Some(out);
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        let is_colour = marker == 0xe2 && segment.get(4..15) == Some(b"ICC_PROFILE");
        let says = (0xe1..=0xef).contains(&marker) && marker != 0xee && !is_colour;
        if !says && marker != 0xfe {
            out.extend_from_slice(segment);
        }
        at += 2 + length;
    }
}

fn png_without_remarks(bytes: &[u8]) -> Option<Vec<u8>> {
    const SAY: [&[u8]; 5] = [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"];
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    while at < bytes.len() {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at.checked_add(usize::try_from(length).ok()?)?.checked_add(12)?;
        let chunk = bytes.get(at..end)?;
        if !SAY.contains(&&chunk[4..8]) {
            out.extend_from_slice(chunk);
        }
        at = end;
        // Whatever follows the end of the picture is not picture.
        if &chunk[4..8] == b"IEND" {
            break;
        }
    }
    Some(out)
}

fn webp_without_remarks(bytes: &[u8]) -> Option<Vec<u8>> {
    const EXIF_AND_XMP: u8 = 0b0000_1100;
    let mut chunks = Vec::new();
    let mut at = 12;
    while at < bytes.len() {
        let length = u32::from_le_bytes(bytes.get(at + 4..at + 8)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let end = at.checked_add(8)?.checked_add(length)?.checked_add(length % 2)?;
        let mut chunk = bytes.get(at..end.min(bytes.len()))?.to_vec();
        if chunk.starts_with(b"VP8X")
            && let Some(flags) = chunk.get_mut(8)
        {
            *flags &= !EXIF_AND_XMP;
        }
        if !chunk.starts_with(b"EXIF") && !chunk.starts_with(b"XMP ") {
            chunks.extend(chunk);
        }
        at = end;
    }
    let length = u32::try_from(chunks.len() + 4).ok()?;
    let mut out = b"RIFF".to_vec();
    out.extend(length.to_le_bytes());
    out.extend(b"WEBP");
    out.extend(chunks);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut picture = image::RgbImage::new(width, height);
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            *pixel = image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]);
        }
        let mut out = Vec::new();
        picture.write_to(&mut Cursor::new(&mut out), format).unwrap();
        out
    }

    /// A JPEG with an EXIF segment that says how it lies and who took it.
    fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
        let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
        tiff.extend([0x01, 0x3b, 0, 2, 0, 0, 0, 8, 0, 0, 0, 38, 0, 0, 0, 0]);
        tiff.extend(b"SOMCHAI\0");
        let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &tiff, &jpeg[2..]].concat()
    }

    fn has(bytes: &[u8], what: &[u8]) -> bool {
        bytes.windows(what.len()).any(|part| part == what)
    }

    #[test]
    fn what_is_not_picture_goes_and_the_picture_stays() {
        let plain = drawn(40, 30, ImageFormat::Jpeg);
        let taken = with_exif(&plain, 1);
        assert!(has(&taken, b"SOMCHAI"));
        assert_eq!(published(&taken), plain, "byte for byte, less the remarks");
        assert_eq!(published(&plain), plain);
        let png = drawn(40, 30, ImageFormat::Png);
        let text = b"\0\0\0\x0etEXtAuthor\0SOMCHAI\0\0\0\0";
        let signed = [&png[..33], text, &png[33..]].concat();
        assert_eq!(published(&signed), png);
        let webp = drawn(40, 30, ImageFormat::WebP);
        let mut signed = [&webp[..], b"EXIF\x08\0\0\0SOMCHAI\0"].concat();
        let length = u32::try_from(signed.len() - 8).unwrap();
        signed[4..8].copy_from_slice(&length.to_le_bytes());
        assert_eq!(published(&signed), webp);
    }

    #[test]
    fn wide_pictures_are_narrowed_and_lying_ones_stand() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png] {
            let wide = drawn(2_560, 1_000, format);
            assert_eq!(size(&wide), Some((1_280, 500)));
            let shown = published(&wide);
            assert_eq!(image::load_from_memory(&shown).unwrap().width(), 1_280);
            assert!(shown.len() < wide.len());
            assert_eq!(published(&wide), shown, "the same bytes each time");
        }
        let lying = with_exif(&drawn(40, 30, ImageFormat::Jpeg), 6);
        assert_eq!(size(&lying), Some((30, 40)));
        let shown = published(&lying);
        let picture = image::load_from_memory(&shown).unwrap();
        assert_eq!((picture.width(), picture.height()), (30, 40));
        assert!(!has(&shown, b"SOMCHAI") && !has(&shown, b"Exif"));
    }

    #[test]
    fn what_is_no_picture_or_broken_is_left_alone() {
        let png = drawn(40, 30, ImageFormat::Png);
        for bytes in [b"<svg/>" as &[u8], b"", b"\xff\xd8\xff", &png[..20], b"RIFF\0\0\0\0WEBP"] {
            let shown = published(bytes);
            assert!(shown.len() <= bytes.len().max(12));
        }
        assert_eq!(size(b"GIF89a"), None);
        assert_eq!(size(b""), None);
    }
}
