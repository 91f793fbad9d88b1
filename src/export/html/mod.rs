//! A publication as one web page: every chart with zoom, collapse, search and keys, and the text version under it.
//!
//! The page asks nothing of the network; its own policy forbids it to. Without script it shows the charts as they were
//! published, and the text. It is well-formed XML too. The script is `assets/html/`: `layout.js` places cards by the rules of
//! `layout`, `chart.js` is what a reader can do.

mod figure;
mod hash_source;
mod legend;
mod names;
mod picture;
mod text;

use std::fmt::{self, Write};
use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::svg::{Escaped, Letters};
use super::{Chart, ExportError, Item, PictureOptions, Publication, Watch};
use crate::i18n;
use crate::report::Alternative;
use crate::scene::{ColourRole, Logo, Primitive};
use crate::text::Weight;
use figure::FigureInput;
use hash_source::HashSource;
use names::Names;

const STYLE: &str = include_str!("../../../assets/html/chart.css");
const SCRIPT: [&str; 2] =
    [include_str!("../../../assets/html/layout.js"), include_str!("../../../assets/html/chart.js")];

/// The charts of these pages as one web page.
///
/// Errors: it was stopped.
pub(super) fn write(
    publication: &Publication,
    pages: Range<usize>,
    _: &PictureOptions,
    watch: Watch<'_>,
) -> Result<Vec<u8>, ExportError> {
    let charts = charts_of(publication, &pages);
    let text = text::text_of(publication, &charts);
    let names = Names::of(publication, &charts, &text);
    let cards: usize = charts.iter().map(|&chart| publication.charts[chart].scene.cards().len()).sum();
    let mut html = String::with_capacity(60_000 + cards * 1_200);
    let written = |error: fmt::Error| unreachable!("a text takes it: {error}");
    let (lead, rest) = text::lead_and_rest(&text);
    head(&mut html, publication, &text).unwrap_or_else(written);
    begin_main(&mut html, publication, &pages).unwrap_or_else(written);
    text::write_blocks(&mut html, lead, 2, &names).unwrap_or_else(written);
    html.push_str("</header>\n");
    contents(&mut html, publication, &charts).unwrap_or_else(written);
    for (place, &chart) in charts.iter().enumerate() {
        let input = FigureInput { publication, chart, place, charts: charts.len(), names: &names };
        figure::write_figure(&mut html, &input, watch)?;
    }
    let heading = Escaped(i18n::text(publication.language, "html-text"));
    let language = text.language.tag();
    writeln!(
        html,
        "<section class=\"text\" id=\"text\" lang=\"{language}\" xml:lang=\"{language}\">\n<h2>{heading}</h2>"
    )
    .unwrap_or_else(written);
    text::write_blocks(&mut html, rest, 3, &names).unwrap_or_else(written);
    html.push_str("</section>\n</main>\n<script>");
    html.push_str(&script());
    html.push_str("</script>\n</body>\n</html>\n");
    watch.tell(1.0)?;
    Ok(html.into_bytes())
}

/// Which charts stand on these pages, each once.
fn charts_of(publication: &Publication, pages: &Range<usize>) -> Vec<usize> {
    let mut charts = Vec::new();
    for page in publication.pages.get(pages.clone()).unwrap_or_default() {
        for picture in &page.pictures {
            if !charts.contains(&picture.chart) {
                charts.push(picture.chart);
            }
        }
    }
    charts
}

/// The script as it stands in the page: without what only its writers read, and so that it is text in XML as well.
fn script() -> String {
    let mut script = "//<![CDATA[\n".to_owned();
    for line in SCRIPT.iter().flat_map(|file| file.lines()).map(str::trim) {
        if !line.is_empty() && !line.starts_with("//") {
            script.push_str(line);
            script.push('\n');
        }
    }
    script.push_str("//]]>");
    script
}

/// The colours of the chart, then what the page looks like.
fn style(publication: &Publication, text: &Alternative) -> String {
    let mut style = "\n:root{".to_owned();
    for (name, role) in [
        ("ground", ColourRole::Ground),
        ("card", ColourRole::Card),
        ("edge", ColourRole::CardEdge),
        ("ink", ColourRole::Ink),
        ("muted", ColourRole::Muted),
        ("line", ColourRole::Connector),
    ] {
        style.push_str(&format!("--{name}:{};", publication.theme.colour(role).to_hex()));
    }
    style.push_str("}\n");
    style.push_str(&font_faces(publication, text));
    style.push_str(STYLE);
    style
}

/// Signs in what the page itself says, besides ASCII and Latin-1.
const SIGNS: &str = "‘’“”„–—…·•€−×→←↑↓≠≥≤";

/// The letters of the page as `@font-face` rules with `data:` addresses. Those of its words are in both weights: a word in two fonts
/// cannot be read.
fn font_faces(publication: &Publication, text: &Alternative) -> String {
    let mut letters = Letters::default();
    let common: String = (' '..='~').chain('\u{a0}'..='\u{ff}').chain(SIGNS.chars()).collect();
    for said in [&common, &publication.title, &text.long_text()] {
        Weight::ALL.into_iter().for_each(|weight| letters.add(said, weight));
    }
    let mut shapes = Vec::new();
    for part in publication.charts.iter().flat_map(Chart::parts) {
        shapes.clear();
        part.shapes(publication.theme, &mut shapes);
        for shape in &shapes {
            if let Primitive::Text { text, weight, .. } = shape {
                letters.add(text, *weight);
            }
        }
    }
    letters.css()
}

fn head(html: &mut String, publication: &Publication, text: &Alternative) -> fmt::Result {
    let (language, title) = (publication.language.tag(), Escaped(&publication.title));
    let (style, script) = (style(publication, text), script());
    writeln!(
        html,
        "<!DOCTYPE html>\n<html lang=\"{language}\" xml:lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; script-src {}; \
         img-src data:; font-src data:; base-uri 'none'; form-action 'none'\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta name=\"referrer\" content=\"no-referrer\"/>\n\
         <meta name=\"generator\" content=\"Herschik {}\"/>\n<title>{title}</title>",
        HashSource(&style),
        HashSource(&script),
        env!("CARGO_PKG_VERSION"),
    )?;
    if !publication.alternative.short.is_empty() {
        writeln!(html, "<meta name=\"description\" content=\"{}\"/>", Escaped(&publication.alternative.short))?;
    }
    writeln!(html, "<style>{style}</style>\n</head>\n<body>")
}

fn begin_main(html: &mut String, publication: &Publication, pages: &Range<usize>) -> fmt::Result {
    let say = |key| Escaped(i18n::text(publication.language, key));
    write!(html, "<a class=\"skip\" href=\"#text\">{}</a>\n<main", say("html-to-text"))?;
    figure::write_sayings(html, publication.language)?;
    html.push_str(">\n<header>\n");
    if let Some(logo) = &publication.logo {
        write_logo(html, logo)?;
    }
    writeln!(
        html,
        "<h1 id=\"title\" dir=\"auto\"{}>{}</h1>",
        LanguageOf(own_language(publication)),
        Escaped(&publication.title)
    )?;
    if !publication.scenario_line.is_empty() {
        writeln!(html, "<p>{}</p>", Escaped(&publication.scenario_line))?;
    }
    let watermark = publication.pages.get(pages.clone()).unwrap_or_default().iter().flat_map(|page| &page.behind);
    let watermark = watermark.filter_map(|item| match item {
        Item::Watermark { text, .. } => Some(text),
        Item::Shape(_) | Item::Logo(_) => None,
    });
    if let Some(text) = watermark.into_iter().next() {
        writeln!(html, "<p class=\"stamp\">{}</p>", Escaped(text))?;
    }
    Ok(())
}

/// The organisation's mark; its name stands beside it.
fn write_logo(html: &mut String, logo: &Logo) -> fmt::Result {
    let media_type = logo.media_type.media_type();
    writeln!(html, "<img class=\"logo\" alt=\"\" src=\"data:{media_type};base64,{}\"/>", STANDARD.encode(&logo.bytes))
}

/// Where everything stands, when there are several charts.
fn contents(html: &mut String, publication: &Publication, charts: &[usize]) -> fmt::Result {
    if charts.len() < 2 {
        return Ok(());
    }
    let say = |key| Escaped(i18n::text(publication.language, key));
    let language = LanguageOf(own_language(publication));
    writeln!(html, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ul>", say("html-contents"))?;
    for (place, &chart) in charts.iter().enumerate() {
        let name = figure::name_of(publication, chart);
        writeln!(html, "<li><a href=\"#part-{place}\"{language}><bdi>{}</bdi></a></li>", Escaped(name))?;
    }
    writeln!(html, "<li><a href=\"#text\">{}</a></li>\n</ul>\n</nav>", say("html-text"))
}

/// The language of the names, when it is not that of the page.
fn own_language(publication: &Publication) -> Option<&str> {
    let tag = publication.language_tag.as_str();
    Some(tag).filter(|tag| !tag.is_empty() && *tag != publication.language.tag())
}

/// The language of an element, if it has one of its own.
struct LanguageOf<'a>(Option<&'a str>);

impl fmt::Display for LanguageOf<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(tag) => write!(formatter, " lang=\"{0}\" xml:lang=\"{0}\"", Escaped(tag)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Chart;
    use crate::scene::Theme;

    #[test]
    fn the_policy_lets_through_the_script_and_the_style_of_the_page_and_no_other() {
        for theme in Theme::ALL {
            let publication = Publication::of_chart(Chart::default(), theme);
            let bytes = write(&publication, 0..1, &PictureOptions::default(), Watch::NOBODY).unwrap();
            let html = String::from_utf8(bytes).unwrap();
            // As a browser reads it: all between the two tags, whatever it is.
            let between = |tag: &str| {
                let (_, rest) = html.split_once(&format!("<{tag}>")).unwrap();
                rest.split_once(&format!("</{tag}>")).unwrap().0.to_owned()
            };
            let policy = html.split_once("Content-Security-Policy\" content=\"").unwrap().1.split_once('"').unwrap().0;
            for (directive, tag) in [("script-src", "script"), ("style-src", "style")] {
                let held = policy.split("; ").find(|held| held.starts_with(directive)).unwrap();
                assert_eq!(held, format!("{directive} {}", HashSource(&between(tag))));
            }
            assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{policy}");
        }
    }
}
