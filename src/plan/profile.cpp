#include "plan/profile.hpp"

#include <algorithm>
#include <array>

namespace plan {
namespace {

using base::Decimal;

Profile named(const char* id, const char* name, ScoringRule rule) {
    Profile profile;
    profile.id = {id};
    profile.name = name;
    profile.rule = rule;
    return profile;
}

Band band(const char* name, std::optional<int> from, std::optional<int> to, int percent) {
    Band made{.name = name, .from = {}, .to = {}, .percent = Decimal(percent), .extra = {}};
    if (from) made.from = Decimal(*from);
    if (to) made.to = Decimal(*to);
    return made;
}

// An achievement counts as the edge of its band that it has reached.
Profile bands_0_70_90() {
    Profile profile = named("fasce-0-70-90", "Fasce 0/70/90", ScoringRule::proportional);
    profile.bands = {band("non raggiunto", {}, 70, 0), band("parzialmente raggiunto", 70, 90, 70),
                     band("quasi raggiunto", 90, 100, 90), band("raggiunto", 100, {}, 100)};
    return profile;
}

Profile three_thresholds() {
    Profile profile = named("tre-soglie", "Tre soglie", ScoringRule::anchors);
    profile.anchors = {{Threshold::low, Decimal(0), {}}, {Threshold::target, Decimal(100), {}}, {Threshold::high, Decimal(120), {}}};
    profile.cap = Decimal(120);
    return profile;
}

// 3,33 at the red flag, 6,67 at the goal, out of ten: a goal just reached is two thirds of the scale.
Profile scale_0_10() {
    Profile profile = named("scala-0-10", "Scala 0-10", ScoringRule::anchors);
    profile.anchors = {{Threshold::low, Decimal(3333, 2), {}}, {Threshold::target, Decimal(6667, 2), {}}};
    profile.red_below = Decimal(3333, 2);
    profile.amber_below = Decimal(6667, 2);
    return profile;
}

std::string letters_and_digits(std::string_view words) {
    std::string kept;
    for (const char c : words)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
        else if (c >= 'A' && c <= 'Z') kept += static_cast<char>(c - 'A' + 'a');
    return kept;
}

struct Check {
    const Profile& profile;
    base::Issues issues;

    void error(const char* code, const char* field, std::vector<std::string> args = {}) {
        issues.push_back({code, base::Severity::error, {.id = profile.id.value, .path = field}, std::move(args)});
    }

    void limits() {
        if (profile.cap && *profile.cap < profile.floor)
            error("cap-below-floor", "cap", {base::to_string(*profile.cap), base::to_string(profile.floor)});
        if (profile.amber_below < profile.red_below)
            error("lights-reversed", "red_below", {base::to_string(profile.red_below), base::to_string(profile.amber_below)});
    }

    // Each band goes on where the one before ended; the first begins nowhere and the last ends nowhere.
    void bands() {
        std::vector<Band> sorted = profile.bands;
        std::ranges::stable_sort(sorted, [](const Band& a, const Band& b) { return !a.from ? b.from.has_value() : b.from && *a.from < *b.from; });
        for (const Band& each : sorted)
            if (each.from && each.to && *each.to <= *each.from) error("band-empty", "bands", {from(each), to(each)});
        for (std::size_t i = 0; i + 1 < sorted.size(); ++i) meet(sorted[i], sorted[i + 1]);
        if (sorted.empty()) return;
        if (sorted.front().from) error("band-gap", "bands", {"−∞", from(sorted.front())});
        if (sorted.back().to) error("band-gap", "bands", {to(sorted.back()), "+∞"});
    }
    static std::string from(const Band& band) { return band.from ? base::to_string(*band.from) : "−∞"; }
    static std::string to(const Band& band) { return band.to ? base::to_string(*band.to) : "+∞"; }
    void meet(const Band& band, const Band& next) {
        if (!band.to || !next.from || *band.to > *next.from)
            error("band-overlap", "bands", {from(band), to(band), from(next), to(next)});
        else if (*band.to < *next.from)
            error("band-gap", "bands", {to(band), from(next)});
    }

    void anchors() {
        if (profile.rule != ScoringRule::anchors) return;
        if (profile.anchors.size() < 2) error("anchors-too-few", "anchors");
        const auto descends = [](const Anchor& a, const Anchor& b) { return a.at >= b.at || a.percent >= b.percent; };
        if (std::ranges::adjacent_find(profile.anchors, descends) != profile.anchors.end()) error("anchors-out-of-order", "anchors");
    }

    void dates() {
        if (profile.dates == DateRule::grace && profile.grace_days <= 0) error("grace-not-positive", "grace_days");
        const auto descends = [](const DateStep& a, const DateStep& b) { return a.days_late >= b.days_late || a.percent < b.percent; };
        if (std::ranges::adjacent_find(profile.date_steps, descends) != profile.date_steps.end()) error("date-steps-out-of-order", "date_steps");
    }
};

}  // namespace

Profile proportional_profile() { return {}; }

const std::vector<Profile>& shipped_profiles() {
    static const std::vector<Profile> shipped{
        proportional_profile(),
        named("on-off", "On/off", ScoringRule::on_off),
        named("reciproca", "Reciproca", ScoringRule::reciprocal),
        named("dalla-baseline", "Dalla baseline", ScoringRule::from_baseline),
        bands_0_70_90(),
        named("anno-precedente", "Anno precedente", ScoringRule::from_previous),
        three_thresholds(),
        scale_0_10(),
    };
    return shipped;
}

bool is_called(const Profile& profile, std::string_view words) {
    const std::string wanted = letters_and_digits(words);
    return !wanted.empty() && (wanted == letters_and_digits(profile.id.value) || wanted == letters_and_digits(profile.name));
}

base::Issues check_profile(const Profile& profile) {
    Check check{.profile = profile, .issues = {}};
    check.limits();
    check.bands();
    check.anchors();
    check.dates();
    return std::move(check.issues);
}

}  // namespace plan
