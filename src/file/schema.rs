//! The JSON Schema of the format, generated from the types.

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::{FORMAT, VERSION};
use crate::model::FileRecords;

/// The JSON Schema (draft 2020-12) of a file of this version, as text with a final newline.
///
/// It is kept in `assets/schema/`; a test says when that copy is out of date.
pub fn schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<FileRecords>().to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), json!("Herschik organisation file, version 1"));
        let properties = object.entry("properties").or_insert_with(|| json!({}));
        if let Some(properties) = properties.as_object_mut() {
            properties.insert("format".to_owned(), json!({ "const": FORMAT }));
            properties.insert("version".to_owned(), json!({ "const": VERSION }));
        }
        object.insert("required".to_owned(), json!(["format", "version"]));
    }
    text_of(&schema)
}

fn text_of(schema: &Value) -> String {
    format!("{schema:#}\n")
}
