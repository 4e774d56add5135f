#include "book/book.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace book {

Cell text(std::string words, Look look) {
    if (words.empty()) return {Empty{}, look};
    return {Text{std::move(words)}, look};
}
Cell number(double value, int places, Look look) { return {Number{value, places}, look}; }
Cell number(const base::Decimal& value, Look look) { return {Number{value.to_double(), value.places()}, look}; }
Cell per_cent(double share, Look look) { return {Number{share, 2, true}, look}; }
Cell day(const base::Date& date, Look look) { return {date, look}; }

std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

std::string address(std::size_t column, std::size_t row) { return column_letters(column) + std::to_string(row + 2); }

std::string sheet_prefix(const std::string& name) {
    std::string out = "'";
    for (const char c : name) out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'!";
}

std::string sheet_name(const std::string& name) {
    constexpr std::size_t longest = 31;
    std::string out;
    std::size_t letters = 0;
    for (const char c : name) {
        if (!base::continues_letter(c) && ++letters > longest) break;
        const bool refused = static_cast<unsigned char>(c) < 0x20 || std::string_view("[]:*?/\\").contains(c);
        out += refused ? ' ' : c;
    }
    const auto dropped = [](char c) { return c == '\'' || c == ' '; };
    while (!out.empty() && dropped(out.back())) out.pop_back();
    out.erase(out.begin(), std::ranges::find_if_not(out, dropped));
    return out.empty() ? "1" : out;
}

}  // namespace book
