// The texts of a catalogue in one language: one after the other, each with its NUL. The program holds no table of their
// places; these are found when the first of them is wanted.
#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace words {

// English ones stand between these, so that the page can bring them later than the rest (web/setup/split.mjs).
inline constexpr std::string_view english_begins = "@english";
inline constexpr std::string_view english_ends = "@/english";

consteval std::size_t size_joined(std::span<const std::string_view> texts) {
    std::size_t size = 0;
    for (const std::string_view text : texts) size += text.size() + 1;
    return size;
}

template <std::size_t size>
consteval std::array<char, size> joined(std::span<const std::string_view> texts) {
    std::array<char, size> out{};
    std::size_t at = 0;
    for (const std::string_view text : texts) {
        for (const char letter : text) out[at++] = letter;
        out[at++] = '\0';
    }
    return out;
}

inline std::vector<const char*> places_in(std::span<const char> texts) {
    std::vector<const char*> places{texts.data()};
    for (std::size_t i = 0; i + 1 < texts.size(); ++i)
        if (texts[i] == '\0') places.push_back(&texts[i + 1]);
    return places;
}

// The text of a row, where so many marks stand before the first. Called through a pointer, so that what reads English is
// no part of what reads Italian.
template <const auto& texts, std::size_t marks>
const char* text_of(std::size_t row) {
    static const auto places = places_in(texts);
    return places[row + marks];
}

}  // namespace words
