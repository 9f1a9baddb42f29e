//! What people shorten, and what it stands for: suggested where somebody searches for it. And the
//! words of one meaning that the site's glossary knows.

use super::Model;

/// Words that people shorten, and what they stand for.
const SHORTENED: [(&str, &str); 12] = [
    ("กทบ.", "กองทุนหมู่บ้านและชุมชนเมือง"),
    ("สทบ.", "สำนักงานกองทุนหมู่บ้านและชุมชนเมืองแห่งชาติ"),
    ("พช.", "พัฒนาชุมชน"),
    ("มชช.", "มาตรฐานการพัฒนาชุมชน"),
    ("ศอช.", "ศูนย์ประสานงานองค์การชุมชน"),
    ("ศอช.ต.", "ศูนย์ประสานงานองค์การชุมชนตำบล"),
    ("อช.", "อาสาพัฒนาชุมชน"),
    ("สพอ.", "สำนักงานพัฒนาชุมชนอำเภอ"),
    ("สพจ.", "สำนักงานพัฒนาชุมชนจังหวัด"),
    ("อปท.", "องค์กรปกครองส่วนท้องถิ่น"),
    ("อบต.", "องค์การบริหารส่วนตำบล"),
    ("ธ.ก.ส.", "ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร"),
];

/// Abbreviations that the site knows, each with what it stands for: the field's own, then those of
/// its laws.
pub fn shortened(model: Model) -> Vec<(String, String)> {
    let own = SHORTENED.iter().map(|(short, long)| (short.to_string(), long.to_string()));
    let of_laws = model.site.laws.iter().filter_map(|law| {
        let long = law.title.split('(').next().unwrap_or_default().trim();
        let is_short = law.short.contains('.') && law.short.chars().count() <= 12;
        is_short.then(|| (law.short.clone(), long.to_string()))
    });
    own.chain(of_laws).collect()
}

/// Words of which each may stand for the others: names of a term with what people say instead, and
/// what is shortened with what it stands for.
pub fn meanings(model: Model) -> impl Iterator<Item = Vec<String>> {
    let of_terms = model.site.terms.iter().map(|term| {
        term.names().chain(term.everyday.iter().map(String::as_str)).map(str::to_string).collect()
    });
    of_terms.chain(shortened(model).into_iter().map(|(short, long)| vec![short, long]))
}
