#include "expr/target.hpp"

namespace expr {

std::string_view name_of(TargetKind kind) {
    switch (kind) {
        case TargetKind::at_least: return "at_least";
        case TargetKind::above: return "above";
        case TargetKind::at_most: return "at_most";
        case TargetKind::below: return "below";
        case TargetKind::exactly: return "exactly";
        case TargetKind::range: return "range";
        case TargetKind::number: return "number";
        case TargetKind::by_date: return "by_date";
        case TargetKind::within: return "within";
        case TargetKind::earlier_year: return "earlier_year";
        case TargetKind::reference: return "reference";
        case TargetKind::deviation: return "deviation";
        case TargetKind::level: return "level";
        case TargetKind::survey: return "survey";
        case TargetKind::yes_no: return "yes_no";
        case TargetKind::prose: return "prose";
    }
    return {};
}

std::string_view name_of(Comparison comparison) {
    switch (comparison) {
        case Comparison::at_least: return "at_least";
        case Comparison::above: return "above";
        case Comparison::at_most: return "at_most";
        case Comparison::below: return "below";
        case Comparison::exactly: return "exactly";
    }
    return {};
}

std::string_view name_of(Direction direction) {
    switch (direction) {
        case Direction::at_least: return "at_least";
        case Direction::at_most: return "at_most";
    }
    return {};
}

std::string_view name_of(Unit unit) {
    switch (unit) {
        case Unit::percent: return "%";
        case Unit::count: return "N.";
        case Unit::days: return "gg";
        case Unit::hours: return "h";
        case Unit::euro: return "€";
        case Unit::months: return "mesi";
    }
    return {};
}

std::optional<Direction> direction_named(std::string_view name) {
    if (name == "at_least") return Direction::at_least;
    if (name == "at_most") return Direction::at_most;
    return std::nullopt;
}

}  // namespace expr
