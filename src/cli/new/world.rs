//! Templates of members' stories, networks' notes, plans, pathways and the glossary.

use crate::thai::Date;

pub fn story(id: &str, today: Date) -> String {
    let (date, year) = (today.iso(), today.year_be() - 1);
    format!(
        "---
# แม่แบบเรื่องเล่าของสมาชิก กู้–สร้างอาชีพ–ปลดหนี้ บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบาย ไม่แสดงบนเว็บ
type: story
id: {id}                 # ต้องตรงกับชื่อไฟล์ เป็นส่วนหนึ่งของที่อยู่เว็บ อย่าเปลี่ยนภายหลัง
title: ชื่อเรื่องสั้น ๆ
pseudonym: นามสมมติ      # ไม่ใช้ชื่อจริง จะใช้ name: ชื่อจริง ได้เมื่อบันทึก consent ครบแล้ว
# consent: {{given: true, date: {date}, form_ref: เลขที่ใบยินยอม}}   # มีครบ หน้าเว็บจึงบอกชื่อกองทุน ไม่มี บอกเพียงตำบล
fund: \"00000000\"         # รหัสกองทุน 8 หลัก
fiscal_year: {year}        # ปีบัญชีที่ปลดหนี้ได้ ตรงกับปีที่กองทุนนับใน cleared_verified
published: {date}
occupation: อาชีพที่สร้าง
loan:                    # เงินกู้จากกองทุน (บาท) ช่องที่ไม่ทราบให้เว้นว่าง
before: {{income_per_month: , informal_debt: , other_debt: }}   # ก่อนกู้ (บาท) หนี้นอกระบบ และหนี้อื่น
after: {{income_per_month: , informal_debt: , other_debt: }}    # เมื่อจบเรื่อง
months:                  # ใช้เวลากี่เดือน
# verified: {{by_role: คณะกรรมการกองทุนและพัฒนากรประจำตำบล, on: {date}}}   # ผู้รับรองโดยตำแหน่ง
problems: []             # รหัสปัญหา เช่น [P6-informal-debt]
topics: [occupation, informal-debt]
summary: สรุปหนึ่งหรือสองประโยค
status: draft            # draft = ยังไม่เผยแพร่, published = เผยแพร่
---

## ก่อนกู้

เป็นอยู่อย่างไร หนี้เกิดจากอะไร ไม่ใส่ชื่อจริง บ้านเลขที่ หรือสิ่งที่ทำให้รู้ว่าเป็นใคร

## ทำอะไรไปบ้าง

- กู้เท่าไร ใช้ทำอะไร ผ่อนอย่างไร ใครช่วย

## ผลที่เกิดขึ้น

รายได้และหนี้เปลี่ยนไปอย่างไร ใครรับรอง

## อยากบอกต่อ

- สิ่งที่คนอื่นนำไปใช้ได้
"
    )
}

pub fn network(id: &str, today: Date) -> String {
    let date = today.iso();
    format!(
        "---
# แม่แบบบันทึกนำเสนอเครือข่าย หนึ่งไฟล์ต่อหนึ่งพื้นที่ ตัวเลขรวมของกองทุนแสดงให้เองจากไฟล์กองทุน
type: network
id: {id}                 # ต้องตรงกับชื่อไฟล์ เช่น net-502302
area: \"00\"               # รหัสตำบล 6 หลัก อำเภอ 4 หลัก หรือจังหวัด 2 หลัก
title: ชื่อเครือข่าย
published: {date}
summary: สรุปหนึ่งหรือสองประโยค
status: draft            # draft = ยังไม่เผยแพร่, published = เผยแพร่
---

## เครือข่ายของเรา

มีกองทุนใดบ้าง ประชุมกันอย่างไร ใครประสานงาน บอกเป็นตำแหน่ง ไม่บอกชื่อหรือเบอร์โทรศัพท์

## ตกลงกันเรื่องอะไร

- ข้อตกลงที่ทุกกองทุนทำเหมือนกัน

## ทำสำเร็จแล้ว

- ผลที่เกิดขึ้นจริง

## ยังต้องทำต่อ

- เรื่องที่ยังค้าง
"
    )
}

/// Nothing in it counts until it is filled in.
pub fn plan(id: &str, today: Date) -> String {
    let year = today.budget_year();
    let (from, date) = (today.year_be(), today.iso());
    format!(
        "# แผนปฏิบัติการและปฏิทินของกองทุนหรือเครือข่ายหนึ่ง ในปีงบประมาณหนึ่ง (1 ตุลาคม – 30 กันยายน)
# แผนของกองทุนรวมขึ้นเป็นแผนของตำบลและอำเภอเอง งานเดียวจึงเขียนครั้งเดียวในแผนของเจ้าของงาน
schema: 1
id: {id}                 # ต้องตรงกับชื่อไฟล์
area: \"00\"               # รหัสพื้นที่ของเครือข่าย หรือเปลี่ยนเป็น fund: \"รหัสกองทุน 8 หลัก\"
budget_year: {year}
as_of: {date}        # สถานะของกิจกรรม ณ วันที่
activities: []
#  - id: debt-review                 # ตั้งแล้วไม่ควรเปลี่ยน
#    title: ดูทะเบียนอายุหนี้พร้อมกันทุกเดือน
#    problems: [P4-debt-tracking]    # ปัญหาที่ตอบ
#    owner_role: เหรัญญิก             # ตำแหน่ง ไม่ใช่ชื่อ
#    from: {from}-12-01
#    until: {from}-12-31
#    budget: 0                       # บาท ไม่ทราบให้ลบบรรทัด
#    state: planned                  # planned doing done postponed dropped
calendar: []
#  - {{id: agm, title: ประชุมใหญ่สามัญประจำปี, on: {from}-12-15, time: \"09:00-12:00\", place: ศาลาประชาคม, who: สมาชิกทุกคน}}
"
    )
}

pub fn pathway(id: &str, today: Date) -> String {
    let date = today.iso();
    format!(
        "# เส้นทางพัฒนากองทุนเป็นรายการตรวจ ทุกขั้นบอกที่มาและสถานะการตรวจสอบตามจริง
schema: 1
id: {id}                 # ต้องตรงกับชื่อไฟล์ กองทุนอ้างใน pathways ของไฟล์กองทุน
title: ชื่อเส้นทาง
summary: เส้นทางนี้พาไปสู่อะไร ใครสมัครได้
kind: other              # cd-standard = มชช., cfi = สถาบันการเงินชุมชน, other = อื่น ๆ
verified: {{state: unverified, on: {date}}}
steps:
  - id: first-step       # ตั้งแล้วไม่ควรเปลี่ยน
    title: ต้องทำอะไร
    about: อธิบายสั้น ๆ
    source: ใครกำหนดไว้ หรือบอกว่ายังไม่พบเอกสาร
    verified: {{state: unverified, on: {date}}}
    evidence: หลักฐานที่ใช้
"
    )
}

pub fn glossary() -> String {
    "# อภิธานศัพท์ คำที่อยู่ในรายการนี้ครั้งแรกของแต่ละหน้าจะมีเส้นประ แตะเพื่ออ่านความหมาย
schema: 1
terms:
  - id: quorum           # ตั้งแล้วไม่ควรเปลี่ยน
    term: องค์ประชุม
    also: []             # ชื่ออื่น
    everyday: []         # คำที่คนทั่วไปใช้แทน ให้ค้นหาพบ
    english: quorum
    meaning: จำนวนผู้เข้าประชุมขั้นต่ำที่ทำให้มติใช้ได้
    except: []           # คำที่สะกดซ้อนกันแต่ความหมายต่าง
    see: []              # รหัสคำที่ควรดูเพิ่ม
"
    .to_string()
}
