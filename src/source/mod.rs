//! The snapshot from which a site is built: every file of the three folders. Nothing after this
//! stage looks at the disk, save through the snapshot itself: where there are very many files of
//! funds, each is read when it is parsed, and not all of them at once.
//!
//! Invariant: paths are relative to the root, use `/`, and are held in byte order, so that no
//! machine's directory order reaches the output.

pub mod disk;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Bound;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Checked, Encoding, Mistake, Problem, Trap};
use crate::thai::Date;

#[derive(Clone, Debug, Default)]
pub struct Tree {
    files: BTreeMap<Arc<str>, Content>,
    /// Those that begin with a byte order mark, which is not kept.
    marked: BTreeSet<Arc<str>>,
    taken_on: Option<Date>,
    far: Option<Far>,
}

/// Reads a file that was left where it is.
#[derive(Clone)]
pub struct Far(pub Arc<ReadFar>);

/// A path below the root, and its bytes if there are any.
pub type ReadFar = dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync;

impl fmt::Debug for Far {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Far")
    }
}

#[derive(Clone, Debug)]
pub enum Content {
    Text(String),
    /// Pictures, fonts, and texts that are not UTF-8.
    Bytes(Vec<u8>),
    /// Left where it is and read when it is needed: one of so many that all their texts would
    /// outweigh everything that is made of them.
    Far,
}

impl Content {
    pub fn bytes(&self) -> &[u8] {
        match self {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(bytes) => bytes,
            Content::Far => &[],
        }
    }
}

/// Looks at the text of a file for problems of its own.
pub type Inspect<'i> = dyn Fn(&Arc<str>, &str) -> Vec<Problem> + Sync + 'i;

/// A byte order mark is dropped, and told of.
fn content_of(bytes: Vec<u8>) -> (Content, bool) {
    match String::from_utf8(bytes) {
        // No text of ours holds a zero; UTF-16 without a mark may be proper UTF-8 full of them.
        Ok(text) if memchr::memchr(0, text.as_bytes()).is_some() => {
            (Content::Bytes(text.into_bytes()), false)
        }
        Ok(mut text) => {
            let marked = text.starts_with(MARK);
            if marked {
                text.drain(..MARK.len_utf8());
            }
            (Content::Text(text), marked)
        }
        Err(error) => (Content::Bytes(error.into_bytes()), false),
    }
}

const MARK: char = '\u{feff}';

/// That a text is in another encoding, and in which, as far as its bytes tell.
pub fn not_utf8(file: &Arc<str>, bytes: &[u8]) -> Problem {
    Problem::of_file(file, Mistake::NotUtf8 { encoding: encoding_of(bytes) })
}

fn encoding_of(bytes: &[u8]) -> Encoding {
    let is_thai = |byte: &u8| matches!(byte, 0xa1..=0xda | 0xdf..=0xfb);
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let thai = bytes.iter().filter(|byte| is_thai(byte)).count();
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Encoding::Utf16,
        _ if memchr::memchr(0, bytes).is_some() => Encoding::Utf16,
        _ if high > 0 && thai * 10 >= high * 9 => Encoding::Windows874,
        _ => Encoding::Other,
    }
}

fn has_mark(path: &Arc<str>) -> Problem {
    Problem::of_file(path, Mistake::SilentTrap { trap: Trap::ByteOrderMark })
}

/// A text file of the snapshot.
#[derive(Clone, Copy, Debug)]
pub struct TextFile<'t> {
    pub path: &'t Arc<str>,
    pub text: &'t str,
}

impl Tree {
    /// A tree from memory: tests, the starter site, the generator's funds.
    pub fn of<P: AsRef<str>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, B)>) -> Self {
        let mut tree = Tree::default();
        for (path, bytes) in files {
            tree.insert(path.as_ref(), bytes.into());
        }
        tree
    }

    /// Adds or replaces a file. A byte order mark is dropped: it would hide the first heading of a
    /// note and break YAML.
    pub fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        let path: Arc<str> = Arc::from(path);
        let (content, marked) = content_of(bytes);
        if marked {
            self.marked.insert(path.clone());
        } else {
            self.marked.remove(&path);
        }
        self.files.insert(path, content);
    }

    pub fn is_marked(&self, path: &str) -> bool {
        self.marked.contains(path)
    }

    /// That a file begins with a byte order mark, if it does.
    pub fn marked(&self, path: &Arc<str>) -> Option<Problem> {
        self.marked.contains(path).then(|| has_mark(path))
    }

    /// The same with every byte, for whoever compares bytes.
    pub fn insert_exactly(&mut self, path: &str, bytes: Vec<u8>) {
        let content = match String::from_utf8(bytes) {
            Ok(text) => Content::Text(text),
            Err(error) => Content::Bytes(error.into_bytes()),
        };
        self.files.insert(Arc::from(path), content);
    }

    /// Adds files that stay where they are, and the way to read them.
    pub fn leave(&mut self, paths: impl IntoIterator<Item = String>, far: Far) {
        self.files.extend(paths.into_iter().map(|path| (Arc::from(path), Content::Far)));
        self.far = Some(far);
    }

    /// Fetches files that were left where they are, to show pieces of them.
    pub fn fetch<'p>(&mut self, paths: impl IntoIterator<Item = &'p str>) {
        for path in paths {
            let is_far = matches!(self.files.get(path), Some(Content::Far));
            if let Some(bytes) = is_far.then(|| self.read_far(path)).flatten() {
                self.insert(path, bytes);
            }
        }
    }

    pub fn fetch_all(&mut self) {
        let far = self.files.iter().filter(|(_, content)| matches!(content, Content::Far));
        let paths: Vec<Arc<str>> = far.map(|(path, _)| path.clone()).collect();
        self.fetch(paths.iter().map(|path| &**path));
    }

    fn read_far(&self, path: &str) -> Option<Vec<u8>> {
        self.far.as_ref().and_then(|far| (far.0)(path))
    }

    /// The bytes of a file, near or far.
    pub fn read(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        match self.files.get(path)? {
            Content::Far => self.read_far(path).map(Cow::Owned),
            near => Some(Cow::Borrowed(near.bytes())),
        }
    }

    /// What lies below a folder as a tree of its own, its paths counted from there. Far files stay
    /// far.
    pub fn within(&self, folder: &str) -> Tree {
        let mut inner = Tree { taken_on: self.taken_on, ..Tree::default() };
        for (path, content) in self.below(folder) {
            let own: Arc<str> = Arc::from(&path[folder.len() + 1..]);
            if self.marked.contains(path) {
                inner.marked.insert(own.clone());
            }
            inner.files.insert(own, content.clone());
        }
        if let Some(far) = self.far.clone() {
            let folder = folder.to_string();
            let read = move |path: &str| (far.0)(&format!("{folder}/{path}"));
            inner.far = Some(Far(Arc::new(read)));
        }
        inner
    }

    /// Some files under other paths, as a tree of their own. Far files stay far.
    pub fn picked(&self, files: impl IntoIterator<Item = (String, Arc<str>)>) -> Tree {
        let (mut picked, mut far) = (Tree::default(), BTreeMap::new());
        for (path, from) in files {
            match self.files.get(&from) {
                Some(Content::Far) => {
                    far.insert(path, from);
                }
                Some(near) => {
                    picked.files.insert(Arc::from(path), near.clone());
                }
                None => {}
            }
        }
        if let Some(own) = self.far.clone() {
            let paths: Vec<String> = far.keys().cloned().collect();
            let read = move |path: &str| (own.0)(far.get(path)?);
            picked.leave(paths, Far(Arc::new(read)));
        }
        picked
    }

    /// The day of the snapshot, as whoever has a calendar says. It serves to warn of dates
    /// that are still to come, and to hold back notes until their day; nothing else depends on it.
    pub fn on(mut self, day: Date) -> Self {
        self.taken_on = Some(day);
        self
    }

    pub fn taken_on(&self) -> Option<Date> {
        self.taken_on
    }

    pub fn len(&self) -> usize {
        self.files.len()
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    pub fn paths(&self) -> impl Iterator<Item = &Arc<str>> {
        self.files.keys()
    }

    pub fn text(&self, path: &str) -> Option<&str> {
        match self.files.get(path)? {
            Content::Text(text) => Some(text),
            Content::Bytes(_) | Content::Far => None,
        }
    }

    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Content::bytes)
    }

    /// Every file below a folder, in order.
    pub fn below<'t>(
        &'t self,
        folder: &'t str,
    ) -> impl Iterator<Item = (&'t Arc<str>, &'t Content)> {
        self.files
            .range::<str, _>((Bound::Included(folder), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(folder))
            .filter(move |(path, _)| path.as_bytes().get(folder.len()) == Some(&b'/'))
    }

    /// The text files below a folder with one of these endings. A file of such a name that is not
    /// UTF-8 is reported: it is somebody's text, saved in another encoding.
    pub fn texts<'t>(
        &'t self,
        folder: &'t str,
        endings: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Vec<TextFile<'t>> {
        let mut found = Vec::new();
        for (path, content) in self.below(folder) {
            if !endings.iter().any(|ending| path.ends_with(ending)) || is_hidden(path) {
                continue;
            }
            match content {
                Content::Text(text) => {
                    problems.extend(self.marked(path));
                    found.push(TextFile { path, text });
                }
                Content::Bytes(bytes) => problems.push(not_utf8(path, bytes)),
                Content::Far => {}
            }
        }
        found
    }

    /// What is made of each of those text files, near or far, by any number of threads and in
    /// order. A far file's text is gone when something is made of it, so whatever else must see it
    /// comes along as `inspect`.
    pub fn each_text<T: Send>(
        &self,
        folder: &str,
        endings: &[&str],
        make: impl Fn(TextFile) -> Checked<T> + Sync,
        inspect: &Inspect,
    ) -> Checked<Vec<T>> {
        let files: Vec<(&Arc<str>, &Content)> = self
            .below(folder)
            .filter(|(path, _)| endings.iter().any(|ending| path.ends_with(ending)))
            .filter(|(path, _)| !is_hidden(path))
            .collect();
        let one = |path: &Arc<str>, content: &Content, far: bool| match content {
            Content::Text(text) => {
                let made = make(TextFile { path, text });
                let mut problems = made.problems;
                if far {
                    problems.extend(inspect(path, text));
                }
                Checked { value: Some(made.value), problems }
            }
            Content::Bytes(bytes) => Checked { value: None, problems: vec![not_utf8(path, bytes)] },
            Content::Far => {
                let missing = Problem::of_file(path, Mistake::MissingFile);
                Checked { value: None, problems: vec![missing] }
            }
        };
        let each = |(path, content): &(&Arc<str>, &Content)| match *content {
            Content::Far => match self.read_far(path).map(content_of) {
                Some((content, marked)) => {
                    let mut made = one(path, &content, true);
                    made.problems.extend(marked.then(|| has_mark(path)));
                    made
                }
                None => one(path, &Content::Far, true),
            },
            content => {
                let mut made = one(path, content, false);
                made.problems.extend(self.marked(path));
                made
            }
        };
        let all = || files.par_iter().map(each).collect();
        let made: Vec<Checked<Option<T>>> =
            if self.far.is_some() { with_threads_that_wait(all) } else { all() };
        let mut problems = Vec::new();
        let value = made.into_iter().filter_map(|made| made.gather(&mut problems)).collect();
        Checked { value, problems }
    }
}

/// Does what waits for a disk as much as it works by more threads than there are cores: while one
/// waits for its file, another works on its own. A nation's files that the system does not remember
/// are read in half the time.
pub(crate) fn with_threads_that_wait<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    const FOR_EACH_CORE: usize = 6;
    with_threads(rayon::current_num_threads() * FOR_EACH_CORE, work)
}

/// Does what splits itself among threads by so many of them.
pub(crate) fn with_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

/// Files that editors and Office leave behind, and dot files.
pub fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.') || part.starts_with("~$"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_lists_a_folder_and_not_its_namesakes() {
        let tree = Tree::of([("data/a.yaml", ""), ("data2/b.yaml", ""), ("data/c/d.yaml", "")]);
        let paths: Vec<_> = tree.below("data").map(|(path, _)| &**path).collect();
        assert_eq!(paths, ["data/a.yaml", "data/c/d.yaml"]);
    }

    #[test]
    fn a_byte_order_mark_is_dropped() {
        let tree = Tree::of([("content/pages/a.md", "\u{feff}---")]);
        assert_eq!(tree.text("content/pages/a.md"), Some("---"));
        let told = tree.marked(&Arc::from("content/pages/a.md")).map(|problem| problem.code().0);
        assert_eq!(told, Some("D024"));
        assert_eq!(tree.marked(&Arc::from("content/pages/b.md")), None);
    }

    #[test]
    fn an_encoding_is_named() {
        let text = "name: กองทุนหมู่บ้าน ๑\n";
        let thai = |c: char| u8::try_from(u32::from(c) - 0x0e01 + 0xa1).unwrap();
        let windows: Vec<u8> = text
            .chars()
            .map(|c| if c.is_ascii() { u8::try_from(u32::from(c)).unwrap() } else { thai(c) })
            .collect();
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "state: audited".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, encoding) in [
            (windows, Encoding::Windows874),
            (little, Encoding::Utf16),
            (big, Encoding::Utf16),
            (vec![b'a', 0x81, 0x82], Encoding::Other),
        ] {
            let tree = Tree::of([("data/a.yaml", bytes)]);
            let mut problems = Vec::new();
            assert!(tree.texts("data", &[".yaml"], &mut problems).is_empty());
            assert_eq!(problems[0].mistake, Mistake::NotUtf8 { encoding });
        }
    }

    #[test]
    fn a_folder_is_a_tree_of_its_own() {
        let mut tree = Tree::of([("data/x/a.yaml", "a"), ("data/xy.yaml", "b")]);
        let far = |path: &str| (path == "data/x/far.yaml").then(|| b"far".to_vec());
        tree.leave(["data/x/far.yaml".to_string()], Far(Arc::new(far)));
        let inner = tree.within("data/x");
        assert_eq!(inner.len(), 2);
        assert_eq!(inner.text("a.yaml"), Some("a"));
        assert_eq!(inner.read("far.yaml").as_deref(), Some(&b"far"[..]));
        assert_eq!(inner.read("b.yaml"), None);
    }

    #[test]
    fn a_text_in_another_encoding_is_reported() {
        let tree = Tree::of([("data/a.yaml", vec![0xa1, 0xd2])]);
        let mut problems = Vec::new();
        assert!(tree.texts("data", &[".yaml"], &mut problems).is_empty());
        assert_eq!(problems[0].code().0, "D020");
    }
}
