// The filters of the tree in words.
#include <algorithm>

#include "ui/row.hpp"
#include "ui/tree_tools.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

struct Chips {
    const Frame& frame;
    const app::TreeFilter& filter = frame.app.view.tree_filter;
    std::vector<FilterChip> all = {};

    template <class Change>
    void add(Text kind, const std::string& what, Change change) {
        FilterChip chip{frame.tr(Text::tree_filter_chip, {frame.tr(kind), what}), filter};
        change(chip.without);
        all.push_back(std::move(chip));
    }

    void add_places() {
        if (filter.unit) {
            const plan::OrgUnit* unit = plan::find(frame.plan(), *filter.unit);
            add(Text::tree_filter_unit, unit ? unit->name : filter.unit->value, [](app::TreeFilter& f) { f.unit.reset(); });
        }
        if (filter.strategic_area) {
            const plan::Objective* area = plan::find(frame.plan(), *filter.strategic_area);
            add(Text::level_area, area ? title_of(*area) : filter.strategic_area->value, [](app::TreeFilter& f) { f.strategic_area.reset(); });
        }
        if (!filter.area.empty()) add(Text::tree_filter_area, filter.area, [](app::TreeFilter& f) { f.area.clear(); });
        if (filter.perspective) {
            const auto found = std::ranges::find(frame.plan().perspectives, *filter.perspective, &plan::Perspective::id);
            add(Text::field_perspective, found == frame.plan().perspectives.end() ? filter.perspective->value : found->name, [](app::TreeFilter& f) { f.perspective.reset(); });
        }
        if (!filter.owner.empty()) add(Text::field_owner, filter.owner, [](app::TreeFilter& f) { f.owner.clear(); });
    }
    void add_kinds() {
        for (const app::RowState each : filter.states) add(Text::tree_filter_state, name_of(frame, each), [each](app::TreeFilter& f) { f.states.erase(each); });
        for (const plan::RevisionKind each : filter.flags) add(Text::tree_filter_flag, words::name(each, frame.lang()), [each](app::TreeFilter& f) { f.flags.erase(each); });
        for (const base::Severity each : filter.issues) add(Text::tree_filter_issue, name_of(frame, each), [each](app::TreeFilter& f) { f.issues.erase(each); });
    }
};

}  // namespace

std::vector<FilterChip> chips_of(const Frame& frame) {
    Chips chips{frame};
    chips.add_places();
    chips.add_kinds();
    return std::move(chips.all);
}

std::string name_of(const Frame& frame, app::RowState state) {
    switch (state) {
        case app::RowState::red: return words::name(eval::Light::red, frame.lang());
        case app::RowState::amber: return words::name(eval::Light::amber, frame.lang());
        case app::RowState::green: return words::name(eval::Light::green, frame.lang());
        case app::RowState::no_score: return frame.tr(Text::tree_state_no_score);
        case app::RowState::not_measured: return frame.tr(Text::tree_state_not_measured);
        case app::RowState::late: return words::name(eval::Pace::late, frame.lang());
        case app::RowState::removed: return words::name(eval::Status::removed, frame.lang());
    }
    return {};
}

std::string name_of(const Frame& frame, base::Severity severity) {
    switch (severity) {
        case base::Severity::error: return frame.tr(Text::issues_severity_errors);
        case base::Severity::warning: return frame.tr(Text::issues_severity_warnings);
        case base::Severity::note: return frame.tr(Text::issues_severity_notes);
    }
    return {};
}

}  // namespace ui
