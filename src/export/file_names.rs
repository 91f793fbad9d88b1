//! What files are called when a publication takes several.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::Publication;
use crate::text::plain;

/// The name of a page is at most so long in the name of its file, in bytes.
const LONGEST_NAME: usize = 48;
/// A file name is at most so long, in bytes, without what stands before it in the path.
const LONGEST_FILE_NAME: usize = 80;

impl Publication {
    /// A path for each page, made of `path`: `chart.svg` becomes `chart-01-overzicht.svg`, `chart-02-cluster-stad.svg`. A single page
    /// has `path` itself.
    ///
    /// Each is another one, and holds small letters, digits and hyphens only besides what `path` has. None is longer than 80 bytes,
    /// unless `path` itself is.
    pub fn page_paths(&self, path: &Path) -> Vec<PathBuf> {
        if self.pages.len() < 2 {
            return vec![path.to_owned(); self.pages.len()];
        }
        let digits = self.pages.len().to_string().len().max(2);
        let stem = path.file_stem().unwrap_or_default();
        let extension = path.extension().unwrap_or_default();
        let taken = stem.len() + digits + extension.len() + 3;
        let longest = LONGEST_NAME.min(LONGEST_FILE_NAME.saturating_sub(taken));
        let path_of = |(index, page): (usize, &super::Page)| {
            let mut name = OsString::from(stem);
            name.push(format!("-{:0digits$}", index + 1));
            let slug = slug(&page.name, longest);
            if !slug.is_empty() {
                name.push(format!("-{slug}"));
            }
            if !extension.is_empty() {
                name.push(".");
                name.push(extension);
            }
            path.with_file_name(name)
        };
        self.pages.iter().enumerate().map(path_of).collect()
    }
}

/// A name as a part of a file name.
pub fn file_name_part(name: &str) -> String {
    slug(name, LONGEST_NAME)
}

/// A name as small letters and digits with hyphens between them, of at most `longest` bytes; empty where nothing is left.
fn slug(name: &str, longest: usize) -> String {
    let mut slug = String::new();
    for word in plain(name).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let apart = usize::from(!slug.is_empty());
        let room = longest.saturating_sub(slug.len() + apart);
        // A word that is cut says less than none, but for the first.
        if word.len() > room && !slug.is_empty() || room == 0 {
            break;
        }
        if apart > 0 {
            slug.push('-');
        }
        slug.push_str(&word[..word.len().min(room)]);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Page;

    fn paths(path: &str, names: &[&str]) -> Vec<String> {
        let page = |name: &&str| Page { name: (*name).to_owned(), ..Page::default() };
        let publication = Publication { pages: names.iter().map(page).collect(), ..Publication::default() };
        publication.page_paths(Path::new(path)).iter().map(|path| path.display().to_string()).collect()
    }

    #[test]
    fn pages_are_numbered_and_named() {
        assert_eq!(
            paths("uit/chart.svg", &["Overzicht", "Cluster Stad", "Crèche & Café (1)"]),
            ["uit/chart-01-overzicht.svg", "uit/chart-02-cluster-stad.svg", "uit/chart-03-creche-cafe-1.svg"]
        );
        assert_eq!(paths("chart.svg", &["Overzicht"]), ["chart.svg"]);
        assert_eq!(paths("chart", &["a", "a"]), ["chart-01-a", "chart-02-a"]);
    }

    #[test]
    fn whatever_a_page_is_called_its_file_stays_in_the_folder() {
        let long = "heel lange naam ".repeat(30);
        let names = ["../../etc/passwd", "حي 🏛", "a/b\\c:d*?\"<>|", "\u{0}\n", "NUL", "", &long, "ĳs"];
        let found = paths("map/o.svg", &names);
        for path in &found {
            let name = Path::new(path).file_name().unwrap().to_str().unwrap();
            assert_eq!(Path::new(path).parent(), Some(Path::new("map")));
            assert!(name.len() <= 80, "{name}");
            assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)), "{name}");
        }
        let mut different = found.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), found.len());
        assert_eq!(found[0], "map/o-01-etc-passwd.svg");
        assert_eq!(found[1], "map/o-02.svg");
    }

    #[test]
    fn a_long_stem_leaves_no_room_for_names() {
        let stem = "s".repeat(90);
        let found = paths(&format!("{stem}.svg"), &["Overzicht", "Stad"]);
        assert_eq!(found[1], format!("{stem}-02.svg"));
    }
}
