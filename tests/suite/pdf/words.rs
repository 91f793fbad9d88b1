//! What a PDF says in words behind the charts.

use herschik::geometry::Size;
use herschik::report::Block;

use super::{heading, item, of_role, published, read, with_words};
use crate::support::sample;

#[test]
fn the_text_stands_behind_the_charts_as_headings_paragraphs_and_lists() {
    let teams = vec![item("Team Zorg", Vec::new()), item("Team Inkoop", Vec::new())];
    let blocks = vec![
        heading(1, "Stad"),
        Block::Paragraph("Bovenaan staat de directie.".to_owned()),
        Block::List(vec![item("Directie", vec![item("Cluster Sociaal", teams), item("Cluster Stad", Vec::new())])]),
        heading(4, "Relaties"),
        Block::List(vec![item("Team Zorg werkt voor Cluster Stad", Vec::new())]),
    ];
    let pdf = read(&with_words(published(sample()), blocks));
    assert_eq!(pdf.page_count(), 2);
    assert_eq!(pdf.page_size(1).0.round(), 595.0);
    let elements = pdf.elements();
    let figure = of_role(&elements, "Figure")[0].alt.as_deref().unwrap();
    assert_eq!(figure, "Het organogram van Stad. De tekst ervan staat achter in dit document.");
    let section = elements.iter().position(|element| element.role == "Sect").unwrap();
    let said: Vec<(usize, &str, &str)> = elements[section..]
        .iter()
        .filter(|element| element.role != "Lbl" && !(element.role.starts_with('L') && element.text.is_empty()))
        .map(|element| (element.depth, element.role.as_str(), element.text.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (1, "Sect", ""),
            (2, "H2", "Tekst van het organogram"),
            (2, "H3", "Stad"),
            (2, "P", "Bovenaan staat de directie."),
            (4, "LBody", "Directie"),
            (7, "LBody", "Cluster Sociaal"),
            (10, "LBody", "Team Zorg"),
            (10, "LBody", "Team Inkoop"),
            (7, "LBody", "Cluster Stad"),
            (2, "H4", "Relaties"),
            (4, "LBody", "Team Zorg werkt voor Cluster Stad"),
        ]
    );
    assert_eq!(of_role(&elements, "L").len(), 4);
    assert_eq!(of_role(&elements, "LI").len(), of_role(&elements, "Lbl").len());
    let bookmarks = pdf.bookmarks();
    let words = bookmarks.iter().position(|(_, name)| name == "Tekst van het organogram").unwrap();
    let expected = [(0, "Tekst van het organogram"), (1, "Stad"), (1, "Relaties")];
    assert_eq!(bookmarks[words..], expected.map(|(depth, name)| (depth, name.to_owned())));
}

#[test]
fn a_long_text_goes_on_over_pages_and_loses_no_word() {
    let sentence = "Het team verleent vergunningen en ziet toe op wat er gebouwd wordt. ";
    let paragraph = Block::Paragraph(sentence.repeat(150).trim().to_owned());
    let mut publication = with_words(published(sample()), vec![paragraph]);
    // A sheet of A3 that lies: the text stands beside itself in columns.
    publication.pages[0].size = Size::new(1190.55, 841.89);
    let pdf = read(&publication);
    assert!(pdf.page_count() > 1);
    assert_eq!(pdf.page_size(1).0.round(), 1191.0);
    let elements = pdf.elements();
    let paragraphs = of_role(&elements, "P");
    let long = paragraphs.iter().find(|element| element.text.len() > 1_000).unwrap();
    assert_eq!(long.text, sentence.repeat(150).trim());
}

#[test]
fn lists_in_lists_without_end_are_written() {
    let mut deep = item("onderaan", Vec::new());
    for _ in 0..3_000 {
        deep = item("daarboven", vec![deep]);
    }
    let publication = with_words(published(sample()), vec![Block::List(vec![deep])]);
    let pdf = read(&publication);
    let elements = pdf.elements();
    assert_eq!(elements.iter().filter(|element| element.text == "onderaan").count(), 1);
    assert_eq!(of_role(&elements, "LI").len(), 3_001);
}
