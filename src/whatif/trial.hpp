// Trial: one indicator of a plan tried with other values, targets or weights; what an objective
// above it then scores. For the files of seek().
#pragma once
#include <functional>
#include <optional>
#include <span>

#include "whatif/climb.hpp"
#include "whatif/seek.hpp"
#include "whatif/turn.hpp"

namespace whatif {

struct Trial {
    Trial(const Ground& ground, const Goal& goal, std::size_t indicator, By by);

    // The objective's score; empty where there is none, or the indicator itself has none.
    std::optional<double> with(const eval::Actual& value) const;
    std::optional<double> with(const expr::Target& target) const;
    std::optional<double> with(const base::Decimal& weight) const;
    std::optional<double> with(const Setting& setting) const;
    // The same by evaluating the whole plan.
    std::optional<double> evaluated(const Setting& setting) const;
    bool reaches(std::optional<double> score) const { return whatif::reaches(score, goal.score); }
    // Whether a better figure can never mean a lower score.
    bool is_steady() const;

    const expr::Target& target() const { return row().target; }
    const eval::IndicatorResult& row() const { return ground.results.indicators[indicator]; }
    const eval::Context& context() const { return ground.program.contexts[indicator]; }
    const plan::Profile& profile() const { return ground.program.question.profile; }
    // The number it has, in the unit of its target.
    std::optional<double> number() const;

    Answer left_out(LeftOut why, eval::Reason reason = eval::Reason::none) const;
    // Settings along an axis, by number.
    using SettingAt = std::function<Setting(std::int64_t)>;
    Answer along(const Axis& axis, std::int64_t guess, const SettingAt& setting_at) const;
    // From the worst to the best; the first that reaches the goal.
    Answer among(std::span<const Setting> settings) const;

    const Ground& ground;
    Goal goal;
    std::size_t indicator;
    By by;
    std::optional<Climb> climb;

private:
    std::optional<double> rolled_up(const eval::Achievement& achievement) const;
    Answer answer(Found found, Setting to) const;
    Answer turned(const Axis& axis, std::int64_t guess, const SettingAt& setting_at) const;
    Answer sampled(const Axis& axis, std::int64_t guess, const SettingAt& setting_at) const;
};

Answer seek_value(const Trial& trial);
Answer seek_target(const Trial& trial);
Answer seek_weight(const Trial& trial);

// ── numbers on a grid of so many places ──────────────────────────────────────────────────────────
// The furthest that is looked: a thousand times the greatest of the figures, and digits that a double holds.
std::int64_t far_from(double magnitude, int places);
std::int64_t on_grid(double value, int places);
// The last figure still inside an end, looked at from above or from below; a strict end does not belong to it.
std::int64_t inside_of(double end, int places, bool from_above, bool strict);

}  // namespace whatif
