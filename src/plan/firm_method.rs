//! “วิธีทดสอบความมั่นคงของอันดับ”: on the page of a rubric, what is tried and what the words on
//! other pages mean.

use rust_decimal::Decimal;

use super::charts::column;
use super::view::{Fact, TableView};
use super::words::Words;
use super::{Current, Here};
use crate::model::Rubric;
use crate::score::{MOST_PAIRED, Robustness, Scenario};

impl<'m> Here<'m> {
    /// With the numbers of scenarios, where this rubric is the one whose results are shown.
    pub(super) fn firm_rules(&self, current: Option<Current<'m>>) -> Vec<Fact> {
        let robustness = current.and_then(|current| self.robustness(current));
        let count = |wanted: fn(&Scenario) -> bool| {
            counted(self.words, robustness, |r| r.tried.iter().filter(|s| wanted(s)).count())
        };
        let dimensions = count(|scenario| matches!(scenario, Scenario::Dimension(..)));
        let indicators = count(|scenario| matches!(scenario, Scenario::Indicator(..)));
        let corners = match robustness {
            Some(robustness) if !robustness.has_corners => {
                " (ครั้งนี้ไม่ได้ลอง เพราะมีมิติหรือกองทุนมากเกินไป)".to_string()
            }
            _ => count(|scenario| matches!(scenario, Scenario::Corner(_))),
        };
        let without = counted(self.words, robustness, |robustness| robustness.left_out.len());
        let most = self.words.number(MOST_PAIRED);
        let said = [
            ("หลักการ", "อันดับขึ้นกับน้ำหนักที่ตกลงกันไว้ จึงแสดงช่วงของอันดับคู่กับอันดับ ทุกแบบที่ลองเป็นรายการที่กำหนดไว้ข้างล่างนี้ ไม่มีการสุ่ม ใครคำนวณซ้ำก็ได้ผลเท่ากัน".to_string()),
            ("คะแนนเมื่อน้ำหนักเปลี่ยน", "คะแนนที่กองทุนได้เพิ่มหรือลดตามส่วนของน้ำหนักโดยไม่ปัดเศษใหม่ ถ้าคะแนนรวมเท่ากันใช้ลำดับตัดสินเดิม ตัวชี้วัดที่ยังไม่มีกรรมการคนใดให้คะแนนไม่นำมานับ".to_string()),
            ("ปรับทีละมิติ", format!("เพิ่มหรือลดน้ำหนักของมิติหนึ่งร้อยละ 20 แล้วปรับมิติอื่นทั้งหมดตามส่วนให้ผลรวมเท่าเดิม{dimensions}")),
            ("ปรับทีละตัวชี้วัด", format!("เพิ่มหรือลดน้ำหนักของตัวชี้วัดหนึ่งร้อยละ 20 แล้วปรับตัวชี้วัดอื่นทั้งหมดตามส่วนให้ผลรวมเท่าเดิม{indicators}")),
            ("ปรับทุกมิติพร้อมกัน", format!("แต่ละมิติเพิ่มหรือลดร้อยละ 20 ครบทุกรูปแบบ แล้วปรับทั้งหมดตามส่วนให้ผลรวมเท่าเดิม ไม่นับการเพิ่มหรือลดเหมือนกันทุกมิติซึ่งไม่เปลี่ยนลำดับ{corners}")),
            ("คำว่า “ไม่ว่าจะปรับน้ำหนักอย่างไรในกรอบ ±20%”", format!("หมายถึงน้ำหนักของทุกมิติคูณพร้อมกันด้วยตัวเลขใดก็ได้ตั้งแต่ 0.8 ถึง 1.2 จึงกว้างกว่าแบบที่ลอง ตรวจโดยเทียบกองทุนทีละคู่ว่ามีน้ำหนักใดในกรอบทำให้กองทุนหนึ่งนำอีกกองทุนได้หรือไม่ อันดับดีที่สุดคือถัดจากกองทุนที่นำเสมอ อันดับต่ำสุดคือถัดจากทุกกองทุนที่อาจนำได้ แล้วรวมกับอันดับที่พบเมื่อปรับทีละรายการ ถ้ามีมากกว่า {most} กองทุนจะไม่เทียบทีละคู่ และเขียนว่า “ในทุกแบบที่ลอง” แทน")),
            ("ตัดตัวชี้วัดออกทีละข้อ", format!("จัดอันดับใหม่โดยไม่มีตัวชี้วัดนั้น ทั้งในคะแนนรวมและในลำดับตัดสิน{without}")),
            ("ห่างจากอันดับข้างเคียง", "บอกผลต่างของคะแนน และตัวเลขเพียงรายการเดียวของกองทุนที่เปลี่ยนน้อยที่สุดแล้วทำให้สลับกัน โดยรายการอื่นคงเดิมและคิดคะแนนใหม่จริงทุกครั้ง เปลี่ยนมากหรือน้อยวัดเทียบกับตัวเลขเดิม วันที่เทียบกับ 365 วัน ส่วนคำตอบใช่หรือไม่ใช่นับเป็นเปลี่ยนทั้งหมด".to_string()),
            ("ตัวเลขที่ทำให้สลับกันใช้ทำอะไร", "บอกว่าอันดับไวต่อตัวเลขใด จึงควรตรวจหลักฐานของตัวเลขนั้นให้แน่ใจ ไม่ใช่คำแนะนำให้แก้ตัวเลข และงบที่เปลี่ยนเพียงรายการเดียวมักไม่ลงตัว".to_string()),
            ("ตัวเลขที่ไม่แสดงเพื่อคุ้มครองบุคคล", "ไม่ถูกบอกด้วยวิธีนี้ ตัวชี้วัดที่ใช้ตัวเลขเช่นนั้นไม่นำมาหาทั้งข้อ".to_string()),
            ("ข้อมูลที่ยังขาด", "กรณีแย่ที่สุดตัวชี้วัดที่ขาดข้อมูลไม่ได้คะแนน กรณีดีที่สุดได้คะแนนสูงสุดของข้อนั้น ช่วงของอันดับคิดจากข้อมูลที่ขาดของทุกกองทุนที่เข้าจัดอันดับพร้อมกัน ไม่รวมคะแนนที่กรรมการยังไม่ได้ให้ และไม่รวมกองทุนที่ไม่เข้าจัดอันดับ".to_string()),
        ];
        let fact = |(label, value): &(&str, String)| Fact {
            label: self.words.text(label),
            value: self.words.text(value),
        };
        said.iter().map(fact).collect()
    }
}

fn counted(
    words: Words,
    robustness: Option<&Robustness>,
    count: impl Fn(&Robustness) -> usize,
) -> String {
    robustness.map_or_else(String::new, |r| format!(" ({} แบบ)", words.number(count(r))))
}

impl Words {
    /// Each weight as it is, a fifth less and a fifth more.
    pub(super) fn weights_tried(self, rubric: &Rubric) -> TableView {
        let tenths = |weight: Decimal, tenths: i64| {
            let moved = weight.checked_mul(Decimal::new(tenths, 1)).unwrap_or(weight);
            self.weight(moved)
        };
        let row = |title: String, weight: Decimal| {
            vec![title, self.weight(weight), tenths(weight, 8), tenths(weight, 12)]
        };
        let mut rows = Vec::new();
        for dimension in &rubric.dimensions {
            let id = self.id(dimension.id.as_str());
            rows.push(row(format!("มิติ {id} {}", dimension.title), dimension.weight));
            rows.extend(dimension.indicators.iter().map(|indicator| {
                let id = self.id(indicator.id.as_str());
                row(format!("{id} {}", indicator.title), indicator.weight)
            }));
        }
        let columns = vec![
            column("มิติหรือตัวชี้วัด", false),
            column("น้ำหนัก", true),
            column(self.text("ลดร้อยละ 20"), true),
            column(self.text("เพิ่มร้อยละ 20"), true),
        ];
        TableView { columns, rows }
    }
}
