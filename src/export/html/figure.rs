//! A chart of the page with its heading, its tools, what its marks mean, and how it is used.

use std::fmt::{self, Write};

use super::legend::write_legend;
use super::names::Names;
use super::picture::{PictureInput, write_picture};
use super::{LanguageOf, own_language};
use crate::export::svg::Escaped;
use crate::export::{ExportError, Publication, Watch};
use crate::i18n::{self, Language, Message};

/// A chart of the page.
pub(super) struct FigureInput<'a> {
    /// Everything.
    pub(super) publication: &'a Publication,
    /// Which of its charts.
    pub(super) chart: usize,
    /// Its place on the page, from 0.
    pub(super) place: usize,
    /// How many charts are on the page.
    pub(super) charts: usize,
    /// The names that link it to the text.
    pub(super) names: &'a Names<'a>,
}

/// What the script says, by the name under which it finds it. What it fills in stands in braces.
const SAYINGS: [(&str, &str, &[&str]); 6] = [
    ("hidden-other", "html-hidden", &["count"]),
    ("shown", "html-shown", &["count", "all"]),
    ("percent", "html-percent", &["value"]),
    ("found-other", "html-found", &["count"]),
    ("found-none", "html-found-none", &["text"]),
    ("found-at", "html-found-at", &["place", "count", "name"]),
];

/// Writes what the script says as attributes of the element that is being begun.
pub(super) fn write_sayings(html: &mut String, language: Language) -> fmt::Result {
    for (name, key, variables) in SAYINGS {
        let mut message = Message::new(key);
        for variable in variables {
            message = message.with(variable, format!("{{{variable}}}"));
        }
        write!(html, " data-{name}=\"{}\"", Escaped(&message.say(language)))?;
    }
    for (name, key) in [("hidden-one", "html-hidden"), ("found-one", "html-found")] {
        write!(html, " data-{name}=\"{}\"", Escaped(&Message::new(key).with("count", 1).say(language)))?;
    }
    Ok(())
}

/// The name of a chart: its own, or that of what stands on top.
pub(super) fn name_of(publication: &Publication, chart: usize) -> &str {
    let chart = &publication.charts[chart];
    if chart.name.is_empty() { chart.scene.title() } else { &chart.name }
}

/// Writes the chart with all that belongs to it.
///
/// Errors: it was stopped.
pub(super) fn write_figure(html: &mut String, input: &FigureInput<'_>, watch: Watch<'_>) -> Result<(), ExportError> {
    let FigureInput { publication, chart, place, charts, names } = *input;
    let written = |error: fmt::Error| unreachable!("a text takes it: {error}");
    let name = name_of(publication, chart);
    begin(html, input, name).unwrap_or_else(written);
    let picture = PictureInput {
        chart: &publication.charts[chart],
        place,
        charts,
        theme: publication.theme,
        names,
        language_tag: own_language(publication),
    };
    write_picture(html, &picture, watch)?;
    end(html, input, name).unwrap_or_else(written);
    Ok(())
}

fn begin(html: &mut String, input: &FigureInput<'_>, name: &str) -> fmt::Result {
    let FigureInput { publication, place, charts, .. } = *input;
    writeln!(html, "<section class=\"part\" id=\"part-{place}\">")?;
    // The only chart is named after the page, but its heading still parts it from the text for who jumps by headings.
    let (class, name, language) = if charts == 1 {
        (" class=\"unseen\"", i18n::text(publication.language, "html-chart"), LanguageOf(None))
    } else {
        ("", name, LanguageOf(own_language(publication)))
    };
    writeln!(html, "<h2{class} id=\"name-{place}\" dir=\"auto\"{language}>{}</h2>", Escaped(name))?;
    writeln!(html, "<figure class=\"chart\" aria-labelledby=\"name-{place}\" aria-describedby=\"about-{place}\">")?;
    write_tools(html, publication.language, place)?;
    writeln!(
        html,
        "<div class=\"view\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">",
        Escaped(i18n::text(publication.language, "html-view"))
    )
}

/// What can be done with the chart. Hidden until the script is there to do it.
fn write_tools(html: &mut String, language: Language, place: usize) -> fmt::Result {
    let say = |key| Escaped(i18n::text(language, key));
    let button = |html: &mut String, action: &str, key, sign: &str| match sign {
        "" => writeln!(html, "<button type=\"button\" data-do=\"{action}\">{}</button>", say(key)),
        sign => writeln!(
            html,
            "<button type=\"button\" class=\"sign\" data-do=\"{action}\" title=\"{0}\" aria-label=\"{0}\">{sign}</button>",
            say(key)
        ),
    };
    writeln!(html, "<div class=\"tools\" role=\"group\" aria-label=\"{}\" hidden=\"\">", say("html-tools"))?;
    writeln!(html, "<div class=\"search\"><label for=\"search-{place}\">{}</label>", say("html-search"))?;
    writeln!(
        html,
        "<input type=\"search\" id=\"search-{place}\" autocomplete=\"off\" spellcheck=\"false\" enterkeyhint=\"search\"/>"
    )?;
    button(html, "previous", "html-previous", "↑")?;
    button(html, "next", "html-next", "↓")?;
    writeln!(html, "</div>\n<div class=\"zoom\">")?;
    button(html, "out", "html-zoom-out", "−")?;
    html.push_str("<span class=\"percent\"></span>\n");
    button(html, "in", "html-zoom-in", "+")?;
    button(html, "fit", "html-fit", "")?;
    writeln!(html, "</div>\n<div class=\"parts\">")?;
    button(html, "toggle", "html-toggle", "")?;
    button(html, "open", "html-expand-all", "")?;
    button(html, "close", "html-collapse-all", "")?;
    button(html, "text", "html-in-text", "")?;
    writeln!(html, "</div>\n<p class=\"status\" role=\"status\"></p>\n</div>")
}

fn end(html: &mut String, input: &FigureInput<'_>, name: &str) -> fmt::Result {
    let FigureInput { publication, chart, place, .. } = *input;
    let language = publication.language;
    let say = |key| Escaped(i18n::text(language, key));
    let short = match publication.alternative.short.as_str() {
        short if place == 0 && !short.is_empty() => short.to_owned(),
        _ => Message::new("html-of-part").with("name", name).say(language),
    };
    writeln!(html, "</div>\n<figcaption>")?;
    let chart = &publication.charts[chart];
    if publication.has_legend {
        write_legend(html, chart, publication.theme, i18n::text(language, "html-legend"))?;
    }
    writeln!(html, "<p id=\"about-{place}\">{} <a href=\"#text\">{}</a></p>", Escaped(&short), say("html-to-text"))?;
    writeln!(html, "<details class=\"help\" hidden=\"\">\n<summary>{}</summary>", say("html-help-title"))?;
    writeln!(html, "<p>{}</p>\n</details>", say("html-help"))?;
    writeln!(html, "</figcaption>\n</figure>\n</section>")
}
