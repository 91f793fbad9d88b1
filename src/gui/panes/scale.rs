//! One scale for the bars and the colours of all panes: what looks alike is alike.

use super::Panes;
use crate::scene::FigureScale;

impl Panes {
    /// Puts what the cards of all panes show on one scale, when one of the charts is another than before.
    pub(super) fn share_scale(&mut self) {
        let charts = self.list.iter().map(|pane| pane.derived.scene_number());
        if charts.clone().eq(self.on_scale.iter().copied()) {
            return;
        }
        let (had, has) = (self.on_scale.len(), self.list.len());
        self.on_scale = charts.collect();
        // A chart comes on its own scale.
        let is_alone = had <= 1 && has == 1;
        if is_alone || self.list.iter().all(|pane| !pane.derived.scene.has_scale()) {
            return;
        }
        let scale = FigureScale::of(self.list.iter().map(|pane| &pane.derived.scene));
        for pane in &mut self.list {
            if *pane.derived.scene.scale() != scale {
                pane.derived.scene.use_scale(scale.clone());
            }
        }
    }
}
