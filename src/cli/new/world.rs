//! Templates of members' stories.

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
