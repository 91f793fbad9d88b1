//! The tests from outside: one program, a module a subject.

mod almelo_numbers;
mod alternative;
mod alternative_laws;
mod architecture;
mod card_figures;
mod command_line;
mod compare;
mod compare_lineage;
mod durable;
mod file_format;
mod film;
mod functions;
mod html;
mod lists;
mod marks;
mod metric;
mod metric_cost;
mod metric_laws;
mod model_commands;
mod model_laws;
mod overlay;
mod pdf;
mod phases;
mod placement;
mod png;
mod publish;
mod publish_command;
mod publish_sheets;
mod samples;
mod scenarios;
mod scene;
mod score_card;
mod search;
mod signals;
#[cfg(feature = "gui")]
mod software_renderer;
mod style;
mod style_file;
mod support;
mod take_over;
mod text_command;
mod uk_organograms;
#[cfg(feature = "gui")]
mod window;
#[cfg(feature = "gui")]
mod window_card_figures;
#[cfg(feature = "gui")]
mod window_compare;
#[cfg(feature = "gui")]
mod window_functions;
#[cfg(feature = "gui")]
mod window_lineage;
#[cfg(feature = "gui")]
mod window_lists;
#[cfg(feature = "gui")]
mod window_network;
#[cfg(feature = "gui")]
mod window_phases;
#[cfg(feature = "gui")]
mod window_placement;
#[cfg(feature = "gui")]
mod window_publish;
#[cfg(feature = "gui")]
mod window_same_picture;
#[cfg(feature = "gui")]
mod window_scenarios;
#[cfg(feature = "gui")]
mod window_score_card;
#[cfg(feature = "gui")]
mod window_signals;
#[cfg(feature = "gui")]
mod window_table;
