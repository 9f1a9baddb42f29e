//! Pages that every site has, in the words by which they are headed and found.

use super::{Model, url};
use crate::model::section::Gathered;
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

pub const NOTES: StandingPage = StandingPage {
    title: "คลังบันทึกองค์ความรู้",
    description: "บทเรียนและแนวปฏิบัติที่ดีของกองทุนหมู่บ้าน ค้นตามปัญหา พื้นที่ ปีงบประมาณ และหมวด",
};
pub const PROBLEMS: StandingPage = StandingPage {
    title: "ปัญหาที่กองทุนพบบ่อย และทางแก้",
    description: "จากปัญหาที่พบบ่อย ไปยังระเบียบที่เกี่ยวข้อง ตัวชี้วัดที่วัดได้ และบทเรียนที่นำไปใช้ได้",
};
pub const REGULATIONS: StandingPage = StandingPage {
    title: "ระเบียบและกฎหมายที่กองทุนต้องรู้",
    description: "สรุประเบียบและกฎหมายของกองทุนหมู่บ้านตามหัวข้อ พร้อมที่มาและสถานะการตรวจสอบ",
};
pub const LEAFLETS: StandingPage = StandingPage {
    title: "ใบสรุปหน้าเดียวสำหรับกรรมการ",
    description: "หนึ่งเรื่องต่อหนึ่งหน้า พิมพ์แจกกรรมการหรือติดไว้ที่ทำการกองทุนได้ ตัวเลขและสถานะการตรวจสอบมาจากสรุประเบียบในเว็บไซต์นี้",
};
pub const NETWORKS: StandingPage = StandingPage {
    title: "เครือข่ายกองทุน แผน และปฏิทิน",
    description: "เครือข่ายกองทุนหมู่บ้านระดับตำบลและอำเภอ แผนปฏิบัติการ และปฏิทินการทำงาน",
};
pub const PATHWAYS: StandingPage = StandingPage {
    title: "เส้นทางพัฒนากองทุน",
    description: "รายการตรวจสู่มาตรฐานการพัฒนาชุมชน (มชช.) และสถาบันการเงินชุมชน พร้อมที่มาและสถานะการตรวจสอบ",
};
pub const GLOSSARY: StandingPage = StandingPage {
    title: "อภิธานศัพท์",
    description: "ความหมายของคำที่ใช้ในงานกองทุนหมู่บ้าน เรียงตามตัวอักษร",
};
pub const CONTESTS: StandingPage = StandingPage {
    title: "การประกวดและผลการจัดอันดับ",
    description: "การคัดเลือกกองทุนดีเด่นทุกครั้ง พร้อมผลและเกณฑ์ที่ใช้",
};

/// What a page of points of all notes is headed.
pub fn gathered(part: Gathered) -> StandingPage {
    let (title, description) = match part {
        Gathered::CoreKnowledge => ("แก่นความรู้จากทุกบันทึก", "สิ่งสำคัญที่สุดที่ผู้ปฏิบัติสรุปไว้"),
        Gathered::KnowledgeAssets => ("ขุมความรู้จากทุกบันทึก", "วิธีที่ผู้ปฏิบัติทำแล้วได้ผล"),
        Gathered::SuccessFactors => ("ปัจจัยความสำเร็จจากทุกบันทึก", "สิ่งที่ทำให้งานสำเร็จ"),
        Gathered::Recommendations => ("ข้อเสนอแนะจากทุกบันทึก", "สิ่งที่ผู้ปฏิบัติเสนอให้ทำต่อไป"),
    };
    StandingPage { title, description }
}

/// How the page of a rubric is headed.
pub fn method_title(rubric: &Rubric) -> String {
    format!("วิธีคิดคะแนน: {}", rubric.title)
}

/// All that the site has, each with its file.
pub fn all(model: Model) -> Vec<(StandingPage, String)> {
    let site = model.site;
    let gathered =
        Gathered::ALL.into_iter().map(|part| (gathered(part), url::gathered(part, false)));
    let overviews = [
        (NOTES, PageRef::Notes, true),
        (PROBLEMS, PageRef::Problems, true),
        (REGULATIONS, PageRef::Regulations, true),
        (LEAFLETS, PageRef::Leaflets, !site.leaflets.is_empty()),
        (NETWORKS, PageRef::Networks, !model.index.networks.is_empty()),
        (PATHWAYS, PageRef::Pathways, !site.pathways.is_empty()),
        (GLOSSARY, PageRef::Glossary, !site.terms.is_empty()),
        (CONTESTS, PageRef::Ranking, true),
    ];
    let overviews = overviews.into_iter().filter(|(.., there)| *there);
    let overviews = overviews.map(|(page, of, _)| (page, url::file(&of)));
    [
        (FUNDS, url::file(&PageRef::Funds)),
        (AWARDS, url::AWARDS.to_string()),
        (COMPLETENESS, url::file(&PageRef::Completeness)),
        (CODES, url::file(&PageRef::Codes)),
        (BEST_PRACTICES, url::file(&PageRef::BestPractices)),
        (STORIES, url::file(&PageRef::Stories)),
    ]
    .into_iter()
    .chain(overviews)
    .chain(gathered)
    .collect()
}
