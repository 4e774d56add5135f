// The panels, each in the file of its name. They draw into the window that is open.
#pragma once
#include "imgui.h"
#include "ui/frame.hpp"

namespace ui {

inline constexpr const char* main_window = "##main";

void draw_start_screen(Frame& frame);
void draw_header(Frame& frame);    // plan name, save state, commands
void draw_places(Frame& frame);
Text name_of(app::Place place);
void draw_summary(Frame& frame);   // year, period, policy, the body's score
void draw_notices(Frame& frame);   // banners and messages, nothing when there is none
void draw_tree(Frame& frame);
void draw_inspector(Frame& frame);
void draw_issues(Frame& frame);
void draw_what_if(Frame& frame, ImVec2 area);
// Places of their own; beside each stands the inspector of the selected row.
void draw_measuring(Frame& frame);
void draw_dashboard(Frame& frame);
void draw_map(Frame& frame);
void draw_scorecards(Frame& frame);
void draw_acts(Frame& frame);
void draw_issues_place(Frame& frame);
void draw_compare(Frame& frame);
void draw_arrived(Frame& frame, const app::Arrived& arrived);  // another state of the open plan
void draw_import(Frame& frame, const app::Import& import);
void draw_returned(Frame& frame, const app::Returned& returned);
void draw_adoption(Frame& frame);  // a scenario that becomes part of the plan
void draw_sharing(Frame& frame);   // to and from colleagues: pages and links
void draw_report(Frame& frame);    // what goes into the report
void draw_report_work(Frame& frame, const app::ReportUnderWay& work);  // how far it is
void draw_palette(Frame& frame);   // Ctrl+K
void draw_kept_history(Frame& frame);  // what the file remembers, save by save
void draw_history(Frame& frame);   // what can be undone, step by step
void draw_versions(Frame& frame, const app::VersionList& list);
void draw_dialogs(Frame& frame);   // questions and refusals, over everything

void draw_shortcuts(Frame& frame); // ?
void draw_tour(Frame& frame);

void run_shortcuts(Frame& frame);
void keep_layout(Frame& frame);    // for later visits, once a pane was made wider

}  // namespace ui
