// What leaves a chart: its figures as a table, its picture.
#include <utility>

#include "app/derive.hpp"
#include "app/turn.hpp"

namespace app {

void Turn::recompute_figures() {
    if (app.document) app.document->figures = derive_figures(app);
}

void Turn::on(const CopyChartTable& a) {
    emit(CopyText{a.table});
    tell(base::Severity::note, "chart-table-copied", {a.title});
}

void Turn::on(const CopyChartPicture& a) { emit(CopyPicture{a.area, a.name}); }

void Turn::on(const PictureCopied& a) {
    switch (a.to) {
        case PictureTo::clipboard: return tell(base::Severity::note, "picture-copied");
        case PictureTo::download: return tell(base::Severity::note, "picture-downloaded", {a.name});
        case PictureTo::nowhere: return tell(base::Severity::warning, "picture-not-made");
    }
}

}  // namespace app
