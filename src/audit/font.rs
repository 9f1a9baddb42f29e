//! The site's own letters within the printable page, which has to be legible alone, on any machine
//! and in ten years. (Sarabun, under the SIL Open Font License.)

use std::sync::OnceLock;

macro_rules! font {
    ($weight:literal) => {
        include_bytes!(concat!("../../themes/default/static/fonts/sarabun-", $weight, ".woff2"))
    };
}

/// `@font-face` rules that carry the fonts themselves.
pub fn faces() -> &'static str {
    static FACES: OnceLock<String> = OnceLock::new();
    FACES.get_or_init(|| {
        let faces: [(&[u8], u32); 2] = [(font!("400"), 400), (font!("700"), 700)];
        let face = |(bytes, weight): (&[u8], u32)| {
            let data = base64(bytes);
            format!(
                "@font-face {{ font-family: Sarabun; font-weight: {weight}; src: url(data:font/woff2;base64,{data}) format(\"woff2\"); }}\n"
            )
        };
        faces.into_iter().map(face).collect()
    })
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let index = (bits >> (18 - 6 * place)) & 63;
            let letter = char::from(LETTERS[index as usize]);
            text.push(if place <= three.len() { letter } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn as_the_standard_has_it() {
        let cases =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (text, expected) in cases {
            assert_eq!(base64(text.as_bytes()), expected);
        }
        assert_eq!(base64(&[0xff, 0xfe, 0xfd]), "//79");
    }
}
