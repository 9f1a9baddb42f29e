//! A card as a PNG of palette colours. The only door to png.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

use super::paint::{Canvas, palette};
use super::{HEIGHT, WIDTH};

pub fn write(canvas: &Canvas) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::with_capacity(32 * 1_024);
    let mut encoder = Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette());
    encoder.set_compression(Compression::Balanced);
    // Palette colours are names: differences between them mean nothing.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&canvas.pixels)?;
    writer.finish()?;
    Ok(bytes)
}
