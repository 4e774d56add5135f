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

void Turn::on(const CopyChartPicture& a) {
    app.view.picture.reset();
    emit(CopyPicture{a.area, a.name, a.as == PictureAs::png});
}

void Turn::on(const SaveDrawing& a) {
    app.view.picture.reset();
    const std::string name = a.name + ".svg";
    emit(OfferFile{name, "image/svg+xml", a.svg});
    tell(base::Severity::note, "picture-saved", {name});
}

void Turn::on(const AskPicture& a) {
    if (document()) app.view.picture = a.as;
}

void Turn::on(const PictureCopied& a) {
    app.view.picture.reset();
    switch (a.to) {
        case PictureTo::clipboard: return tell(base::Severity::note, "picture-copied");
        case PictureTo::download: return tell(base::Severity::note, "picture-downloaded", {a.name});
        case PictureTo::file: return tell(base::Severity::note, "picture-saved", {a.name});
        case PictureTo::nowhere: return tell(base::Severity::warning, "picture-not-made");
    }
}

}  // namespace app
