// The report (report/report.hpp) and the official records: what is chosen for them, and how they leave.
#pragma once
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/moment.hpp"
#include "report/official.hpp"
#include "report/report.hpp"

namespace app {

struct App;
struct Derived;

// Never part of the history. Year and period are those that the screen shows.
struct ReportChoice {
    std::set<report::Part> left_out = {report::Part::explanations};
    report::Depth depth = report::Depth::indicators;
    std::optional<plan::ActId> act = {};  // whose changes; none, or one that the plan has not: of every act
    friend bool operator==(const ReportChoice&, const ReportChoice&) = default;
};

// -- actions
struct StartReport {};                         // asks what goes into it
struct ArrangeReport { ReportChoice choice; };
struct SaveReport {};                          // its day comes as MomentTold, likewise of the next
struct PrintReport {};
struct ExportOfficial { report::Official shape; };  // as CSV

// What the plan has something for, less what is left out; in the order of the pages.
std::vector<report::Part> chosen_parts(const App& app);

// How long it comes out, down to the chosen level.
struct ReportSize {
    std::size_t rows = 0;           // of the plan: perspectives, objectives, indicators
    bool dozens_of_pages = false;
};
ReportSize report_size(const App& app);  // precondition: a plan is open

// One that is being made, a part a turn, of the plan as it was when it was asked for.
enum class ReportFor { file, print };
struct ReportUnderWay {
    ReportUnderWay(const App& app, ReportFor what, const Moment& now);  // precondition: a plan is open
    ReportUnderWay(const ReportUnderWay&) = delete;
    ReportUnderWay& operator=(const ReportUnderWay&) = delete;

    ReportFor what;
    std::string file_name;
    plan::Plan plan;
    std::shared_ptr<const Derived> derived;
    report::ReportInParts parts;  // they read plan and derived, which therefore stay where they are
};

}  // namespace app
