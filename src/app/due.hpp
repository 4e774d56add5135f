// What waits for the day (AskMoment) and is carried out when it is told. By then a plan may have been closed, or what was
// asked for may be gone from the screen: then nothing happens. Inside of app/ only.
#pragma once
#include "app/turn.hpp"

namespace app {

void save_due(Turn& turn, FileToken file, const Moment& now);  // update_history.cpp
void new_plan_due(Turn& turn, const Moment& now);              // update_new.cpp
void summary_due(Turn& turn, const Moment& now);               // update_summary.cpp
void map_page_due(Turn& turn, const Moment& now);              // update_map.cpp
void act_page_due(Turn& turn, const Moment& now);              // update_acts.cpp
void scorecards_due(Turn& turn, WhichCards which, const Moment& now);  // update_scorecards.cpp
void report_due(Turn& turn, ReportFor what, const Moment& now);        // update_report.cpp
void sheet_due(Turn& turn, SheetForm form, const Moment& now);         // update_sheets.cpp
void page_due(Turn& turn, const Moment& now);                          // update_sharing.cpp
void send_due(Turn& turn, const Moment& now);                          // update_sharing.cpp

}  // namespace app
