//! A folder for finished papers: they are written beside their places first and change places at the
//! end, all of them, so that nobody finds half a paper, or half of the papers.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What the disk did not want, and where.
pub type Refused = (PathBuf, io::Error);

pub struct Shelf {
    folder: PathBuf,
    /// Whether the folder was made for these papers.
    is_new: bool,
    waiting: PathBuf,
    names: Vec<String>,
}

impl Shelf {
    pub fn open(folder: &Path) -> Result<Shelf, Refused> {
        let is_new = !folder.exists();
        fs::create_dir_all(folder).map_err(|error| (folder.to_path_buf(), error))?;
        let waiting = folder.join(format!(".kongthun-{}", std::process::id()));
        let shelf = Shelf { folder: folder.to_path_buf(), is_new, waiting, names: Vec::new() };
        fs::create_dir(&shelf.waiting).map_err(|error| (folder.to_path_buf(), error))?;
        Ok(shelf)
    }

    pub fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), Refused> {
        let path = self.waiting.join(name);
        fs::write(&path, bytes).map_err(|error| (path, error))?;
        self.names.push(name.to_string());
        Ok(())
    }

    /// Puts all papers in their places.
    pub fn finish(mut self) -> Result<(), Refused> {
        for name in &self.names {
            let place = self.folder.join(name);
            fs::rename(self.waiting.join(name), &place).map_err(|error| (place, error))?;
        }
        self.is_new = false;
        Ok(())
    }
}

impl Drop for Shelf {
    /// Leaves nothing behind of what was not finished.
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.waiting);
        if self.is_new {
            let _ = fs::remove_dir(&self.folder);
        }
    }
}
