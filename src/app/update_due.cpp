// The clock has answered: what waited for the day goes on.
#include "app/due.hpp"

namespace app {

void Turn::on(const MomentTold& a) {
    switch (a.what) {
        case MomentFor::summary: return summary_due(*this, a.now);
        case MomentFor::new_plan: return new_plan_due(*this, a.now);
        case MomentFor::map: return map_page_due(*this, a.now);
        case MomentFor::act: return act_page_due(*this, a.now);
        case MomentFor::page: return page_due(*this, a.now);
        case MomentFor::workbook: return sheet_due(*this, SheetForm::workbook, a.now);
        case MomentFor::csv_italian: return sheet_due(*this, SheetForm::csv_italian, a.now);
        case MomentFor::csv_neutral: return sheet_due(*this, SheetForm::csv_neutral, a.now);
        case MomentFor::send: return send_due(*this, a.now);
        case MomentFor::save: return save_due(*this, document() ? document()->file : 0, a.now);
        case MomentFor::save_as: return save_due(*this, 0, a.now);
        case MomentFor::report: return report_due(*this, ReportFor::file, a.now);
        case MomentFor::print: return report_due(*this, ReportFor::print, a.now);
        case MomentFor::scorecard: return scorecards_due(*this, WhichCards::open, a.now);
        case MomentFor::scorecards: return scorecards_due(*this, WhichCards::all, a.now);
    }
}

}  // namespace app
