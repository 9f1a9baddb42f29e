//! What the program says, in two languages, and how it ends.

use std::io;
use std::path::Path;

use crate::diag::Lang;

/// The four ways to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    /// Something in the site must be mended.
    Problems = 1,
    /// The command was not understood or cannot be done.
    WrongUse = 2,
    /// The machine said no: disk, permission, port.
    Machine = 3,
}

#[derive(Clone, Copy, Debug)]
pub struct Tongue {
    pub lang: Lang,
}

/// Picks the Thai or the English sentence and fills it in.
macro_rules! say {
    ($tongue:expr, $thai:literal, $english:literal) => {
        match $tongue.lang {
            $crate::diag::Lang::Th => format!($thai),
            $crate::diag::Lang::En => format!($english),
        }
    };
}
pub(crate) use say;

/// Why the machine said no, in plain words.
pub fn machine_no(tongue: Tongue, path: &Path, cause: &io::Error) -> String {
    let path = path.display();
    let reason = match (cause.kind(), tongue.lang) {
        (io::ErrorKind::PermissionDenied, Lang::Th) => "ไม่มีสิทธิ์อ่านหรือเขียน".to_string(),
        (io::ErrorKind::PermissionDenied, Lang::En) => "permission denied".to_string(),
        (io::ErrorKind::StorageFull, Lang::Th) => "พื้นที่ดิสก์เต็ม".to_string(),
        (io::ErrorKind::StorageFull, Lang::En) => "the disk is full".to_string(),
        (io::ErrorKind::NotFound, Lang::Th) => "ไม่พบไฟล์หรือโฟลเดอร์".to_string(),
        (io::ErrorKind::NotADirectory, Lang::Th) => "ชื่อนี้เป็นไฟล์ ไม่ใช่โฟลเดอร์".to_string(),
        (io::ErrorKind::NotADirectory, Lang::En) => "this is a file, not a folder".to_string(),
        // Only folders are made in the way of which a file of the same name can be.
        (io::ErrorKind::AlreadyExists, Lang::Th) => "มีไฟล์ชื่อนี้อยู่แล้ว จึงสร้างโฟลเดอร์ไม่ได้".to_string(),
        (io::ErrorKind::AlreadyExists, Lang::En) => {
            "a file of this name is where the folder should be".to_string()
        }
        (io::ErrorKind::ReadOnlyFilesystem, Lang::Th) => "ดิสก์นี้เขียนไม่ได้".to_string(),
        (io::ErrorKind::AddrInUse, Lang::Th) => "พอร์ตนี้มีโปรแกรมอื่นใช้อยู่".to_string(),
        _ => cause.to_string(),
    };
    say!(tongue, "ทำต่อไม่ได้: {path}\n{reason}", "Cannot go on: {path}\n{reason}")
}
