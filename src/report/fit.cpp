#include "report/fit.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace report {
namespace {

constexpr std::string_view cut_mark = "…";

std::size_t bytes_of_letter(std::string_view text) {
    std::size_t bytes = 1;
    while (bytes < text.size() && base::continues_letter(text[bytes])) ++bytes;
    return bytes;
}

int width_of_letter(std::string_view letter) {
    constexpr std::string_view narrow = " iljtfrI.,;:'()[]!|-";
    const auto first = static_cast<unsigned char>(letter[0]);
    if (letter == cut_mark) return 85;
    if (first >= 0xe0) return 110;  // arrows, signs, the scripts of the East
    const bool capital = (first >= 'A' && first <= 'Z') || (first == 0xc3 && letter.size() > 1 && static_cast<unsigned char>(letter[1]) < 0x9f);
    if (narrow.contains(letter[0])) return 31;
    if (letter == "m" || letter == "w" || letter == "M" || letter == "W" || letter == "%") return 96;
    return capital ? 67 : 56;
}

// How many bytes of the beginning fit.
std::size_t fitting(std::string_view text, int width) {
    std::size_t taken = 0;
    while (taken < text.size()) {
        const std::size_t bytes = bytes_of_letter(text.substr(taken));
        width -= width_of_letter(text.substr(taken, bytes));
        if (width < 0) break;
        taken += bytes;
    }
    return taken;
}

int lines_of(std::string_view text, int width) { return width_of(text) > width ? 2 : 1; }

}  // namespace

int width_of(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        const std::size_t bytes = bytes_of_letter(text);
        width += width_of_letter(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return width;
}

std::string shortened(std::string_view text, int width) {
    if (fitting(text, width) == text.size()) return std::string(text);
    std::string_view kept = text.substr(0, fitting(text, width - width_of(cut_mark)));
    while (kept.ends_with(' ')) kept.remove_suffix(1);
    return std::string(kept).append(cut_mark);
}

std::string shortened_before_end(std::string_view text, int width) {
    const auto mark = text.rfind(": ");
    const std::string_view end = mark == std::string_view::npos ? std::string_view() : text.substr(mark);
    const int room = width - width_of(end);
    if (fitting(text, width) == text.size() || room < std::max(width / 4, 2 * width_of(cut_mark))) return shortened(text, width);
    return shortened(text.substr(0, mark), room).append(end);
}

Fitted fitted(const std::vector<std::string>& texts, Room room) {
    // A word at the end of a line leaves it early: two lines hold less than twice as much.
    const int in_two = room.width * 9 / 5;
    int at_ease = 0;
    for (const std::string& text : texts) at_ease += lines_of(text, room.width);
    const int width = at_ease <= room.lines ? in_two : room.width;
    const auto all = static_cast<int>(texts.size());
    const int taken = at_ease <= room.lines || all <= room.lines ? all : room.lines - 1;
    Fitted out{{}, static_cast<std::size_t>(all - taken)};
    for (int i = 0; i < taken; ++i) out.texts.push_back(shortened_before_end(texts[static_cast<std::size_t>(i)], width));
    return out;
}

}  // namespace report
