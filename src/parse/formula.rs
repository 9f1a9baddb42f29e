//! temporary
use crate::diag::Checked;
use crate::model::formula::Formula;
use crate::text::Located;
use std::sync::Arc;
pub fn formula(_file: &Arc<str>, _text: &Located<String>) -> Checked<Option<Formula>> {
    Checked::fine(None)
}
