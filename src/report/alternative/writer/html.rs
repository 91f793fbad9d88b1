//! HTML: headings, paragraphs and nested lists, to stand under the picture or as a page of its own.

use super::super::walk::{Met, walk};
use super::super::{Alternative, Block};
use crate::report::writer::escaped_html;

/// The document as a fragment: `h1` to `h6`, `p` and nested `ul`. `heading_offset` is added to the level of each heading: 1 for a
/// title that becomes an `h2`. A point about a unit says its id in `data-unit`.
pub fn write(alternative: &Alternative, heading_offset: u8) -> String {
    let mut html = String::new();
    for block in &alternative.blocks {
        match block {
            Block::Heading { level, text } => {
                let level = level.saturating_add(heading_offset).clamp(1, 6);
                html += &format!("<h{level}>{}</h{level}>\n", escaped_html(text));
            }
            Block::Paragraph(text) => html += &format!("<p>{}</p>\n", escaped_html(text)),
            Block::List(items) => {
                html += "<ul>\n";
                walk(items, |met| match met {
                    Met::Enter(item, _) => {
                        html += "<li";
                        if let Some(unit) = &item.unit {
                            html += &format!(" data-unit=\"{}\"", escaped_html(unit.as_str()));
                        }
                        html.push('>');
                        html += &escaped_html(&item.text);
                        html += if item.items.is_empty() { "" } else { "\n<ul>\n" };
                    }
                    Met::Leave(item) => html += if item.items.is_empty() { "</li>\n" } else { "</ul>\n</li>\n" },
                });
                html += "</ul>\n";
            }
        }
    }
    html
}

/// The document as a page that needs nothing else.
pub fn page(alternative: &Alternative) -> String {
    let (title, language) = (escaped_html(&alternative.title), alternative.language.tag());
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        write(alternative, 0)
    )
}

/// Contrast of text is 15.
const STYLE: &str = "body{font:16px/1.5 system-ui,\"Noto Sans\",\"Segoe UI\",sans-serif;color:#1b2430;background:#fff;\
margin:32px auto;max-width:46em;padding:0 16px}h1{font-size:26px;line-height:1.25}h2{font-size:19px;margin-top:32px}\
li{margin:4px 0}ul ul{margin-bottom:8px}";
