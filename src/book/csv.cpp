#include "book/csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/overload.hpp"

namespace book {
namespace {

std::string with_mark(std::string figure, char mark) {
    std::ranges::replace(figure, '.', mark);
    return figure;
}

std::string figure(double value, int places, bool per_cent, const CsvForm& form) {
    if (!per_cent) return with_mark(digits(value, places), form.decimal_mark);
    if (form.per_cent == PerCent::sign) return with_mark(digits(value * 100, places), form.decimal_mark) + "%";
    return with_mark(digits(value, std::min(places + 2, base::Decimal::max_places)), form.decimal_mark);
}

std::string day_text(const base::Date& date, Days days) {
    const std::string iso = base::to_iso(date);
    return days == Days::iso ? iso : iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

// "-9,90 %" is a figure and no formula.
bool is_figure(std::string_view text) { return text.find_first_not_of("0123456789.,-% \u00a0") == std::string_view::npos; }

std::string guarded(const std::string& text) { return begins_formula(text) && !is_figure(text) ? "'" + text : text; }

std::string quoted(std::string text, const CsvForm& form) {
    if (form.breaks == Breaks::blanks) std::ranges::replace_if(text, [](char c) { return c == '\r' || c == '\n'; }, ' ');
    const bool plain = text.find_first_of("\"\r\n") == std::string::npos && text.find(form.separator) == std::string::npos;
    if (plain) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

}  // namespace

std::string digits(double value, int places) {
    if (!std::isfinite(value)) return {};
    constexpr double most = 9e17;  // units of a decimal
    std::size_t zeros = 0;
    for (; !(std::abs(value) * std::pow(10.0, places) < most); ++zeros) {
        if (places > 0) --places, --zeros;
        else value /= 10;
    }
    const auto units = static_cast<std::int64_t>(std::round(std::abs(value) * std::pow(10.0, places)));
    return base::to_string(base::Decimal(value < 0 ? -units : units, places)) + std::string(zeros, '0');
}

bool begins_formula(std::string_view text) {
    const auto take = [&](std::string_view mark) {
        const bool there = text.starts_with(mark);
        if (there) text.remove_prefix(mark.size());
        return there;
    };
    while (take(" ") || take("\t") || take("\u00a0")) {}
    constexpr std::string_view marks[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.starts_with(mark); });
}

std::string to_text(const Cell& cell, const CsvForm& form) {
    return std::visit(base::overload{
                          [](const Empty&) { return std::string(); },
                          [&](const Text& text) { return form.formulas == Formulas::guarded ? guarded(text.text) : text.text; },
                          [&](const Number& number) { return figure(number.value, number.places, number.per_cent, form); },
                          [&](const base::Date& date) { return day_text(date, form.days); },
                          [&](const Formula& formula) {
                              const auto* value = std::get_if<double>(&formula.cached);
                              return value ? figure(*value, formula.places, formula.per_cent, form) : std::get<std::string>(formula.cached);
                          },
                      },
                      cell.content);
}

std::string to_csv(const Sheet& sheet, const CsvForm& form) {
    std::size_t width = sheet.columns.size();
    for (const auto& row : sheet.rows) width = std::max(width, row.size());
    std::string out = form.marked ? "\xef\xbb\xbf" : "";
    const auto line = [&](std::size_t count, auto&& text_of) {
        for (std::size_t c = 0; c < width; ++c) {
            if (c > 0) out += form.separator;
            if (c < count) out += quoted(text_of(c), form);
        }
        out += form.line_end;
    };
    if (!sheet.columns.empty()) line(sheet.columns.size(), [&](std::size_t c) { return to_text(text(sheet.columns[c].name), form); });
    for (const auto& row : sheet.rows) line(row.size(), [&](std::size_t c) { return to_text(row[c], form); });
    return out;
}

}  // namespace book
