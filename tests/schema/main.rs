//! The schemas for editors against the reader of files: the same keys, the same words, the same
//! demands; nothing refused that the reader takes; and every file that we ship is free of faults.

mod reader;
mod shipped;
#[path = "../support/mod.rs"]
mod support;

use jsonschema::Validator;
use kongthun::schema::Kind;
use serde_json::Value;

fn document(kind: Kind) -> Value {
    serde_json::from_str(&kind.json()).unwrap()
}

fn validator(kind: Kind) -> Validator {
    jsonschema::draft7::new(&document(kind)).unwrap()
}
