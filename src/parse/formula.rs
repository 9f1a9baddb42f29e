//! temporary
use std::sync::Arc;
use crate::diag::Checked;
use crate::model::formula::Formula;
use crate::text::Located;
pub fn formula(_file: &Arc<str>, _text: &Located<String>) -> Checked<Option<Formula>> { Checked::fine(None) }
