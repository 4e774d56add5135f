#include "cli/history.hpp"

#include <charconv>
#include <optional>
#include <string>

#include "format/history.hpp"
#include "words/history.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

// "10:15", in minutes.
std::optional<int> read_time(std::string_view text, int most_hours) {
    const auto digits = [](std::string_view two) {
        int number = -1;
        const auto [end, error] = std::from_chars(two.data(), two.data() + two.size(), number);
        return error == std::errc() && end == two.data() + two.size() ? number : -1;
    };
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const int hours = digits(text.substr(0, 2)), minutes = digits(text.substr(3));
    if (hours < 0 || hours > most_hours || minutes < 0 || minutes > 59) return std::nullopt;
    return hours * 60 + minutes;
}

// In minutes, wherever on earth it was written.
std::optional<std::int64_t> read_moment(std::string_view text) {
    if (text.size() != 22 || text[10] != 'T' || (text[16] != '+' && text[16] != '-')) return std::nullopt;
    const auto day = base::parse_iso_date(text.substr(0, 10));
    const auto clock = read_time(text.substr(11, 5), 23), zone = read_time(text.substr(17), 14);
    if (!day || !clock || !zone) return std::nullopt;
    return std::int64_t{base::days_between({}, *day)} * 1440 + *clock - (text[16] == '-' ? -*zone : *zone);
}

std::string newest_moment(const plan::Plan& plan) {
    std::string newest;
    for (const auto& entry : *plan.memory->history) {
        const auto when = read_moment(entry->when), known = read_moment(newest);
        if (newest.empty() || (when && (!known || *when > *known))) newest = entry->when;
    }
    return newest;
}

}  // namespace

bool is_moment(std::string_view text) { return read_moment(text).has_value(); }

plan::Plan with_change_told(const Options& options, plan::Plan now, const plan::Plan& before) {
    if (format::ends_here(now)) return now;
    format::Note note{.when = options.when.empty() ? newest_moment(now) : options.when, .who = options.who, .what = words::what_changed(before, now)};
    // Nobody told of what stood in our file already.
    if (!format::ends_here(before)) note.what.insert(note.what.begin(), words::text(words::Text::kept_elsewhere, words::of_document));
    return format::with_entry(std::move(now), &before, std::move(note));
}

}  // namespace cli
