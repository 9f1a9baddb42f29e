//! The note that lies in every kept result: what is here, and how to read and check it with nothing
//! but a text editor. Made from the head of the result alone, so that it can be made again.

use super::record::Head;

pub fn readme(head: &Head) -> String {
    let Head { title, program, contest, .. } = head;
    let date = match head.date.as_str() {
        "" => "ยังไม่ปิดผล / still open",
        date => date,
    };
    let invented = match head.sample {
        true => "\n**ข้อมูลสมมติ**: ตัวเลขทั้งหมดแต่งขึ้นเพื่อสาธิต (invented figures, for demonstration)\n",
        false => "",
    };
    let corrects = head.corrects.as_ref().map_or_else(String::new, |corrects| {
        let folder = &corrects.folder;
        format!(
            "\nผลนี้แก้ไขผลที่เก็บไว้ใน `{folder}` รายการแก้ไขอยู่ใน `result.json` ที่ `head.corrects`\nThis result corrects the one kept in `{folder}`; the corrections stand in `result.json` under `head.corrects`.\n"
        )
    });
    format!(
        "# ผลการตัดสินและข้อมูลทั้งหมดที่ใช้ / A result and everything it was made of

{title}
(`{contest}`) {date}, {program}
{invented}{corrects}
> **ใช้ภายในสำนักงานและคณะกรรมการตัดสินเท่านั้น** โฟลเดอร์นี้มีตัวเลขจริงทุกช่อง รวมถึงจำนวนคนน้อยรายที่หน้าเว็บไม่แสดง และใบคะแนนของกรรมการ ห้ามเผยแพร่
>
> **For the office and the judges only.** All figures are here as they are, also those of few people that the site withholds, and the judges' sheets. Not for publication.

ห้ามแก้ไฟล์ใดในโฟลเดอร์นี้ ถ้าตัวเลขผิดให้บันทึกใน `data/corrections/` แล้วปิดผลใหม่
Change nothing here. Mistakes are put right in `data/corrections/`, and then the result is decided anew.

## อ่านเป็นภาษาไทย

| ไฟล์ | คืออะไร |
|---|---|
| `result.json` | ผลการตัดสิน: อันดับ คะแนนรวม คะแนนรายมิติและรายตัวชี้วัด เหตุผลของคะแนน เงื่อนไขที่ไม่ผ่าน และคะแนนของกรรมการ ตัวเลขทุกตัวเขียนเป็นข้อความเพื่อไม่ให้โปรแกรมใดปัดเศษ |
| `inputs/` | ไฟล์ที่มีผลต่อการตัดสินตามที่อ่านได้ในวันนั้น: ไฟล์กองทุน เกณฑ์ การประกวด ใบคะแนน พื้นที่ และระเบียบที่การตรวจงบใช้ |
| `facts.json` | สิ่งที่มีผลแต่คัดลอกมาไม่ได้ เช่น หลักฐานที่ไม่ตรงกับที่เคยตรวจ |
| `seal.txt` | เลขสุ่ม ทำให้เดาตัวเลขที่ไม่เปิดเผยจากรหัสยืนยันไม่ได้ |
| `SHA256SUMS` | ค่า SHA-256 ของทุกไฟล์ ตรวจเองได้ด้วยคำสั่ง `sha256sum -c SHA256SUMS` |

รหัสยืนยันผลที่พิมพ์บนหน้าเว็บคือ 16 หลักแรกของค่า SHA-256 ของไฟล์ `SHA256SUMS` (`sha256sum SHA256SUMS`)

ใน `result.json`: `head` คือข้อมูลทั่วไป `rounds` คือผลของรอบ `ranking` คือผลรวมทั้งการประกวด (มีเฉพาะรอบตัดสิน) แต่ละผลมี `ranked` (กองทุนที่จัดอันดับ ดีที่สุดก่อน) `gated` (กองทุนที่ไม่เข้าจัดอันดับพร้อมเหตุผล) `panel` (คะแนนของกรรมการ) และเฉพาะ `ranking` มี `firmness` (ช่วงของอันดับเมื่อปรับน้ำหนัก ตัดตัวชี้วัด หรือได้ข้อมูลที่ขาด) ช่อง `places` บอกอันดับในแต่ละกลุ่ม `tie_step` คือข้อของลำดับตัดสินที่ใช้เมื่อคะแนนเท่ากัน `inputs` บอกตัวเลขที่ใช้พร้อมบรรทัดในไฟล์ของกองทุน (`prior.` คือปีก่อน; วันที่เป็นจำนวนวันนับจาก 1970-01-01, ใช่/ไม่ใช่เป็น 1/0, ตัวเลือกเป็นลำดับนับจาก 0)

ตรวจซ้ำด้วยโปรแกรม: `kongthun verify โฟลเดอร์นี้`

## In English

| file | what it is |
|---|---|
| `result.json` | the result: places, totals, points of each dimension and indicator, why, gates, judges' points. Every number is text, so that no program rounds it |
| `inputs/` | the files that decided, as they were read that day: funds, rubrics, the contest, judges' sheets, areas, and the regulations that the checks of accounts go by |
| `facts.json` | what decided and cannot be copied, such as evidence that is not what it was |
| `seal.txt` | a random number: without it withheld figures could be guessed from the seal |
| `SHA256SUMS` | SHA-256 of every file; check it with `sha256sum -c SHA256SUMS` |

The seal printed on the site is the first 16 digits of the SHA-256 of `SHA256SUMS` itself (`sha256sum SHA256SUMS`).

In `result.json`: `head` is what it is about, `rounds` the result of the round, `ranking` the contest as a whole (only where the round decides it). Each has `ranked` (best first), `gated` (held back, with reasons) and `panel` (judges); `ranking` also has `firmness` (the ranges of places when weights move, when an indicator is left out, and when missing figures turn up). `places` are competition ranks (1, 2, 2, 4) in each group; `tie_step` is the rule of the tie chain, from 1, that put a fund below the one above with the same total; `inputs` are the figures read and their lines in the fund's file (`prior.`: the year before; dates are days since 1970-01-01, yes/no is 1/0, choices are positions from 0).

To compute it again: `kongthun verify THIS-FOLDER`
"
    )
}
