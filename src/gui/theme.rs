//! How the window looks: its tokens, and egui's style made of them. The only place with colours and sizes of the window.
//!
//! Spacing is a multiple of 4; there are four sizes of text, two weights, one accent, hairlines instead of boxes.

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, TextStyle};

use crate::scene;
use crate::text::{self, Weight};

/// Captions, units, counts.
pub const SMALL_PT: f32 = 11.0;
/// Everything that is read and edited.
pub const BODY_PT: f32 = 13.0;
/// Headings of a section.
pub const SECTION_PT: f32 = 14.0;
/// The name of what is being looked at.
pub const TITLE_PT: f32 = 18.0;
/// Corners of fields and buttons.
pub const RADIUS: u8 = 6;
/// Least height of what can be clicked (WCAG 2.2, 2.5.8 asks 24).
pub const TARGET_PT: f32 = 28.0;

/// Colours of the window, by role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Whether it is for a dark screen.
    pub is_dark: bool,
    /// What is read first.
    pub ink: Color32,
    /// What is read second.
    pub muted: Color32,
    /// Hints in empty fields.
    pub faint: Color32,
    /// Between panels, under rows.
    pub hairline: Color32,
    /// Behind the chart.
    pub ground: Color32,
    /// Behind panels and menus.
    pub panel: Color32,
    /// Behind fields.
    pub field: Color32,
    /// Behind what the pointer is over.
    pub hover: Color32,
    /// What is chosen, and the one action that matters.
    pub accent: Color32,
    /// Behind what is chosen.
    pub accent_soft: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// What is wrong.
    pub error: Color32,
    /// What is odd.
    pub warning: Color32,
    /// Behind a note that floats over everything.
    pub float: Color32,
    /// Text on that note.
    pub on_float: Color32,
}

impl Palette {
    /// For a bright screen.
    pub const LIGHT: Palette = Palette {
        is_dark: false,
        ink: Color32::from_rgb(0x1b, 0x24, 0x30),
        muted: Color32::from_rgb(0x55, 0x60, 0x6f),
        faint: Color32::from_rgb(0x6b, 0x76, 0x85),
        hairline: Color32::from_rgb(0xdf, 0xe3, 0xe9),
        ground: Color32::from_rgb(0xf4, 0xf6, 0xf8),
        panel: Color32::from_rgb(0xff, 0xff, 0xff),
        field: Color32::from_rgb(0xf4, 0xf6, 0xf8),
        hover: Color32::from_rgb(0xee, 0xf1, 0xf5),
        accent: Color32::from_rgb(0x24, 0x58, 0xd3),
        accent_soft: Color32::from_rgb(0xe8, 0xee, 0xfc),
        on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
        error: Color32::from_rgb(0xa3, 0x3a, 0x24),
        warning: Color32::from_rgb(0x8a, 0x57, 0x00),
        float: Color32::from_rgb(0x1b, 0x24, 0x30),
        on_float: Color32::from_rgb(0xff, 0xff, 0xff),
    };

    /// For a dark screen.
    pub const DARK: Palette = Palette {
        is_dark: true,
        ink: Color32::from_rgb(0xee, 0xf2, 0xf7),
        muted: Color32::from_rgb(0xa9, 0xb4, 0xc3),
        faint: Color32::from_rgb(0x93, 0x9f, 0xb0),
        hairline: Color32::from_rgb(0x32, 0x3a, 0x47),
        ground: Color32::from_rgb(0x14, 0x18, 0x1f),
        panel: Color32::from_rgb(0x1b, 0x21, 0x2a),
        field: Color32::from_rgb(0x26, 0x2d, 0x38),
        hover: Color32::from_rgb(0x2b, 0x33, 0x40),
        accent: Color32::from_rgb(0x7d, 0xa4, 0xff),
        accent_soft: Color32::from_rgb(0x26, 0x36, 0x5c),
        on_accent: Color32::from_rgb(0x0e, 0x15, 0x24),
        error: Color32::from_rgb(0xff, 0x9a, 0x86),
        warning: Color32::from_rgb(0xf0, 0xbf, 0x66),
        float: Color32::from_rgb(0xee, 0xf2, 0xf7),
        on_float: Color32::from_rgb(0x1b, 0x24, 0x30),
    };

    /// The palette that the window has now.
    pub fn of(ctx: &egui::Context) -> &'static Palette {
        match ctx.theme() {
            egui::Theme::Dark => &Self::DARK,
            egui::Theme::Light => &Self::LIGHT,
        }
    }

    /// The theme of a chart in this window.
    pub fn chart_theme(&self) -> scene::Theme {
        if self.is_dark { scene::Theme::Dark } else { scene::Theme::Light }
    }
}

/// The bundled semibold font at a size.
pub fn semibold(size_pt: f32) -> FontId {
    FontId::new(size_pt, semibold_family())
}

/// The family of the bundled semibold font.
pub fn semibold_family() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The bundled regular font at a size.
pub fn regular(size_pt: f32) -> FontId {
    FontId::new(size_pt, FontFamily::Proportional)
}

/// A colour of a chart on the screen.
pub fn colour(colour: scene::Colour) -> Color32 {
    Color32::from_rgb(colour.red, colour.green, colour.blue)
}

/// Gives the window its fonts and its two looks; once, at the start.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    ctx.set_style_of(egui::Theme::Light, style(&Palette::LIGHT));
    ctx.set_style_of(egui::Theme::Dark, style(&Palette::DARK));
}

/// Noto Sans for text, Phosphor for icons, then what egui brings for the rest of Unicode.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, weight) in [("noto-regular", Weight::Regular), ("noto-semibold", Weight::SemiBold)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(text::font_bytes(weight))));
    }
    let fallbacks = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &str| std::iter::once(first.to_owned()).chain(fallbacks.clone()).collect::<Vec<_>>();
    fonts.families.insert(FontFamily::Proportional, family("noto-regular"));
    egui_phosphor::add_to_fonts(&mut fonts, egui_phosphor::Variant::Regular);
    let mut semibold = family("noto-semibold");
    semibold.insert(1, "phosphor".to_owned());
    fonts.families.insert(semibold_family(), semibold);
    fonts
}

fn style(palette: &Palette) -> egui::Style {
    let text_styles = [
        (TextStyle::Small, regular(SMALL_PT)),
        (TextStyle::Body, regular(BODY_PT)),
        (TextStyle::Button, regular(BODY_PT)),
        (TextStyle::Heading, semibold(TITLE_PT)),
        (TextStyle::Monospace, FontId::monospace(BODY_PT)),
    ];
    let mut style = egui::Style { text_styles: text_styles.into(), ..egui::Style::default() };
    let spacing = &mut style.spacing;
    spacing.item_spacing = egui::vec2(8.0, 4.0);
    spacing.button_padding = egui::vec2(10.0, 4.0);
    spacing.interact_size = egui::vec2(TARGET_PT, TARGET_PT);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.indent = 16.0;
    spacing.combo_width = 60.0;
    spacing.scroll = egui::style::ScrollStyle::floating();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.animation_time = 0.1;
    style.visuals = visuals(palette);
    style
}

fn visuals(palette: &Palette) -> egui::Visuals {
    let mut visuals = if palette.is_dark { egui::Visuals::dark() } else { egui::Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.muted);
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.panel;
    visuals.window_stroke = Stroke::new(1.0, palette.hairline);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = palette.field;
    visuals.text_edit_bg_color = Some(palette.field);
    visuals.faint_bg_color = palette.hover;
    visuals.code_bg_color = palette.field;
    visuals.error_fg_color = palette.error;
    visuals.warn_fg_color = palette.warning;
    visuals.hyperlink_color = palette.accent;
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(1.0, palette.accent);
    // A blinking cursor would wake the window twice a second.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.accent);
    let shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(40) };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.striped = false;
    visuals.indent_has_left_vline = false;
    visuals.button_frame = true;
    visuals.interact_cursor = None;

    let widgets = &mut visuals.widgets;
    for (look, fill, edge) in [
        (&mut widgets.noninteractive, palette.panel, palette.hairline),
        (&mut widgets.inactive, palette.field, Color32::TRANSPARENT),
        (&mut widgets.hovered, palette.hover, palette.hairline),
        (&mut widgets.active, palette.accent_soft, palette.accent),
        (&mut widgets.open, palette.hover, palette.hairline),
    ] {
        look.bg_fill = fill;
        look.weak_bg_fill = fill;
        look.bg_stroke = Stroke::new(1.0, edge);
        look.fg_stroke = Stroke::new(1.0, palette.ink);
        look.corner_radius = CornerRadius::same(RADIUS);
        look.expansion = 0.0;
    }
    widgets.active.fg_stroke.color = if palette.is_dark { palette.ink } else { palette.accent };
    visuals
}
