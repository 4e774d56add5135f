#include "ui/year_and_period.hpp"

#include <algorithm>

#include "words/numbers.hpp"

namespace ui {

void choose_year(Frame& frame, Choice choice) {
    const auto& years = frame.plan().years;
    choice.key = "year";
    for (const int year : years) choice.options.push_back(std::to_string(year));
    const auto found = std::ranges::find(years, frame.app.view.year);
    if (found != years.end()) choice.current = static_cast<std::size_t>(found - years.begin());
    choice.nothing = std::to_string(frame.app.view.year);
    if (const auto picked = choose(frame, choice)) frame.post(app::SetYear{years[*picked]});
}

void choose_period(Frame& frame, Choice choice) {
    choice.key = "period";
    if (frame.app.view.period < choice.options.size()) choice.current = frame.app.view.period;
    choice.nothing = words::date(frame.day(), frame.lang());
    if (const auto picked = choose(frame, choice)) frame.post(app::SetPeriod{*picked});
}

}  // namespace ui
