//! `serve`: the preview, in a browser on this machine.

use std::path::PathBuf;

use super::build::show;
use super::say::{Exit, Tongue, machine_no, say};
use super::{complain, print};
use crate::diag::{self, Summary};
use crate::serve::{Event, ServeError, Showing, Watcher, run};

pub fn serve(root: PathBuf, port: u16, open: bool, tongue: Tongue) -> Exit {
    let tell = move |event: Event| match event {
        Event::Listening { address } => {
            print(&say!(
                tongue,
                "เปิดดูที่ http://{address}/\nแก้ไฟล์ใน content data themes แล้วหน้าเว็บจะปรับตาม กด Ctrl-C เพื่อหยุด",
                "Open http://{address}/\nThe pages follow what you change in content, data and themes. Ctrl-C stops."
            ));
            if open && !open_browser(&format!("http://{address}/")) {
                complain(&say!(
                    tongue,
                    "เปิดเบราว์เซอร์ให้ไม่ได้ โปรดเปิดเอง",
                    "The browser could not be opened; please open it yourself"
                ));
            }
        }
        Event::Built { problems, tree, showing } => {
            show(problems, tree, tongue);
            let summary = diag::summary_line(Summary::of(problems), tongue.lang);
            print(&match showing {
                Showing::Newest => say!(tongue, "พร้อมแล้ว ({summary})", "Ready ({summary})"),
                Showing::LastGood => say!(
                    tongue,
                    "ยังแสดงเว็บไซต์ชุดล่าสุดที่ถูกต้อง ({summary})",
                    "Still showing the last good site ({summary})"
                ),
                Showing::Nothing => say!(
                    tongue,
                    "ยังไม่มีเว็บไซต์ให้แสดง แก้ข้อผิดพลาดแล้วจะแสดงเอง ({summary})",
                    "No site to show yet; it will appear once the errors are mended ({summary})"
                ),
            });
        }
        Event::Unwatched { reason } => complain(&say!(
            tongue,
            "ติดตามการแก้ไฟล์ไม่ได้ ({reason}) จะตรวจทุก 2 วินาทีแทน",
            "Changes cannot be watched ({reason}); looking every 2 seconds instead"
        )),
    };
    match run(&root, port, tongue.lang, Watcher::default(), tell) {
        Ok(()) => Exit::Done,
        Err(ServeError::Read(error)) => {
            complain(&machine_no(tongue, &error.path, &error.cause));
            Exit::Machine
        }
        Err(ServeError::Port { port, cause }) => {
            let cause = machine_no(tongue, &PathBuf::from(format!("127.0.0.1:{port}")), &cause);
            complain(&say!(
                tongue,
                "{cause}\nเลือกพอร์ตอื่น เช่น kongthun serve --port 8711",
                "{cause}\nChoose another port: kongthun serve --port 8711"
            ));
            Exit::Machine
        }
    }
}

fn open_browser(address: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    std::process::Command::new(program)
        .args(arguments)
        .arg(address)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .is_ok()
}
