//! Arguments and help, in Thai or English. The only door to clap, with `--lang` looked up first so
//! that even a misspelled command is answered in the reader's language.

mod results;
mod searching;
mod sheets;
mod themes;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command as Clap};

pub use results::{Diff, Freeze, Verify};
pub use searching::Search;
pub use sheets::{Export, Format, What};
pub use themes::{Action, Themes};

use super::build::Wanted;
use super::lang_of;
use crate::diag::Lang;
use crate::plan::Edition;
use crate::schema;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Build { root: PathBuf, wanted: Wanted },
    Check { root: PathBuf, format: ReportFormat, orphans: bool },
    Serve { root: PathBuf, port: u16, open: bool },
    New { root: PathBuf, kind: Kind, name: String },
    Fix { root: PathBuf, write: bool },
    Init { folder: PathBuf },
    Explain { code: Option<String> },
    Schema { kind: Option<schema::Kind>, folder: Option<PathBuf> },
    Export(Export),
    Freeze(Freeze),
    Verify(Verify),
    Diff(Diff),
    Search(Search),
    Theme(Themes),
    Import { root: PathBuf, file: PathBuf, year: Option<String>, write: bool },
}

/// How `check` tells what it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    Human,
    Json,
    /// Annotations of a GitHub workflow.
    Github,
}

/// What `new` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Note,
    Regulation,
    Story,
    Network,
    Plan,
    Pathway,
    Glossary,
    Fund,
    /// Of the decided results of a contest.
    Correction,
}

fn edition(word: &str) -> Edition {
    let found = Edition::ALL.iter().find(|(known, _)| *known == word);
    found.map_or_else(Edition::default, |(_, edition)| *edition)
}

/// Help, or why the arguments were not understood.
#[derive(Debug)]
pub struct Refusal {
    pub is_help: bool,
    pub text: String,
}

/// `--lang en` or `--lang=en` wherever it stands; then KONGTHUN_LANG; Thai otherwise.
pub fn language(arguments: &[OsString]) -> Lang {
    let words: Vec<String> =
        arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let said = words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(at + 1).cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_string),
        None => None,
    });
    said.or_else(|| std::env::var("KONGTHUN_LANG").ok())
        .and_then(|word| lang_of(&word))
        .unwrap_or_default()
}

pub const DEFAULT_PORT: u16 = 8710;

fn pick(lang: Lang, thai: &'static str, english: &'static str) -> &'static str {
    match lang {
        Lang::Th => thai,
        Lang::En => english,
    }
}

fn command(lang: Lang) -> Clap {
    let t = |thai, english| pick(lang, thai, english);
    let template =
        t("{about}\n\nการใช้งาน: {usage}\n\n{all-args}", "{about}\n\nUsage: {usage}\n\n{all-args}");
    let options = t("ตัวเลือก", "Options");
    let values = t("ค่าที่ต้องระบุ", "Arguments");
    let root = || {
        Arg::new("root")
            .long("root")
            .value_name("DIR")
            .default_value(".")
            .hide_default_value(true)
            .value_parser(clap::value_parser!(PathBuf))
            .help_heading(options)
            .help(t(
                "โฟลเดอร์ของเว็บไซต์ที่มี content data themes (ไม่ระบุ = โฟลเดอร์ปัจจุบัน)",
                "the site's folder with content, data, themes (default: this one)",
            ))
    };
    let help = || {
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help_heading(options)
            .help(t("แสดงวิธีใช้", "print this help"))
    };
    // The words in angle brackets, then the options: clap would say [OPTIONS] in Thai as well.
    let usage = |name: &str, values: &str| {
        let gap = if values.is_empty() { "" } else { " " };
        format!("kongthun {name}{gap}{values} {}", t("[ตัวเลือก]", "[OPTIONS]"))
    };
    let sub = |name: &'static str, about: &'static str| {
        Clap::new(name)
            .about(about)
            .help_template(template)
            .override_usage(usage(name, ""))
            .disable_help_flag(true)
            .arg(help())
    };
    let build = sub("build", t("ตรวจข้อมูลแล้วสร้างเว็บไซต์", "check the data and build the site"))
        .arg(root())
        .arg(
            Arg::new("output")
                .long("output")
                .value_name("DIR")
                .value_parser(clap::value_parser!(PathBuf))
                .help_heading(options)
                .help(t(
                    "โฟลเดอร์ผลลัพธ์ (ไม่ระบุ = output ในโฟลเดอร์เว็บไซต์)",
                    "where to write (default: output in the site's folder)",
                )),
        )
        .arg(
            Arg::new("zip")
                .long("zip")
                .value_name("FILE")
                .value_parser(clap::value_parser!(PathBuf))
                .conflicts_with("output")
                .help_heading(options)
                .help(t(
                    "รวมทั้งเว็บไซต์เป็นไฟล์ .zip ไฟล์เดียวสำหรับแฟลชไดรฟ์หรือ LINE แทนการเขียนลงโฟลเดอร์",
                    "pack the whole site into one .zip file for a stick or a chat, in place of the folder",
                )),
        )
        .arg(
            Arg::new("edition")
                .long("edition")
                .value_name("WORD")
                .value_parser(Edition::ALL.map(|(word, _)| word))
                .hide_possible_values(true)
                .help_heading(options)
                .help(t(
                    "ฉบับสำหรับใคร: public (ทุกคน) committee (เห็นเหตุผลของกรรมการ) judges (เห็นชื่อกรรมการ) blind (ปิดชื่อกองทุน)",
                    "for whom: public, committee (judges' reasons), judges (their names) or blind (no names of funds)",
                )),
        );
    let check =
        sub("check", t("ตรวจข้อมูลและเนื้อหา ไม่สร้างเว็บไซต์", "check without building")).arg(root()).arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(["human", "json", "github"])
                .default_value("human")
                .hide_default_value(true)
                .hide_possible_values(true)
                .help_heading(options)
                .help(t(
                    "รูปแบบรายงาน: human (อ่านเอง) json (ให้โปรแกรมอื่นอ่าน) หรือ github (แจ้งใน GitHub Actions)",
                    "human, json or github (annotations of a workflow)",
                )),
        )
        .arg(
            Arg::new("orphans")
                .long("orphans")
                .action(ArgAction::SetTrue)
                .help_heading(options)
                .help(t(
                    "หาหน้าที่ไม่มีลิงก์ใดนำไปถึงด้วย (นานเท่าสร้างเว็บไซต์)",
                    "also look for pages that nothing leads to (takes as long as a build)",
                )),
        );
    let serve = sub(
        "serve",
        t("เปิดเว็บไซต์ดูในเครื่อง และปรับตามเมื่อแก้ไฟล์", "preview in the browser and follow changes"),
    )
    .arg(root())
    .arg(
        Arg::new("port")
            .long("port")
            .value_name("N")
            .value_parser(clap::value_parser!(u16))
            .default_value("8710")
            .hide_default_value(true)
            .help_heading(options)
            .help(t(
                "หมายเลขพอร์ต (ไม่ระบุ = 8710, 0 = เลือกให้เอง)",
                "port (default 8710, 0 = any free one)",
            )),
    )
    .arg(
        Arg::new("open")
            .long("open")
            .action(ArgAction::SetTrue)
            .help_heading(options)
            .help(t("เปิดเบราว์เซอร์ให้ด้วย", "open the browser as well")),
    );
    let new = sub("new", t("สร้างไฟล์แม่แบบสำหรับกรอก", "make a template to fill in"))
        .override_usage(usage("new", "<KIND> <NAME>"))
        .arg(
            Arg::new("kind")
                .value_name("KIND")
                .required(true)
                .value_parser([
                    "note",
                    "regulation",
                    "story",
                    "network",
                    "plan",
                    "pathway",
                    "glossary",
                    "fund",
                    "correction",
                ])
                .hide_possible_values(true)
                .help_heading(values)
                .help(t(
                    "note (บันทึก) regulation (ระเบียบ) story (เรื่องเล่าของสมาชิก) network (บันทึกเครือข่าย) plan (แผนและปฏิทิน) pathway (เส้นทางพัฒนากองทุน) glossary (อภิธานศัพท์) fund (กองทุน) หรือ correction (แก้ไขผลที่ปิดแล้ว)",
                    "note, regulation, story (of a member), network, plan (with its calendar), pathway, glossary, fund or correction (of decided results)",
                )),
        )
        .arg(Arg::new("name").value_name("NAME").required(true).help_heading(values).help(t(
            "ชื่อไฟล์เป็นอักษรอังกฤษ เช่น note-2570-agm รหัสกองทุน 8 หลัก หรือรหัสการประกวด",
            "file name in ASCII such as note-2570-agm, a fund code of 8 digits, or a contest",
        )))
        .arg(root());
    let init = sub("init", t("เริ่มเว็บไซต์ใหม่ที่ใช้งานได้ทันที", "start a small working site"))
        .override_usage(usage("init", "<DIR>"))
        .arg(
            Arg::new("folder")
                .value_name("DIR")
                .required(true)
                .value_parser(clap::value_parser!(PathBuf))
                .help_heading(values)
                .help(t("โฟลเดอร์ใหม่ หรือโฟลเดอร์ว่าง", "a new or empty folder")),
        );
    let fix =
        sub("fix", t("แก้สิ่งที่แก้ได้แน่นอน แสดงให้ดูก่อนเสมอ", "mend what is certain, showing it first"))
            .arg(root())
            .arg(
                Arg::new("write")
                    .long("write")
                    .action(ArgAction::SetTrue)
                    .help_heading(options)
                    .help(t(
                        "เขียนลงไฟล์ (ไม่ระบุ = แสดงให้ดูเท่านั้น)",
                        "write the files (default: only show)",
                    )),
            );
    let search = sub(
        "search",
        t("ค้นในเว็บไซต์จากเทอร์มินัล ได้ผลเดียวกับหน้าค้นหา", "search the site as its search page does"),
    )
    .override_usage(usage("search", "<QUERY>"));
    let search = searching::search(search, root(), options, values, lang);
    let theme = sub(
        "theme",
        t(
            "ตรวจธีม คัดลอกธีมตั้งต้นมาแก้ หรือดูข้อตกลงของแม่แบบ",
            "check a theme, copy the default, show the contract",
        ),
    )
    .override_usage(usage("theme", "<ACTION> [NAME] [FILE]"));
    let theme = themes::theme(theme, root(), values, lang);
    let explain =
        sub("explain", t("อธิบายรหัสข้อผิดพลาดพร้อมตัวอย่าง", "explain a problem's code"))
            .override_usage(usage("explain", "[CODE]"))
            .arg(Arg::new("code").value_name("CODE").help_heading(values).help(t(
                "รหัส เช่น D007 (ไม่ระบุ = แสดงทุกรหัส)",
                "a code such as D007 (none: list all)",
            )));
    let schema = sub(
        "schema",
        t(
            "แสดงหรือเขียนผังข้อมูล (JSON Schema) ให้โปรแกรมแก้ไขข้อความใช้",
            "write JSON Schemas for text editors",
        ),
    )
    .override_usage(usage("schema", "[KIND]"))
    .arg(
        Arg::new("kind")
            .value_name("KIND")
            .value_parser(schema::Kind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>())
            .hide_possible_values(true)
            .help_heading(values)
            .help(t(
                "ชนิดของไฟล์ เช่น fund (ไม่ระบุ = แสดงทุกชนิด)",
                "a kind of file such as fund (none: list all)",
            )),
    )
    .arg(
        Arg::new("dir")
            .long("dir")
            .value_name("DIR")
            .value_parser(clap::value_parser!(PathBuf))
            .help_heading(options)
            .help(t(
                "เขียนเป็นไฟล์ KIND.schema.json ลงในโฟลเดอร์นี้ (ไม่ระบุ KIND = ทุกชนิด)",
                "write KIND.schema.json into this folder (no KIND: all of them)",
            )),
    );
    let export = sub(
        "export",
        t(
            "ส่งออกแบบกรอกข้อมูล ผลการจัดอันดับ หรือข้อมูลกองทุน",
            "make a form, or take results and figures away",
        ),
    )
    .override_usage(usage("export", "<WHAT>"));
    let export = sheets::export(export, root(), options, values, lang);
    let import = sub(
        "import",
        t(
            "นำเข้าตัวเลขจาก Excel หรือ CSV หรือบันทึกเก่าจากบล็อก WordPress และ Word",
            "put figures of an Excel or CSV file into the funds' files, or old notes into drafts",
        ),
    )
    .override_usage(usage("import", "<FILE>"));
    let import = sheets::import(import, root(), options, values, lang);
    let freeze = results::freeze(
        sub(
            "freeze",
            t("ปิดผลการตัดสินและเก็บไว้พร้อมข้อมูลทั้งหมด", "decide a result and keep it for good"),
        )
        .override_usage(usage("freeze", "<CONTEST> [STAGE]")),
        root(),
        options,
        values,
        lang,
    );
    let verify = results::verify(
        sub(
            "verify",
            t("ตรวจว่าผลเป็นไปตามข้อมูลในชุดตรวจสอบหรือไม่", "check that a result follows from its pack"),
        )
        .override_usage(usage("verify", "<PATH>")),
        options,
        values,
        lang,
    );
    let diff = results::diff(
        sub(
            "diff",
            t(
                "แสดงว่าถ้าเผยแพร่แล้วอะไรจะเปลี่ยน อันดับใดขยับ เพราะอะไร",
                "what would change if this were published, and why",
            ),
        )
        .override_usage(usage("diff", "[OLD] [NEW]")),
        root(),
        options,
        values,
        lang,
    );
    Clap::new("kongthun")
        .about(t(
            "กองทุน: สร้างเว็บไซต์ความรู้และผลการจัดอันดับกองทุนหมู่บ้านและชุมชนเมือง",
            "kongthun: a knowledge and ranking site for village and urban community funds",
        ))
        .help_template(t(
            "{about}\n\nการใช้งาน: {usage}\n\nคำสั่ง:\n{subcommands}\n\n{options}\n\nรหัสจบ: 0 สำเร็จ, 1 มีข้อผิดพลาดในเว็บไซต์, 2 ใช้คำสั่งไม่ถูก, 3 เครื่องทำไม่ได้ (ดิสก์ สิทธิ์ พอร์ต)",
            "{about}\n\nUsage: {usage}\n\nCommands:\n{subcommands}\n\n{options}\n\nExit codes: 0 done, 1 problems in the site, 2 wrong use, 3 the machine said no (disk, permission, port)",
        ))
        .override_usage(t("kongthun คำสั่ง [ตัวเลือก]", "kongthun COMMAND [OPTIONS]"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_required(true)
        .arg(help())
        .arg(
            Arg::new("version")
                .long("version")
                .action(ArgAction::Version)
                .help(t("แสดงรุ่นของโปรแกรม", "print the version")),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("th|en")
                .global(true)
                .value_parser(["th", "en"])
                .hide_possible_values(true)
                .help_heading(options)
                .help(t("ภาษาที่โปรแกรมพูด: th หรือ en", "the language of the program: th or en")),
        )
        .version(env!("CARGO_PKG_VERSION"))
        .subcommands([
            build, check, diff, explain, export, fix, freeze, import, init, new, schema, search, serve, theme, verify,
        ])
}

pub fn parse(arguments: Vec<OsString>, lang: Lang) -> Result<Command, Refusal> {
    let matches =
        command(lang).try_get_matches_from(arguments).map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Refusal { is_help: true, text: error.to_string() }
            }
            _ => Refusal { is_help: false, text: refusal(&error, lang) },
        })?;
    let Some((name, given)) = matches.subcommand() else {
        return Err(Refusal { is_help: false, text: missing_command(lang) });
    };
    let text = |key: &str| given.get_one::<String>(key).cloned();
    let path = |key: &str| given.get_one::<PathBuf>(key).cloned();
    let root = || path("root").unwrap_or_else(|| PathBuf::from("."));
    Ok(match name {
        "build" => Command::Build {
            root: root(),
            wanted: Wanted {
                output: path("output"),
                zip: path("zip"),
                edition: text("edition").map_or_else(Edition::default, |word| edition(&word)),
            },
        },
        "theme" => Command::Theme(themes::asked(given, root())),
        "check" => Command::Check {
            root: root(),
            format: match text("format").as_deref() {
                Some("json") => ReportFormat::Json,
                Some("github") => ReportFormat::Github,
                _ => ReportFormat::Human,
            },
            orphans: given.get_flag("orphans"),
        },
        "serve" => Command::Serve {
            root: root(),
            port: given.get_one("port").copied().unwrap_or(DEFAULT_PORT),
            open: given.get_flag("open"),
        },
        "new" => Command::New {
            root: root(),
            kind: match text("kind").as_deref() {
                Some("fund") => Kind::Fund,
                Some("regulation") => Kind::Regulation,
                Some("story") => Kind::Story,
                Some("network") => Kind::Network,
                Some("plan") => Kind::Plan,
                Some("pathway") => Kind::Pathway,
                Some("glossary") => Kind::Glossary,
                Some("correction") => Kind::Correction,
                _ => Kind::Note,
            },
            name: text("name").unwrap_or_default(),
        },
        "fix" => Command::Fix { root: root(), write: given.get_flag("write") },
        "init" => Command::Init { folder: path("folder").unwrap_or_default() },
        "schema" => Command::Schema {
            kind: text("kind").as_deref().and_then(schema::Kind::by_id),
            folder: path("dir"),
        },
        "freeze" => Command::Freeze(results::frozen(given, root())),
        "diff" => Command::Diff(results::differing(given, root())),
        "verify" => Command::Verify(results::verified(given)),
        "search" => Command::Search(searching::asked(given, root())),
        "export" => Command::Export(sheets::exported(given, root())),
        "import" => Command::Import {
            root: root(),
            file: path("file").unwrap_or_default(),
            year: text("year"),
            write: given.get_flag("write"),
        },
        _ => Command::Explain { code: text("code") },
    })
}

fn missing_command(lang: Lang) -> String {
    pick(
        lang,
        "ยังไม่ได้ระบุคำสั่ง\nดูคำสั่งทั้งหมด: kongthun --help",
        "No command given\nSee all commands: kongthun --help",
    )
    .to_string()
}

/// clap's complaint in our words: what was not understood, what was meant, where help is.
fn refusal(error: &clap::Error, lang: Lang) -> String {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(list)) => Some(list.join(", ")),
        _ => None,
    };
    let given = text(ContextKind::InvalidSubcommand)
        .or_else(|| text(ContextKind::InvalidValue))
        .or_else(|| text(ContextKind::InvalidArg))
        .unwrap_or_default();
    let argument = text(ContextKind::InvalidArg).unwrap_or_default();
    let what = match (error.kind(), lang) {
        (ErrorKind::InvalidSubcommand, Lang::Th) => format!("ไม่รู้จักคำสั่ง “{given}”"),
        (ErrorKind::InvalidSubcommand, Lang::En) => format!("Unknown command “{given}”"),
        (ErrorKind::MissingSubcommand, _) => return missing_command(lang),
        (ErrorKind::UnknownArgument, Lang::Th) if !given.starts_with('-') => {
            format!("ไม่เข้าใจ “{given}” ซึ่งเกินมา")
        }
        (ErrorKind::UnknownArgument, Lang::En) if !given.starts_with('-') => {
            format!("“{given}” is one word too many")
        }
        (ErrorKind::UnknownArgument, Lang::Th) => format!("ไม่รู้จักตัวเลือก “{given}”"),
        (ErrorKind::UnknownArgument, Lang::En) => format!("Unknown option “{given}”"),
        (ErrorKind::MissingRequiredArgument, Lang::Th) => format!("ยังไม่ได้ระบุ {argument}"),
        (ErrorKind::MissingRequiredArgument, Lang::En) => format!("Missing {argument}"),
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::Th) if given.is_empty() => {
            format!("ต้องระบุค่าให้ {argument}")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::Th) => {
            format!("ค่า “{given}” ใช้กับ {argument} ไม่ได้")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::En) if given.is_empty() => {
            format!("{argument} needs a value")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::En) => {
            format!("“{given}” cannot be used for {argument}")
        }
        (_, Lang::Th) => format!("ใช้คำสั่งไม่ถูกต้อง {given}"),
        (_, Lang::En) => format!("The command was not understood {given}"),
    };
    let mut lines = vec![what.trim_end().to_string()];
    // Of several that are near, the nearest stands last.
    let nearest = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::Strings(list)) => list.last().cloned(),
        _ => text(kind),
    };
    let suggested = nearest(ContextKind::SuggestedSubcommand)
        .or_else(|| nearest(ContextKind::SuggestedArg))
        .or_else(|| nearest(ContextKind::SuggestedValue));
    if let Some(suggested) = suggested {
        lines.push(format!("{} {suggested}", pick(lang, "น่าจะหมายถึง", "Did you mean")));
    } else if let Some(ContextValue::Strings(valid)) = error.get(ContextKind::ValidValue)
        && !valid.is_empty()
    {
        lines.push(format!("{} {}", pick(lang, "ใช้ได้:", "One of:"), valid.join(", ")));
    }
    lines.push(pick(lang, "ดูวิธีใช้: kongthun --help", "See kongthun --help").to_string());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(words: &str, lang: Lang) -> Result<Command, Refusal> {
        parse(words.split(' ').map(OsString::from).collect(), lang)
    }

    #[test]
    fn the_definition_is_sound() {
        command(Lang::Th).debug_assert();
        command(Lang::En).debug_assert();
    }

    #[test]
    fn commands_are_read() {
        assert_eq!(
            run("kongthun build --root x --output y", Lang::Th).unwrap(),
            Command::Build {
                root: "x".into(),
                wanted: Wanted { output: Some("y".into()), zip: None, edition: Edition::Public },
            }
        );
        assert_eq!(
            run("kongthun new fund 50230203", Lang::Th).unwrap(),
            Command::New { root: ".".into(), kind: Kind::Fund, name: "50230203".into() }
        );
    }

    #[test]
    fn help_speaks_one_language() {
        let thai = run("kongthun build --help", Lang::Th).unwrap_err();
        assert!(thai.is_help && thai.text.contains("การใช้งาน"), "{}", thai.text);
        for english in ["Usage", "Options:", "Commands"] {
            assert!(!thai.text.contains(english), "{}", thai.text);
        }
        let english = run("kongthun --help", Lang::En).unwrap_err();
        assert!(!english.text.contains("คำสั่ง"), "{}", english.text);
    }

    #[test]
    fn a_misspelled_command_is_answered_in_thai_with_what_was_meant() {
        let refusal = run("kongthun biuld", Lang::Th).unwrap_err();
        assert!(!refusal.is_help);
        assert!(refusal.text.contains("ไม่รู้จักคำสั่ง “biuld”"), "{}", refusal.text);
        assert!(refusal.text.contains("build"), "{}", refusal.text);
    }

    #[test]
    fn the_language_is_found_anywhere() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(language(&words("kongthun biuld --lang en")), Lang::En);
        assert_eq!(language(&words("kongthun --lang=en build")), Lang::En);
    }
}
