//! Reads a PDF with a reader that knows nothing of the writer: its text as it would be copied, its tags, its bookmarks.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Number, ObjRef, Object, Stream, String as PdfString};
use hayro_syntax::page::Page;

/// A PDF.
pub struct ReadPdf {
    pdf: Pdf,
}

/// An element of the structure tree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    pub depth: usize,
    pub role: String,
    pub alt: Option<String>,
    pub title: Option<String>,
    pub lang: Option<String>,
    /// The text of its own content.
    pub text: String,
    pub has_bounds: bool,
}

/// Lines of text with what marks them: the number of their content, or none for an artifact.
type Lines = Vec<(Option<i32>, String)>;

impl ReadPdf {
    pub fn open(bytes: &[u8]) -> Self {
        Self { pdf: Pdf::new(bytes.to_vec()).expect("it is a PDF") }
    }

    pub fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    pub fn page_size(&self, page: usize) -> (f32, f32) {
        self.pdf.pages()[page].base_dimensions()
    }

    /// The lines of text of a page, in the order of the file.
    pub fn lines(&self, page: usize) -> Vec<String> {
        lines_of(&self.pdf.pages()[page]).into_iter().map(|(_, line)| line.trim_end().to_owned()).collect()
    }

    /// The lines of text of a page that are decoration.
    pub fn artifact_lines(&self, page: usize) -> Vec<String> {
        lines_of(&self.pdf.pages()[page]).into_iter().filter(|(id, _)| id.is_none()).map(|(_, line)| line).collect()
    }

    /// Text of the document catalogue.
    pub fn catalog_text(&self, key: &str) -> Option<String> {
        self.catalog().get::<PdfString<'_>>(key).map(|text| words(&text))
    }

    pub fn is_marked(&self) -> bool {
        self.catalog().get::<Dict<'_>>("MarkInfo").and_then(|info| info.get::<bool>("Marked")) == Some(true)
    }

    pub fn shows_title(&self) -> bool {
        let preferences = self.catalog().get::<Dict<'_>>("ViewerPreferences");
        preferences.and_then(|preferences| preferences.get::<bool>("DisplayDocTitle")) == Some(true)
    }

    pub fn xmp(&self) -> String {
        let stream = self.catalog().get::<Stream<'_>>("Metadata").expect("there is metadata");
        String::from_utf8(stream.decoded().expect("it can be read").into_owned()).unwrap()
    }

    /// The names of the fonts of a page, each of which is in the file.
    pub fn fonts(&self, page: usize) -> Vec<String> {
        let resources = self.pdf.pages()[page].raw().get::<Dict<'_>>("Resources").unwrap();
        let fonts = resources.get::<Dict<'_>>("Font").unwrap_or_else(Dict::empty);
        let names: Vec<Name<'_>> = fonts.keys().collect();
        let base = |name: &Name<'_>| {
            let font = fonts.get::<Dict<'_>>(name)?;
            let below = font.get::<Array<'_>>("DescendantFonts")?.iter::<Dict<'_>>().next()?;
            let is_embedded = below.get::<Dict<'_>>("FontDescriptor")?.contains_key("FontFile2");
            assert!(is_embedded, "the font is in the file");
            Some(below.get::<Name<'_>>("BaseFont")?.as_str().to_owned())
        };
        names.iter().filter_map(base).collect()
    }

    /// The structure tree, each element before what is in it.
    pub fn elements(&self) -> Vec<Element> {
        let root = self.catalog().get::<Dict<'_>>("StructTreeRoot").expect("it is tagged");
        let texts: Vec<Lines> = self.pdf.pages().iter().map(lines_of).collect();
        let mut found = Vec::new();
        let mut open: Vec<(usize, Object<'_>, Option<ObjRef>)> =
            children(&root).into_iter().rev().map(|child| (0, child, None)).collect();
        while let Some((depth, object, page)) = open.pop() {
            match object {
                Object::Number(id) => self.add_text(&mut found, depth, &texts, page, id),
                Object::Dict(dict) if dict.contains_key("MCID") => {
                    let id = dict.get::<Number>("MCID").unwrap();
                    self.add_text(&mut found, depth, &texts, dict.get_ref("Pg").or(page), id);
                }
                Object::Dict(dict) => {
                    let text = |key: &str| dict.get::<PdfString<'_>>(key).map(|text| words(&text));
                    found.push(Element {
                        depth,
                        role: dict.get::<Name<'_>>("S").map(|name| name.as_str().to_owned()).unwrap_or_default(),
                        alt: text("Alt"),
                        title: text("T"),
                        lang: text("Lang"),
                        text: String::new(),
                        has_bounds: attributes(&dict).iter().any(|attribute| attribute.contains_key("BBox")),
                    });
                    let page = dict.get_ref("Pg").or(page);
                    open.extend(children(&dict).into_iter().rev().map(|child| (depth + 1, child, page)));
                }
                other => panic!("not in a structure tree: {other:?}"),
            }
        }
        for element in &mut found {
            element.text.truncate(element.text.trim_end().len());
        }
        found
    }

    fn add_text(&self, found: &mut [Element], depth: usize, texts: &[Lines], page: Option<ObjRef>, id: Number) {
        let page = page.expect("content stands on a page");
        let is_page = |other: &Page<'_>| other.raw().obj_id().is_some_and(|id| ObjRef::from(id) == page);
        let page = self.pdf.pages().iter().position(is_page).expect("the page is there");
        let own = texts[page].iter().filter(|(line, _)| *line == Some(id.as_i64() as i32));
        let text: Vec<&str> = own.map(|(_, text)| text.as_str()).collect();
        let element = found.iter_mut().rev().find(|element| element.depth + 1 == depth).expect("it has an element");
        element.text.push_str(&text.concat());
    }

    /// The bookmarks with their depth, in order.
    pub fn bookmarks(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        let mut open = Vec::new();
        open.extend(
            self.catalog()
                .get::<Dict<'_>>("Outlines")
                .and_then(|all| all.get::<Dict<'_>>("First"))
                .map(|first| (0, first)),
        );
        while let Some((depth, item)) = open.pop() {
            found.push((depth, words(&item.get::<PdfString<'_>>("Title").unwrap())));
            assert!(item.contains_key("Dest"), "a bookmark goes somewhere");
            open.extend(item.get::<Dict<'_>>("Next").map(|next| (depth, next)));
            open.extend(item.get::<Dict<'_>>("First").map(|first| (depth + 1, first)));
        }
        found
    }

    fn catalog(&self) -> Dict<'_> {
        self.pdf.xref().get(self.pdf.xref().root_id()).expect("there is a catalogue")
    }
}

fn children<'a>(dict: &Dict<'a>) -> Vec<Object<'a>> {
    match dict.get::<Object<'a>>("K") {
        Some(Object::Array(array)) => array.iter::<Object<'a>>().collect(),
        Some(other) => vec![other],
        None => Vec::new(),
    }
}

fn attributes<'a>(dict: &Dict<'a>) -> Vec<Dict<'a>> {
    match dict.get::<Object<'a>>("A") {
        Some(Object::Array(array)) => array.iter::<Dict<'a>>().collect(),
        Some(Object::Dict(one)) => vec![one],
        _ => Vec::new(),
    }
}

/// A text of the document: UTF-16 with a mark before it, or plain.
fn words(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest),
        plain => plain.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).unwrap()
}

/// What each glyph of a font stands for.
fn meanings(font: &Dict<'_>) -> BTreeMap<u16, String> {
    let stream = font.get::<Stream<'_>>("ToUnicode").expect("glyphs have a meaning");
    let table = String::from_utf8(stream.decoded().unwrap().into_owned()).unwrap();
    let mut found = BTreeMap::new();
    for part in table.split("beginbfchar").skip(1) {
        for line in part.split("endbfchar").next().unwrap().lines() {
            let mut hex = line.split(['<', '>']).filter(|piece| !piece.trim().is_empty());
            let (Some(glyph), Some(meaning)) = (hex.next(), hex.next()) else { continue };
            let bytes = |hex: &str| -> Vec<u8> {
                (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
            };
            found.insert(u16::from_str_radix(glyph, 16).unwrap(), utf16(&bytes(meaning)));
        }
    }
    found
}

/// What is open in a content stream.
enum Mark {
    Content(i32),
    Artifact,
    /// Glyphs that together stand for this.
    Stands(String),
    Reversed,
    Other,
}

fn lines_of(page: &Page<'_>) -> Lines {
    let mut found = Lines::new();
    let mut fonts: BTreeMap<String, BTreeMap<u16, String>> = BTreeMap::new();
    let mut font = String::new();
    let mut marks: Vec<Mark> = Vec::new();
    let mut line = String::new();
    let mut operations = page.operations();
    while let Some(operation) = operations.next() {
        let operands: Vec<Object<'_>> = operation.operands().cloned().collect();
        match &**operation.operator {
            b"BMC" => marks.push(match operands.first() {
                Some(Object::Name(name)) if name.as_str() == "Artifact" => Mark::Artifact,
                Some(Object::Name(name)) if name.as_str() == "ReversedChars" => Mark::Reversed,
                _ => Mark::Other,
            }),
            b"BDC" => {
                let [Object::Name(name), Object::Dict(properties)] = operands.as_slice() else {
                    panic!("not a mark: {operands:?}");
                };
                let id = properties.get::<Number>("MCID").map(|id| Mark::Content(id.as_i64() as i32));
                let stands = properties.get::<PdfString<'_>>("ActualText").map(|text| Mark::Stands(words(&text)));
                let artifact = (name.as_str() == "Artifact").then_some(Mark::Artifact);
                marks.push(id.or(stands).or(artifact).unwrap_or(Mark::Other));
            }
            b"EMC" => {
                if let Mark::Stands(text) = marks.pop().expect("a mark that ends has begun") {
                    line.push_str(&text);
                }
            }
            b"BT" => line.clear(),
            b"ET" => {
                let is_marked = marks.iter().any(|mark| matches!(mark, Mark::Content(_) | Mark::Artifact));
                assert!(is_marked, "text that is neither content nor decoration: {line}");
                let id = marks.iter().find_map(|mark| if let Mark::Content(id) = mark { Some(*id) } else { None });
                found.push((id, line.clone()));
            }
            b"Tf" => {
                let Object::Name(name) = &operands[0] else { panic!("not a font: {operands:?}") };
                font = name.as_str().to_owned();
                let dict = page.resources().get_font(name).expect("the font is there");
                fonts.entry(font.clone()).or_insert_with(|| meanings(&dict));
            }
            b"Tj" | b"TJ" => {
                let mut shown = Vec::new();
                for operand in &operands {
                    match operand {
                        Object::String(text) => shown.extend_from_slice(text),
                        Object::Array(array) => {
                            array.iter::<Object<'_>>().for_each(|item| {
                                if let Object::String(text) = item {
                                    shown.extend_from_slice(&text);
                                }
                            });
                        }
                        _ => {}
                    }
                }
                if marks.iter().any(|mark| matches!(mark, Mark::Stands(_))) {
                    continue;
                }
                let glyphs = shown.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                let mut said: Vec<&str> = glyphs.map(|glyph| fonts[&font][&glyph].as_str()).collect();
                if marks.iter().any(|mark| matches!(mark, Mark::Reversed)) {
                    said.reverse();
                }
                line.push_str(&said.concat());
            }
            _ => {}
        }
    }
    assert!(marks.is_empty(), "all that begins ends");
    found
}
