// Whether two values are written alike: decimals compare by their digits (95.0 is not 95.00), all else by ==.
// Inside of change/ only.
#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace change {

// Declared before any is used: those of parts are found from within those of lists.
template <class T>
bool alike(const T& a, const T& b) { return a == b; }
template <class T>
bool alike(const std::optional<T>& a, const std::optional<T>& b);
template <class T>
bool alike(const std::vector<T>& a, const std::vector<T>& b);

inline bool alike(const base::Decimal& a, const base::Decimal& b) { return base::identical(a, b); }
inline bool alike(const plan::Value& a, const plan::Value& b) { return plan::identical(a, b); }
inline bool alike(const plan::Assessment& a, const plan::Assessment& b) { return a == b && alike(a.percent, b.percent); }
inline bool alike(const plan::ExpectedStep& a, const plan::ExpectedStep& b) { return a == b && alike(a.percent, b.percent); }
inline bool alike(const plan::Estimate& a, const plan::Estimate& b) { return a == b && alike(plan::figures_of(a), plan::figures_of(b)); }
inline bool alike(const plan::Sharing& a, const plan::Sharing& b) {
    return a == b && alike(a.children, b.children) && alike(a.indicators, b.indicators);
}
inline bool alike(const plan::Anchor& a, const plan::Anchor& b) { return a == b && alike(a.percent, b.percent); }
inline bool alike(const plan::DateStep& a, const plan::DateStep& b) { return a == b && alike(a.percent, b.percent); }
inline bool alike(const plan::Band& a, const plan::Band& b) {
    return a == b && alike(a.from, b.from) && alike(a.to, b.to) && alike(a.percent, b.percent);
}
inline bool alike(const plan::Profile& a, const plan::Profile& b) {
    return a == b && alike(a.anchors, b.anchors) && alike(a.date_steps, b.date_steps) && alike(a.cap, b.cap) &&
           alike(a.floor, b.floor) && alike(a.bands, b.bands) && alike(a.red_below, b.red_below) &&
           alike(a.amber_below, b.amber_below) && alike(a.pace_tolerance, b.pace_tolerance);
}
inline bool alike(const plan::ScenarioEdit& a, const plan::ScenarioEdit& b) {
    if (a != b) return false;
    if (const auto* x = std::get_if<plan::SetWeight>(&a)) return alike(x->weight, std::get<plan::SetWeight>(b).weight);
    if (const auto* x = std::get_if<plan::SetAssessment>(&a)) return alike(x->assessment, std::get<plan::SetAssessment>(b).assessment);
    return true;
}
inline bool alike(const plan::Scenario& a, const plan::Scenario& b) { return a == b && alike(a.edits, b.edits); }

template <class T>
bool alike(const std::optional<T>& a, const std::optional<T>& b) {
    return a.has_value() == b.has_value() && (!a || alike(*a, *b));
}
template <class T>
bool alike(const std::vector<T>& a, const std::vector<T>& b) {
    return std::ranges::equal(a, b, [](const T& x, const T& y) { return alike(x, y); });
}

}  // namespace change
