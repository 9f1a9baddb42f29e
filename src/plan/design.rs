//! ระบบออกแบบ: type, colours and components on one page, for whoever designs a theme or judges this
//! one. The contrasts are measured by `tests/contrast.rs` from the default stylesheet, which also
//! holds them to their levels.

use rust_decimal::Decimal;

use super::charts::{column, drawn, split};
use super::frame::{About, Part};
use super::view::{
    Badge, ContrastRow, DesignView, Fact, LegendItem, Link, TableView, Tile, TypeStep, View,
};
use super::{Here, Page};
use crate::chart::{BarRow, RankedBars, Spec};
use crate::model::PageRef;

/// `title | ink | ground | level | light | dark | print`
pub const CONTRASTS: &str = include_str!("design/contrasts.txt");

/// Class, size in rem and leading of each step, as the stylesheet has them.
const SIZES: [(&str, &str, &str, &str); 6] = [
    ("ชื่อหน้า", "design-1", "1.9", "1.35"),
    ("หัวข้อใหญ่", "design-2", "1.4", "1.4"),
    ("คำโปรย", "design-lead", "1.12", "1.7"),
    ("หัวข้อย่อย", "design-3", "1.1", "1.4"),
    ("เนื้อความ", "design-4", "1", "1.7"),
    ("คำอธิบายประกอบ", "design-5", "0.9", "1.7"),
];

impl<'m> Here<'m> {
    pub fn design_page(&self) -> Page<'m> {
        let (charts, fragments) = split([self.sample_chart()]);
        let text = |text: &str| text.to_string();
        let tile = |value: usize, unit: &str, label: &str| Tile {
            value: self.words.number(value),
            unit: text(unit),
            label: text(label),
            note: text("เพิ่มขึ้นจากปีก่อน"),
            href: String::new(),
        };
        let badges = [
            ("good", "ผ่าน"),
            ("warn", "ควรตรวจ"),
            ("bad", "ไม่ผ่าน"),
            ("info", "ประกาศ"),
            ("plain", "ทั่วไป"),
        ];
        let links = [("คลังบันทึกองค์ความรู้", PageRef::Notes), ("ปัญหาและทางแก้", PageRef::Problems)];
        let view = DesignView {
            sizes: SIZES
                .iter()
                .map(|(title, class, size, leading)| TypeStep {
                    title: text(title),
                    class,
                    size: self.words.text(size),
                    leading: self.words.text(leading),
                })
                .collect(),
            contrasts: CONTRASTS.lines().filter_map(|line| self.contrast(line)).collect(),
            badges: badges.map(|(kind, word)| Badge { kind, text: text(word) }).to_vec(),
            tiles: vec![tile(122, "คน", "สมาชิก"), tile(17, "ราย", "ผู้ค้างชำระ")],
            facts: vec![
                Fact {
                    label: text("ผู้รับผิดชอบ"), value: text("พัฒนากรประจำตำบล")
                },
                Fact {
                    label: text("สถานะ"), value: text("เผยแพร่แล้ว")
                },
            ],
            links: links.map(|(title, page)| -> Link { self.link(title, &page) }).to_vec(),
            chart: charts.into_iter().next(),
        };
        let frame = self.frame(About {
            title: "ระบบออกแบบของเว็บไซต์",
            description: "ขนาดอักษร สี ระยะ และชิ้นส่วนที่ทุกหน้าใช้ร่วมกัน พร้อมค่าความต่างของสีที่วัดแล้ว",
            part: Part::Pages,
            crumbs: Vec::new(),
            figures: false,
        });
        Page { template: "design.html", frame, view: View::Design(view), fragments }
    }

    fn contrast(&self, line: &'static str) -> Option<ContrastRow> {
        let mut cells = line.split('|').map(str::trim);
        let (title, ink, ground, level) =
            (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
        let mut ratio = || cells.next().map(|ratio| self.words.text(ratio));
        let (light, dark, print) = (ratio()?, ratio()?, ratio()?);
        Some(ContrastRow { title: self.words.text(title), ink, ground, level, light, dark, print })
    }

    /// Places and points of nobody: what a chart looks like.
    fn sample_chart(&self) -> super::charts::Drawn<'m> {
        let parts = ["การบริหาร", "คุณภาพสินเชื่อ"].map(str::to_string).to_vec();
        let rows = [("ตัวอย่าง ก", 18, 22), ("ตัวอย่าง ข", 15, 20), ("ตัวอย่าง ค", 12, 19)];
        let row = |(label, one, two): (&str, usize, usize)| BarRow {
            label: label.to_string(),
            note: self.words.number(one + two),
            parts: [one, two].map(Decimal::from).to_vec(),
            href: None,
            emphasis: label.ends_with('ก'),
        };
        let bars = RankedBars {
            key: "sample".to_string(),
            rows: rows.map(row).to_vec(),
            parts: parts.clone(),
            max: Decimal::from(50),
        };
        let legend = parts.iter().enumerate().map(|(index, name)| LegendItem {
            class: format!("c-part-{index}"),
            name: name.clone(),
        });
        let table = TableView {
            columns: [("ชื่อ", false), (parts[0].as_str(), true), (parts[1].as_str(), true)]
                .map(|(title, numeric)| column(title, numeric))
                .to_vec(),
            rows: rows
                .map(|(label, one, two)| {
                    let count = |number: usize| self.words.number(number);
                    vec![label.to_string(), count(one), count(two)]
                })
                .to_vec(),
        };
        let sentence = "ตัวอย่าง ก สูงสุดทั้งสองด้าน".to_string();
        let legend = legend.collect();
        drawn("sample", "กรอบแผนภูมิ", sentence, legend, table, Spec::RankedBars(bars))
    }
}
