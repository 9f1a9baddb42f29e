//! (placeholder until the parser lands: reads no text)

use std::sync::Arc;

use crate::diag::Checked;
use crate::model::doc::Doc;

pub fn markdown(_file: &Arc<str>, _text: &str, _start: usize) -> Checked<Doc> {
    Checked::fine(Doc::default())
}
