#include "words/numbers.hpp"

#include <array>
#include <cmath>
#include <cstdint>

#include "words/texts.hpp"

namespace words {
namespace {

constexpr std::array month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string grouped(const std::string& canonical, Lang lang) {
    const bool negative = canonical.starts_with('-');
    const auto point = canonical.find('.');
    std::string whole = canonical.substr(negative ? 1 : 0, point == std::string::npos ? point : point - (negative ? 1 : 0));
    for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, 1, lang == Lang::it ? '.' : ',');
    std::string out = negative ? "−" + whole : whole;
    if (point != std::string::npos) out += (lang == Lang::it ? ',' : '.') + canonical.substr(point + 1);
    return out;
}

}  // namespace

std::string number(const base::Decimal& value, Lang lang) { return grouped(base::to_string(value), lang); }

std::optional<base::Decimal> rounded(double value, int places) {
    const double factor = std::pow(10.0, places);
    // A hair above the half, so that 0.125 stored a little low still rounds up.
    const double units = std::floor(std::abs(value) * factor * (1 + 1e-14) + 0.5);
    if (!(units < 1e18)) return std::nullopt;
    return base::Decimal(static_cast<std::int64_t>(value < 0 ? -units : units), places);
}

std::string number(double value, int places, Lang lang) {
    const auto figure = rounded(value, places);
    if (!figure) return value < 0 ? "−∞" : "∞";
    return number(*figure, lang);
}

std::string count(std::size_t things, Lang lang) { return number(base::Decimal(static_cast<std::int64_t>(things)), lang); }

std::string percent(double score, Lang lang) {
    return number(score * 100, 2, lang) + (lang == Lang::it ? "\u00a0%" : "%");
}

std::string points(double difference, Lang lang) {
    const std::string figure = number(difference * 100, 2, lang);
    return text(Text::number_points, lang, {figure.starts_with("−") ? figure : "+" + figure});
}

std::string date(const base::Date& date, Lang lang) {
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    if (lang == Lang::it) return two(date.day) + "/" + two(date.month) + "/" + std::to_string(date.year);
    return std::to_string(date.day) + " " + month_names[static_cast<std::size_t>(date.month - 1)] + " " + std::to_string(date.year);
}

}  // namespace words
