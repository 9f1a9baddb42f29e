//! Markdown and the HTML it becomes, side by side.

use std::sync::Arc;

use super::*;
use crate::id::{LawId, RuleId};
use crate::model::doc::{Inline, Target};
use crate::parse::markdown::markdown;
use crate::text::Span;

fn written(text: &str) -> String {
    let doc = markdown(&Arc::from("a.md"), text, 0).value;
    let links = |page: &PageRef| match page {
        PageRef::Picture(path) => path.to_string(),
        _ => String::new(),
    };
    html(&doc, &links, Digits::Thai, "n1")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let found = written(text);
        assert_eq!(found.trim_end(), *expected, "\n── from ──\n{text}\n── found ──\n{found}");
    }
}

#[test]
fn bold_and_italics_next_to_thai() {
    check(&[
        ("ตาม**“ระเบียบ”**ข้อ", "<p>ตาม<strong>“ระเบียบ”</strong>ข้อ</p>"),
        ("**(ก)**ข", "<p><strong>(ก)</strong>ข</p>"),
        ("**ข้อ 1.**กองทุน", "<p><strong>ข้อ 1.</strong>กองทุน</p>"),
        ("**ข้อ ๑.**๒ คน", "<p><strong>ข้อ ๑.</strong>๒ คน</p>"),
        ("ตาม*“ระเบียบ”*ข้อ", "<p>ตาม<em>“ระเบียบ”</em>ข้อ</p>"),
        ("ก***“ข”***ค", "<p>ก<strong><em>“ข”</em></strong>ค</p>"),
        ("ก**“ข *ค* ง”**จ", "<p>ก<strong>“ข <em>ค</em> ง”</strong>จ</p>"),
        ("ก**“[[a|ข]]”**ค และ**“ง”**จ", "<p>ก<strong>“ข”</strong>ค และ<strong>“ง”</strong>จ</p>"),
        ("ก**“ข\nค”**ง", "<p>ก<strong>“ขค”</strong>ง</p>"),
        (
            "| ก |\n|---|\n| ข**(ค)**ง |",
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"ตาราง\"><table>\n<thead><tr><th scope=\"col\">ก</th></tr></thead>\n<tbody>\n<tr><td>ข<strong>(ค)</strong>ง</td></tr>\n</tbody></table></div>",
        ),
        (
            "**“ก”**ข **ค** และ*(ง)*จ",
            "<p><strong>“ก”</strong>ข <strong>ค</strong> และ<em>(ง)</em>จ</p>",
        ),
        ("ก**“ข”**ค**“ง”**จ", "<p>ก<strong>“ข”</strong>ค<strong>“ง”</strong>จ</p>"),
        ("*ก **ข** ค* * ง", "<p><em>ก <strong>ข</strong> ค</em> * ง</p>"),
        (r"ตาม\*\*x\*\*", "<p>ตาม**x**</p>"),
        (r"ตาม\*\*“ระเบียบ”\*\*ข้อ", "<p>ตาม**“ระเบียบ”**ข้อ</p>"),
        ("ก** “ข” **ค", "<p>ก** “ข” **ค</p>"),
        ("ก**“ข”*ค", "<p>ก**“ข”*ค</p>"),
        (
            "**หนา** *เอน* ~~ขีด~~ `x < y`",
            "<p><strong>หนา</strong> <em>เอน</em> <del>ขีด</del> <code>x &lt; y</code></p>",
        ),
    ]);
}

#[test]
fn lines_of_a_thai_sentence_join_without_a_gap() {
    check(&[
        ("กองทุน\nหมู่บ้าน", "<p>กองทุนหมู่บ้าน</p>"),
        ("กองทุน\r\nหมู่บ้าน", "<p>กองทุนหมู่บ้าน</p>"),
        ("กองทุน **หมู่\nบ้าน**\nแม่ออน", "<p>กองทุน <strong>หมู่บ้าน</strong>แม่ออน</p>"),
        ("ปี\n๒๕๕๑\nกองทุน VFO\nหมู่บ้าน", "<p>ปี ๒๕๕๑ กองทุน VFO หมู่บ้าน</p>"),
        ("ต่าง\nๆ", "<p>ต่าง ๆ</p>"),
        ("ก  \nข", "<p>ก<br>\nข</p>"),
        ("> กองทุน\n> หมู่บ้าน", "<blockquote>\n<p>กองทุนหมู่บ้าน</p>\n</blockquote>"),
    ]);
}

#[test]
fn thai_numbers_and_dashes_make_lists() {
    check(&[
        ("๑. ก\n๒. ข", "<ol class=\"thai\">\n<li>ก</li>\n<li>ข</li>\n</ol>"),
        ("ดังนี้\n๑.ก\n๒.ข\nต่อ", "<p>ดังนี้</p>\n<ol class=\"thai\">\n<li>ก</li>\n<li>ขต่อ</li>\n</ol>"),
        ("๓) ก\n๔) ข", "<ol class=\"thai\" start=\"3\">\n<li>ก</li>\n<li>ข</li>\n</ol>"),
        ("(๑) ก\n(๒)ข", "<ol class=\"thai\">\n<li>ก</li>\n<li>ข</li>\n</ol>"),
        ("1. ก\n2. ข", "<ol>\n<li>ก</li>\n<li>ข</li>\n</ol>"),
        ("4.มีความไว้วางใจ", "<ol start=\"4\">\n<li>มีความไว้วางใจ</li>\n</ol>"),
        ("– ก\n– ข", "<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>"),
        ("•ก\n•ข", "<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>"),
        ("- ก\n-ข", "<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>"),
        ("๑. ก\n\n๒. ข", "<ol class=\"thai\">\n<li><p>ก</p>\n</li>\n<li><p>ข</p>\n</li>\n</ol>"),
        (
            "๑. ก\n   – ข\n   – ค\n๒. ง",
            "<ol class=\"thai\">\n<li>ก\n<ul>\n<li>ข</li>\n<li>ค</li>\n</ul>\n</li>\n<li>ง</li>\n</ol>",
        ),
        (
            "๑. ก\n\n    ๑) ข\n    ๒) ค",
            "<ol class=\"thai\">\n<li><p>ก</p>\n<ol class=\"thai\">\n<li>ข</li>\n<li>ค</li>\n</ol>\n</li>\n</ol>",
        ),
        (
            "> ๑. ก\n> ๒. ข",
            "<blockquote>\n<ol class=\"thai\">\n<li>ก</li>\n<li>ข</li>\n</ol>\n</blockquote>",
        ),
        (
            "- [x] ก\n- [ ] ข",
            "<ul class=\"tasks\">\n<li><span class=\"box done\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">เสร็จแล้ว</span> ก</li>\n<li><span class=\"box\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">ยังไม่เสร็จ</span> ข</li>\n</ul>",
        ),
        // What only looks like a list.
        ("เงิน\n๒. ส่วน", "<p>เงิน ๒. ส่วน</p>"),
        ("๒.๕ ล้านบาท", "<p>๒.๕ ล้านบาท</p>"),
        ("๒๕๕๑. ปี", "<p>๒๕๕๑. ปี</p>"),
        ("ก ๑. ข – ค", "<p>ก ๑. ข – ค</p>"),
        ("`๑. ก`\n\n```\n๑. ก\n```", "<p><code>๑. ก</code></p>\n<pre><code>๑. ก\n</code></pre>"),
    ]);
}

#[test]
fn headings_have_ids_and_no_gaps() {
    check(&[
        (
            "# ก\n\n## ข\n\n#### ค\n\n#### ง\n\n## จ {#own}",
            "<h2 id=\"s1\">ก</h2>\n<h2 id=\"s2\">ข</h2>\n<h3 id=\"s2-1\">ค</h3>\n<h3 id=\"s2-2\">ง</h3>\n<h2 id=\"own\">จ</h2>",
        ),
        ("## ก **ข** {#ไทย}", "<h2 id=\"s1\">ก <strong>ข</strong></h2>"),
        ("##ก", "<p>##ก</p>"),
    ]);
}

#[test]
fn callouts() {
    let callout = |class: &str, title: &str| {
        format!(
            "<aside class=\"callout callout-{class}\"><p class=\"callout-title\">{title}</p>\n<p>ก</p>\n</aside>"
        )
    };
    for (word, class, title) in [
        ("หมายเหตุ", "note", "หมายเหตุ"),
        ("คำเตือน", "warning", "คำเตือน"),
        ("คําเตือน", "warning", "คำเตือน"),
        ("ข้อควรระวัง", "caution", "ข้อควรระวัง"),
        ("บทเรียน", "lesson", "บทเรียน"),
        ("เคล็ดลับ", "tip", "เคล็ดลับ"),
        ("NOTE", "note", "หมายเหตุ"),
        ("IMPORTANT", "note", "หมายเหตุ"),
        ("Warning", "warning", "คำเตือน"),
        ("CAUTION", "caution", "ข้อควรระวัง"),
        ("TIP", "tip", "เคล็ดลับ"),
    ] {
        for text in
            [format!("> [!{word}]\n> ก"), format!("> [!{word}] ก"), format!("> [!{word}]\n>\n> ก")]
        {
            assert_eq!(written(&text).trim_end(), callout(class, title), "{text}");
        }
    }
    check(&[
        ("> [!อื่น]\n> ก", "<blockquote>\n<p>[!อื่น] ก</p>\n</blockquote>"),
        (
            "> [!TIP](https://a.b)",
            "<blockquote>\n<p><a class=\"outside\" rel=\"noopener noreferrer\" href=\"https://a.b\">!TIP</a></p>\n</blockquote>",
        ),
        (
            "> [!บทเรียน]\n> - ก\n> - ข",
            "<aside class=\"callout callout-lesson\"><p class=\"callout-title\">บทเรียน</p>\n<ul>\n<li>ก</li>\n<li>ข</li>\n</ul>\n</aside>",
        ),
        ("[!หมายเหตุ]", "<p>[!หมายเหตุ]</p>"),
    ]);
}

#[test]
fn links_and_pictures() {
    check(&[
        (
            "[ก](https://a.b/?x=1&y=\"2\")",
            "<p><a class=\"outside\" rel=\"noopener noreferrer\" href=\"https://a.b/?x=1&amp;y=&quot;2&quot;\">ก</a></p>",
        ),
        ("[ก](#s1)", "<p><a href=\"#s1\">ก</a></p>"),
        ("[ก](javascript:alert(1)) ![ข](data:image/png,x)", "<p>ก ข</p>"),
        ("[[privacy]] [[privacy|ก]] [ข](../a.md)", "<p>privacy ก ข</p>"),
        (
            "![ก \"ข\"](images/a.jpg)",
            "<p><img src=\"images/a.jpg\" alt=\"ก &quot;ข&quot;\" loading=\"lazy\"></p>",
        ),
    ]);
}

#[test]
fn links_are_resolved_by_the_caller() {
    let page = PageRef::Regulation(LawId::new("civil-code"), Some(RuleId::new("s686")));
    let target = Target::Inside { page, title: "มาตรา ๖๘๖".to_string() };
    let link = |target: Target, content: &[&str]| Inline::Link {
        target,
        content: content.iter().map(|text| Inline::Text(text.to_string())).collect(),
        span: Span::default(),
    };
    let doc = Doc {
        blocks: vec![Block::Paragraph(vec![
            link(target.clone(), &[]),
            link(target, &["ก<"]),
            link(Target::Broken, &["ข"]),
        ])],
        footnotes: Vec::new(),
    };
    let links = |page: &PageRef| match page {
        PageRef::Regulation(law, Some(rule)) => format!("../{law}/#{rule}"),
        _ => String::new(),
    };
    assert_eq!(
        html(&doc, &links, Digits::Thai, ""),
        "<p><a href=\"../civil-code/#s686\">มาตรา ๖๘๖</a><a href=\"../civil-code/#s686\">ก&lt;</a>ข</p>\n"
    );
}

#[test]
fn tables() {
    check(&[(
        "| ก | ข | ค |\n|:--|--:|:-:|\n| [[a\\|ง]] | ๑ | |",
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"ตาราง\"><table>\n<thead><tr><th scope=\"col\">ก</th><th scope=\"col\" class=\"num\">ข</th><th scope=\"col\" class=\"center\">ค</th></tr></thead>\n<tbody>\n<tr><td>ง</td><td class=\"num\">๑</td><td class=\"center\"></td></tr>\n</tbody></table></div>",
    )]);
}

#[test]
fn footnotes_stand_in_the_order_of_reading() {
    let text = "ก[^b] ข[^a] ค[^b] ง[^none]\n\n[^a]: หนึ่ง\n[^b]: สอง\n[^unused]: สาม\n";
    check(&[(
        text,
        "<p>ก<sup><a class=\"footnote-ref\" id=\"n1-fnref1\" href=\"#n1-fn1\" aria-label=\"เชิงอรรถ ๑\">๑</a></sup> \
         ข<sup><a class=\"footnote-ref\" id=\"n1-fnref2\" href=\"#n1-fn2\" aria-label=\"เชิงอรรถ ๒\">๒</a></sup> \
         ค<sup><a class=\"footnote-ref\" id=\"n1-fnref1-2\" href=\"#n1-fn1\" aria-label=\"เชิงอรรถ ๑\">๑</a></sup> \
         ง[^none]</p>\n\
         <section class=\"footnotes\" aria-label=\"เชิงอรรถ\">\n<ol class=\"thai\">\n\
         <li id=\"n1-fn1\">\n<p>สอง <a class=\"footnote-back\" href=\"#n1-fnref1\" aria-label=\"กลับไปที่ข้อความ\">↩</a></p>\n</li>\n\
         <li id=\"n1-fn2\">\n<p>หนึ่ง <a class=\"footnote-back\" href=\"#n1-fnref2\" aria-label=\"กลับไปที่ข้อความ\">↩</a></p>\n</li>\n\
         </ol>\n</section>",
    )]);
}

#[test]
fn html_of_the_author_never_passes() {
    check(&[
        ("ก <b onclick=\"x\">ข</b><!-- จด --> ค", "<p>ก ข ค</p>"),
        ("<script>alert(1)</script>\n\nก", "<p>ก</p>"),
        ("\\<b> & 'ก' \"ข\" &lt;", "<p>&lt;b&gt; &amp; &#39;ก&#39; &quot;ข&quot; &lt;</p>"),
        ("```html\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("ก\n\n---\n\nข", "<p>ก</p>\n<hr>\n<p>ข</p>"),
    ]);
}

#[test]
fn outline_lists_headings() {
    let doc = markdown(&Arc::from("a.md"), "## ก **ข**\n\nค\n\n### ง\n\n> ## จ\n", 0).value;
    let expected = [("s1", "ก ข", 2), ("s1-1", "ง", 3)];
    let found = outline(&doc);
    let found: Vec<_> =
        found.iter().map(|(id, text, level)| (id.as_str(), text.as_str(), *level)).collect();
    assert_eq!(found, expected);
}
