#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "expr/letters.hpp"
#include "lint/families.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

constexpr std::string_view template_words[] = {"descrizione", "denominazione", "nome", "testo", "titolo", "indicatore", "obiettivo", "target",
                                               "valore", "unita", "data", "inserire", "completare", "compilare", "specificare"};
constexpr std::string_view to_do[] = {"definire", "definirsi", "completare", "inserire", "compilare", "determinare", "determinarsi",
                                      "specificare", "individuare"};
constexpr std::string_view stand_ins[] = {"tbd", "todo", "xxx*", "lorem"};

// "XXX" may be a number of the Romans, but not at the end.
bool is_filler(const Words& words, std::size_t at) {
    const std::string_view word = words.at(at);
    if (!words.is_word(at) || !is_any(word, stand_ins)) return false;
    if (!word.starts_with("xxx")) return true;
    return word.find_first_not_of('x') == word.npos && (word.size() > 3 || at + 1 == words.size());
}

// "da definire" alone, in brackets, after a colon or about the thing itself; not "pratiche da definire".
bool is_to_do(const Words& words, std::size_t at) {
    if (words.at(at) != "da" || !is_any(words.at(at + 1), to_do)) return false;
    const bool last = at + 2 >= words.size() || !words.is_word(at + 2);
    const bool first = at == 0 || !words.is_word(at - 1);
    return last && (first || is_any(words.at(at - 1), template_words) || words.at(at - 1) == "ancora");
}

// "[descrizione]"
bool is_template(const Words& words, std::size_t at) {
    if (words.at(at) != "[" && words.at(at) != "<") return false;
    return is_any(words.at(at + 1), template_words);
}

// "n.d.", "n.a."
bool is_not_available(const Words& words) {
    return words.size() >= 3 && words.size() <= 4 && words.at(0) == "n" && words.at(1) == "." && (words.at(2) == "d" || words.at(2) == "a");
}

// "…", "???", "___", "--": marks where words should be.
bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_marks_only(std::string_view text) {
    return !text.empty() && std::ranges::none_of(text, is_plain) && bare(text).find_first_not_of('_') == std::string::npos;
}

// "da …", "tbd…", "lorem", or "n.d." in front: whether a word with this letter may begin a placeholder.
bool may_begin(char letter, bool in_front) {
    const char lower = static_cast<char>(letter | 0x20);
    return lower == 'd' || (lower == 'n' && in_front) || std::ranges::any_of(stand_ins, [&](std::string_view each) { return each.front() == lower; });
}

// Seen without cutting it into words: figures and signs, and no word that begins as one of the above does.
bool is_surely_none(std::string_view text) {
    bool in_word = false, any_word = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (!in_word && may_begin(c, !any_word)) return false;
        const bool is_sign = c == '<' && at + 1 < text.size() && text[at + 1] == '=';
        if (static_cast<unsigned char>(c) >= 0x80 || c == '[' || c == '?' || c == '&' || (c == '<' && !is_sign)) return false;
        in_word = is_plain(c) && !expr::is_digit(static_cast<unsigned char>(c));
        any_word = any_word || is_plain(c);
    }
    return any_word || text.empty();
}

std::optional<base::Span> placeholder_in(std::string_view text) {
    const base::Span whole{0, text.size()};
    if (is_surely_none(text)) return std::nullopt;
    if (is_marks_only(text)) return whole;
    const Words words(text);
    if (is_not_available(words)) return whole;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (is_to_do(words, at)) return words.span(at, at + 2);
        if (is_template(words, at)) return base::Span{words.span(at, at + 1).begin, std::min(text.size(), words.span(at, at + 2).end + 1)};
        if (is_filler(words, at)) return words.span(at, at + 1);
    }
    const auto marks = text.find("???");
    return marks == text.npos ? std::nullopt : std::optional(base::Span{marks, marks + 3});
}

void check_placeholder(const std::string& id, const char* field, const std::string& text, base::Issues& out) {
    const auto span = placeholder_in(text);
    if (!span) return;
    out.push_back(warning("placeholder-text", id, field, {text.substr(span->begin, span->end - span->begin)}));
    out.back().place.span = span;
}

template <class Node>
void check_name(const Node& node, base::Issues& out) {
    if (node.name.empty()) out.push_back(warning("name-missing", node.id.value, "name", {node.id.value}));
    check_placeholder(node.id.value, "name", node.name, out);
    if (bare(node.description).size() > 0) check_placeholder(node.id.value, "description", node.description, out);
}

// Codes are unique among objectives of one level, and among indicators. The rows of a card bear the
// code of the strategic objective that they serve.
struct Codes {
    std::unordered_map<std::string, std::string> first;  // level and code → id

    void take(std::string_view level, const std::string& code, const std::string& id, base::Issues& out) {
        if (code.empty()) return;
        const auto [seen, is_new] = first.emplace(std::string(level) + ' ' + code, id);
        if (!is_new) out.push_back(warning("duplicate-code", id, "code", {code}));
    }
};

bool bears_a_strategic_code(const plan::Objective& objective, const std::unordered_set<std::string_view>& strategic) {
    return objective.level == plan::Level::individual && strategic.contains(objective.code);
}

std::unordered_set<std::string_view> strategic_codes(const plan::Plan& plan) {
    std::unordered_set<std::string_view> codes;
    for (const auto& objective : plan.objectives)
        if (objective->level == plan::Level::strategic) codes.insert(objective->code);
    return codes;
}

}  // namespace

void check_names(const Living& living, base::Issues& out) {
    Codes codes;
    const auto strategic = strategic_codes(living.plan);
    for (std::size_t row = 0; row < living.rows.size(); ++row) {
        if (living.has_indicator(row)) {
            const plan::Indicator& indicator = living.indicator(row);
            check_name(indicator, out);
            for (const auto& [year, cell] : indicator.targets)
                check_placeholder(indicator.id.value, field_of_year(year).c_str(), cell.text, out);
            codes.take("indicator", indicator.code, indicator.id.value, out);
            continue;
        }
        const plan::Objective& objective = living.objective(row);
        check_name(objective, out);
        if (!bears_a_strategic_code(objective, strategic))
            codes.take(std::to_string(static_cast<int>(objective.level)), objective.code, objective.id.value, out);
        if (living.rows[row].childless)
            out.push_back(warning("objective-without-indicators", objective.id.value, "", {called(objective)}));
    }
}

}  // namespace lint
