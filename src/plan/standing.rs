//! Pages that every site has, in the words by which they are headed and found.

use super::url;
use crate::model::{PageRef, Rubric};

pub struct StandingPage {
    pub title: &'static str,
    pub description: &'static str,
}

pub const FUNDS: StandingPage = StandingPage {
    title: "รายชื่อกองทุน",
    description: "รายชื่อกองทุนหมู่บ้านและชุมชนเมืองตามตำบล พร้อมสมาชิก เงินกู้ เงินออม และคะแนน",
};
pub const AWARDS: StandingPage = StandingPage {
    title: "ทำเนียบรางวัล",
    description: "กองทุนและเครือข่ายดีเด่นของการประกวดทุกครั้ง",
};
pub const COMPLETENESS: StandingPage = StandingPage {
    title: "ความครบถ้วนของข้อมูล",
    description: "กองทุนใดรายงานตัวเลขใดแล้วบ้าง และยังขาดอะไร",
};
pub const CODES: StandingPage = StandingPage {
    title: "รหัสปัญหาของข้อมูลและวิธีแก้",
    description: "ความหมายของรหัสที่โปรแกรมแจ้งเมื่อพบสิ่งที่ควรแก้ในข้อมูล พร้อมตัวอย่างที่ผิดและที่ถูก",
};
pub const BEST_PRACTICES: StandingPage = StandingPage {
    title: "แนวปฏิบัติที่ดีจากกองทุนที่ทำได้ดี",
    description: "กองทุนที่ทำได้ดีที่สุดในแต่ละด้านและแต่ละปัญหา ค้นจากตัวเลขที่รายงาน พร้อมสิ่งที่บันทึกของกองทุนเหล่านั้นบอกว่าทำ",
};
pub const STORIES: StandingPage = StandingPage {
    title: "เรื่องเล่าของสมาชิก กู้ สร้างอาชีพ ปลดหนี้",
    description: "สมาชิกที่กู้เงินกองทุนไปสร้างอาชีพจนปลดหนี้ได้ พร้อมรายได้และหนี้ก่อนและหลัง",
};

/// How the page of a rubric is headed.
pub fn method_title(rubric: &Rubric) -> String {
    format!("วิธีคิดคะแนน: {}", rubric.title)
}

/// All of them, each with its file.
pub fn all() -> [(StandingPage, String); 6] {
    [
        (FUNDS, url::file(&PageRef::Funds)),
        (AWARDS, url::AWARDS.to_string()),
        (COMPLETENESS, url::file(&PageRef::Completeness)),
        (CODES, url::file(&PageRef::Codes)),
        (BEST_PRACTICES, url::file(&PageRef::BestPractices)),
        (STORIES, url::file(&PageRef::Stories)),
    ]
}
