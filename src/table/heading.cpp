#include "table/heading.hpp"

#include <algorithm>
#include <array>

#include "plan/edit.hpp"
#include "table/field.hpp"
#include "table/text.hpp"

namespace table {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <std::size_t N>
bool starts_with_any(std::string_view words, const std::array<std::string_view, N>& starts) {
    return std::ranges::any_of(starts, [&](std::string_view start) {
        return words.starts_with(start) && (words.size() == start.size() || words[start.size()] == ' ');
    });
}

// "(Peso: 8,37%)" at the end of a heading.
void take_weight(std::string& text, Heading& heading) {
    const auto open = text.rfind('(');
    if (open == std::string::npos || !telling_words(text.substr(open + 1)).starts_with("peso")) return;
    const auto digit = text.find_first_of("0123456789", open);
    const auto close = std::min(text.find(')', open), text.size());
    if (digit == std::string::npos || digit > close) return;
    const auto weight = plan::read_weight(std::string_view(text).substr(digit, close - digit));
    if (!weight) return;
    heading.weight = *weight;
    text = tidy(text.substr(0, open));
}

// "Obiettivo operativo", "Obiettivo strategico" in front of the code or name.
std::optional<HeadingKind> take_kind(std::string& text) {
    for (const auto& [words, kind] : {std::pair{std::string_view("obiettivo operativo"), HeadingKind::objective},
                                      std::pair{std::string_view("obiettivo strategico"), HeadingKind::strategic}}) {
        if (!telling_words(text.substr(0, words.size())).starts_with(words) || text.size() == words.size()) continue;
        const auto rest = text.find_first_not_of(" :.-", words.size());
        if (rest == std::string::npos) continue;
        text.erase(0, rest);
        return kind;
    }
    return std::nullopt;
}

// The figures in front: "1.", "3.Promozione", "08 -", "011_", "01.04 -". Behind them a mark or a blank.
std::string take_code(std::string& text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    while (end > 0 && end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
        ++end;
        while (end < text.size() && is_digit(text[end])) ++end;
    }
    if (end == 0 || end > 12) return {};
    auto name = text.find_first_not_of(" .,)_-:", end);
    if (name != std::string::npos && text.substr(name).starts_with("–")) name = text.find_first_not_of(' ', name + 3);
    if (name == std::string::npos || name == end || is_digit(text[name])) return {};
    std::string code = text.substr(0, end);
    text.erase(0, name);
    return code;
}

HeadingKind kind_of_code(std::string_view code) {
    if (code.find('.') != std::string_view::npos) return HeadingKind::objective;
    if (code.size() == 3) return HeadingKind::area;
    return code.size() <= 2 ? HeadingKind::strategic : HeadingKind::other;
}

HeadingKind kind_of_words(std::string_view words) {
    constexpr std::array<std::string_view, 9> units{"area", "azienda", "servizio", "servizi", "settore", "ufficio", "uffici",
                                                    "direzione", "dipartimento"};
    constexpr std::array<std::string_view, 7> cards{"scheda", "dirigente", "segretario generale", "posizione organizzativa",
                                                    "titolare", "valutato", "p o"};
    if (starts_with_any(words, cards)) return HeadingKind::card;
    return starts_with_any(words, units) ? HeadingKind::unit : HeadingKind::other;
}

// "determinazione n. 5", "decreto del Presidente 3", "delib. G.C. n. 3".
bool names_numbered_act(std::string_view words) {
    constexpr std::array<std::string_view, 3> kinds{" determin", " decret", " delib"};
    return std::ranges::any_of(kinds, [&](std::string_view kind) {
        const auto at = words.find(kind);
        return at != std::string_view::npos && words.find_first_of("0123456789", at) != std::string_view::npos;
    });
}

}  // namespace

bool is_revision_note(std::string_view text) {
    const std::string words = telling_words(text);
    constexpr std::array<std::string_view, 8> starts{"inserit", "aggiornat", "modificat", "eliminat", "soppress", "sostituit", "esito", "sede"};
    const bool starts_so = std::ranges::any_of(starts, [&](std::string_view start) { return words.starts_with(start); });
    const bool names_act = words.find("sede rolling") != std::string::npos || words.find("deliberazione") != std::string::npos ||
                           words.find("delibera ") != std::string::npos ||
                           words.find("rolling annuale") != std::string::npos || names_numbered_act(words);
    return (starts_so && (names_act || words.find(' ') == std::string::npos)) || words.find("sede rolling") != std::string::npos;
}

bool says_removed(std::string_view note) {
    const std::string words = telling_words(note);
    return is_revision_note(note) && (words.starts_with("eliminat") || words.starts_with("soppress") ||
                                      words.find("eliminato indicatore") != std::string::npos ||
                                      words.find("eliminato obiettivo") != std::string::npos);
}

Heading read_heading(std::string_view printed) {
    Heading heading;
    std::string text = tidy(printed);
    if (is_revision_note(text)) return {HeadingKind::note, {}, text, {}};
    take_weight(text, heading);
    const std::string whole = text;
    const auto said = take_kind(text);
    heading.code = take_code(text);
    heading.kind = said                   ? *said
                   : heading.code.empty() ? kind_of_words(telling_words(text))
                                          : kind_of_code(heading.code);
    // An ambito is called by its whole label, code and all.
    heading.name = heading.kind == HeadingKind::area ? whole : text;
    return heading;
}

bool same_code(std::string_view a, std::string_view b) {
    const auto bare = [](std::string_view code) {
        const auto first = code.find_first_not_of('0');
        return first == std::string_view::npos ? code : code.substr(first);
    };
    return !a.empty() && bare(a) == bare(b);
}

}  // namespace table
