//! What can be found: a page or a part of one as plain text, with its address.

/// What a document is; filters and the shares in ranking go by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Note,
    Rule,
    Law,
    Problem,
    Indicator,
    Story,
    Network,
    Leaflet,
    Page,
    Term,
    Overview,
    Contest,
    Code,
}

impl Kind {
    pub const ALL: [Kind; 13] = [
        Kind::Note,
        Kind::Rule,
        Kind::Law,
        Kind::Problem,
        Kind::Indicator,
        Kind::Story,
        Kind::Network,
        Kind::Leaflet,
        Kind::Page,
        Kind::Term,
        Kind::Overview,
        Kind::Contest,
        Kind::Code,
    ];

    /// As files of the index and `--json` write it.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Note => "note",
            Kind::Rule => "rule",
            Kind::Law => "law",
            Kind::Problem => "problem",
            Kind::Indicator => "indicator",
            Kind::Story => "story",
            Kind::Network => "network",
            Kind::Leaflet => "leaflet",
            Kind::Page => "page",
            Kind::Term => "term",
            Kind::Overview => "overview",
            Kind::Contest => "contest",
            Kind::Code => "code",
        }
    }

    pub fn thai(self) -> &'static str {
        match self {
            Kind::Note => "บันทึก",
            Kind::Rule => "ข้อกฎหมาย",
            Kind::Law => "กฎหมายและระเบียบ",
            Kind::Problem => "ปัญหา",
            Kind::Indicator => "ตัวชี้วัด",
            Kind::Story => "เรื่องเล่า",
            Kind::Network => "เครือข่ายและแผน",
            Kind::Leaflet => "ใบสรุป",
            Kind::Page => "คู่มือ",
            Kind::Term => "คำศัพท์",
            Kind::Overview => "หน้ารวม",
            Kind::Contest => "การประกวด",
            Kind::Code => "รหัสปัญหา",
        }
    }

    /// What a score counts, in hundredths: of equals, whoever searches wants lessons and rules
    /// rather than the meaning of an error's code.
    pub fn share(self) -> u32 {
        match self {
            Kind::Note | Kind::Rule | Kind::Problem | Kind::Story => 100,
            Kind::Law | Kind::Indicator | Kind::Network | Kind::Leaflet => 95,
            Kind::Page | Kind::Term | Kind::Overview => 95,
            Kind::Contest => 90,
            Kind::Code => 70,
        }
    }
}

/// By what results can be narrowed down. Numbers are places in the site's own lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// The code of an area.
    pub place: Option<String>,
    /// ปีงบประมาณ
    pub year: Option<i32>,
    pub topics: Vec<usize>,
    pub problems: Vec<usize>,
}

/// A part of a text that begins with a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where in the body its heading begins, in UTF-16 units; the heading is the rest of that line.
    pub start: usize,
    pub anchor: String,
}

/// The text of a document below its title: blocks, one to a line, some of them headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    pub text: String,
    pub parts: Vec<Part>,
    /// UTF-16 units of the text.
    length: usize,
}

impl Body {
    pub fn heading(&mut self, anchor: &str, words: &str) {
        let start = self.length + usize::from(self.length > 0);
        if self.block(words) {
            self.parts.push(Part { start, anchor: anchor.to_string() });
        }
    }

    /// A block; says whether there was anything in it.
    pub fn block(&mut self, words: &str) -> bool {
        let words = words.trim();
        if words.is_empty() {
            return false;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
            self.length += 1;
        }
        // A line feed ends a block; the old marks of lines would end a string of JavaScript.
        self.text.extend(words.chars().map(|c| match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
            c => c,
        }));
        self.length += units(words);
        true
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub kind: Kind,
    pub title: String,
    /// A second line: the citation of a rule, place and year of a note.
    pub sub: String,
    /// The file below the site's root, with an anchor where it is part of a page.
    pub url: String,
    pub body: Body,
    /// By what else it is asked for, exactly: `ม686`, `d012`, `2.1`.
    pub names: Vec<String>,
    pub facets: Facets,
}

impl Document {
    /// Everything that is searched, as one text: title, second line, body.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}", self.title, self.sub, self.body.text)
    }

    /// Where title and second line end in `text`, in UTF-16 units.
    pub fn head_ends(&self) -> (usize, usize) {
        let title = units(&self.title);
        (title, title + 1 + units(&self.sub))
    }
}

/// The length of a text as browsers count.
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_know_where_they_stand() {
        let mut body = Body::default();
        body.block("สรุป");
        body.heading("s1", "แก่นความรู้\n");
        body.block(" ");
        body.heading("s2", "");
        body.block("ก\u{2028}ข");
        assert_eq!(body.text, "สรุป\nแก่นความรู้\nก ข");
        assert_eq!(body.parts, [Part { start: 5, anchor: "s1".into() }]);
        assert_eq!(units("ก😀"), 3);
    }
}
