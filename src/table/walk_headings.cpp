// Rows that stand alone: headings of what follows, notes, the title.
#include "table/text.hpp"
#include "table/walk.hpp"

namespace table {

using base::Severity;
using plan::Level;

namespace {

std::optional<plan::UnitKind> unit_kind(const std::string& name) {
    const std::string words = words_of(name);
    if (words.starts_with("area")) return plan::UnitKind::area;
    if (words.starts_with("azienda")) return plan::UnitKind::agency;
    if (words.starts_with("ufficio")) return plan::UnitKind::office;
    if (words.starts_with("servizi")) return plan::UnitKind::service;
    return std::nullopt;
}

}  // namespace

void Walk::start_anew() { objective_.reset(); }

void Walk::heading(const Line& line) {
    switch (line.heading.kind) {
        case HeadingKind::area: return area(line, line.heading.code, line.heading.name);
        case HeadingKind::strategic: return strategic(line, line.heading);
        case HeadingKind::objective: return objective_heading(line);
        case HeadingKind::unit:
            start_anew();
            unit_name_ = line.heading.name;
            unit_ = tree_.unit(unit_name_, unit_kind(unit_name_));
            area_.reset();
            card_.reset();
            strategic_.reset();
            show(number(line), Becomes::header).name = unit_name_;
            return;
        case HeadingKind::card: return card(number(line), line.heading.name);
        case HeadingKind::note: return note(line, line.heading.name);
        case HeadingKind::other: break;
    }
    line.before_header ? strategic(line, line.heading) : title(line);
}

void Walk::title(const Line& line) {
    if (!request_.into && preview_.start.title.empty()) {
        preview_.start.title = line.heading.name;
        show(number(line), Becomes::title).name = line.heading.name;
        return;
    }
    report(line, "table-row-unplaced", Severity::warning, {line.heading.name});
    show(number(line), Becomes::nothing).name = line.heading.name;
}

void Walk::area(const Line& line, const std::string& code, const std::string& name) {
    start_anew();
    card_.reset();
    strategic_.reset();
    area_.reset();
    if (const auto* known = tree_.find(Level::area, code, name)) {
        area_ = known->objective.id;
        return;
    }
    area_ = put(number(line), {.parent = tree_.body(), .level = Level::area, .code = code, .name = name}, true).objective.id;
}

void Walk::strategic(const Line& line, const Heading& heading) {
    start_anew();
    card_.reset();
    if (const auto* known = tree_.find(Level::strategic, heading.code, heading.name)) {
        strategic_ = known->objective.id;
        PreviewRow& shown = show(number(line), Becomes::header);
        shown.name = known->objective.name;
        shown.code = known->objective.code;
        shown.depth = known->depth;
        shown.id = known->objective.id.value;
        const std::string here = words_of(heading.name);
        const std::string there = words_of(known->objective.name);
        if (!here.starts_with(there) && !there.starts_with(here) && told_.insert(heading.code + here).second)
            report(line, "table-heading-differs", Severity::note, {heading.name, known->objective.code, known->objective.name});
        return;
    }
    plan::Objective made{.parent = area_.value_or(tree_.body()), .level = Level::strategic, .code = heading.code, .name = heading.name,
                         .weight = heading.weight, .perspective = perspective_};
    strategic_ = put(number(line), std::move(made), true).objective.id;
}

// "01.04 - …": its strategic objective is the one with the code in front of the point.
void Walk::objective_heading(const Line& line) {
    start_anew();
    const Heading& heading = line.heading;
    const auto point = heading.code.find('.');
    if (point != std::string::npos && !card_)
        if (const auto* parent = tree_.find(Level::strategic, heading.code.substr(0, point), {})) strategic_ = parent->objective.id;
    plan::Objective made{.parent = parent_for_objective(line), .level = card_ ? Level::individual : Level::operative,
                         .code = heading.code, .name = heading.name, .weight = heading.weight, .units = section_units()};
    objective_ = put(number(line), std::move(made), false).objective.id;
}

void Walk::card(int line, const std::string& holder) {
    start_anew();
    area_.reset();
    strategic_.reset();
    card_ = put(line, {.level = Level::scorecard, .name = holder}, true).objective.id;
}

// A revision that belongs to no single row: where it is printed is kept, and said.
void Walk::note(const Line& line, const std::string& text) {
    ++preview_.notes;
    show(number(line), Becomes::note).name = text;
    report(line, "table-note-detached", Severity::warning, {text});
    plan::Revision revision{.kind = revision_kind(text), .text = text, .place = unit_name_};
    if (strategic_) {
        const auto& objective = tree_.node(*strategic_).objective;
        revision.place += (revision.place.empty() ? "" : ", ") + (objective.code.empty() ? objective.name : objective.code);
    }
    if (!request_.into) revision.source_line = number(line);
    tree_.revision(std::move(revision));
}

}  // namespace table
