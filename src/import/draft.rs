//! A draft: what will be a file of `content/notes`, with its doubts.

use super::Doubt;

#[derive(Clone, Debug)]
pub struct Draft {
    pub id: String,
    pub title: String,
    /// The whole file: head and Markdown.
    pub text: String,
    /// Files that go with it.
    pub pictures: Vec<Picture>,
    /// Its headings, each with the number of items below it.
    pub outline: Vec<(String, usize)>,
    pub doubts: Vec<Doubt>,
}

impl Draft {
    /// The digest of the file that it was made of, as its head has it.
    pub fn digest(&self) -> Option<&str> {
        let line = self.text.lines().find_map(|line| line.trim().strip_prefix("sha256: "))?;
        Some(line.trim_matches('"'))
    }

    /// Where it goes.
    pub fn path(&self) -> String {
        format!("content/notes/{}.md", self.id)
    }

    /// Whether a file is the note or one of its pictures.
    pub fn owns(&self, path: &str) -> bool {
        self.path() == path
            || self.pictures.iter().any(|picture| self.picture_path(picture) == path)
    }

    pub fn picture_path(&self, picture: &Picture) -> String {
        format!("content/images/{}{}", self.id, picture.ending)
    }
}

/// A picture that came within the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name below `content/images/`, after the id of its note: `-1.jpg`.
    pub ending: String,
    pub bytes: Vec<u8>,
}
