#include "ui/caret.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

#include "expr/letters.hpp"
#include "imgui_internal.h"
#include "words/texts.hpp"

namespace ui {
namespace {

using words::Text;

// Marks that readers leave out when they read words.
constexpr std::array marks{std::pair{' ', Text::caret_space}, std::pair{'\n', Text::caret_line_end}, std::pair{'.', Text::caret_point}, std::pair{',', Text::caret_comma},
                           std::pair{':', Text::caret_colon}, std::pair{';', Text::caret_semicolon}, std::pair{'>', Text::caret_greater}, std::pair{'<', Text::caret_less},
                           std::pair{'=', Text::caret_equals}, std::pair{'-', Text::caret_dash}, std::pair{'/', Text::caret_slash}, std::pair{'%', Text::caret_per_cent},
                           std::pair{'(', Text::caret_opens}, std::pair{')', Text::caret_closes}, std::pair{'"', Text::caret_quotes}, std::pair{'\'', Text::caret_apostrophe}};

bool ends_word(char c) { return c == ' ' || c == '\n' || c == '\t'; }

struct Place {
    std::string_view text;
    std::size_t at;

    // Empty at the end of the text.
    std::string_view letter() const { return at < text.size() ? text.substr(at, expr::letter_at(text, at).length) : std::string_view(); }
    std::string_view word() const {
        std::size_t end = at;
        while (end < text.size() && !ends_word(text[end])) ++end;
        return text.substr(at, end - at);
    }
    std::string_view line() const {
        const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        return text.substr(begin, text.find('\n', begin) - begin);
    }
};

std::string called(std::string_view piece, words::Lang lang) {
    if (piece.empty()) return words::text(Text::caret_end, lang);
    if (piece.size() > 1) return std::string(piece);
    const auto mark = std::ranges::find(marks, piece.front(), &std::pair<char, Text>::first);
    return mark == marks.end() ? std::string(piece) : words::text(mark->second, lang);
}

// What was taken out of the text at one place; nothing where something else came instead.
std::string_view taken_out(std::string_view before, std::string_view now) {
    if (now.size() >= before.size()) return {};
    const auto begin = static_cast<std::size_t>(std::ranges::mismatch(before, now).in1 - before.begin());
    const std::size_t count = before.size() - now.size();
    return before.substr(begin + count) == now.substr(begin) ? before.substr(begin, count) : std::string_view();
}

std::string moved_to(const Typed& before, const Typed& now, words::Lang lang) {
    const auto [from, to] = std::minmax({static_cast<std::size_t>(before.caret), static_cast<std::size_t>(now.caret)});
    const std::string_view passed = std::string_view(now.text).substr(from, to - from);
    const Place place{now.text, static_cast<std::size_t>(now.caret)};
    std::string_view told;
    if (passed.contains('\n') && passed.size() > 1) told = place.line();
    else if (now.by_words || Place{now.text, from}.letter() != passed) told = place.word();
    return called(told.empty() ? place.letter() : told, lang);
}

// The key that makes the arrows go from word to word.
bool goes_by_words() {
    const ImGuiIO& io = ImGui::GetIO();
    return io.ConfigMacOSXBehaviors ? io.KeyAlt : io.KeyCtrl;
}

Typed typed_now() {
    const ImGuiInputTextState* state = ImGui::GetInputTextState(GImGui->ActiveId);
    if (state == nullptr || state->TextA.empty()) return {};
    Typed typed{.field = state->ID, .text = {state->TextA.Data, static_cast<std::size_t>(state->TextLen)}, .caret = state->GetCursorPos(), .by_words = goes_by_words()};
    if (state->HasSelection()) std::tie(typed.from, typed.to) = std::minmax(state->GetSelectionStart(), state->GetSelectionEnd());
    return typed;
}

}  // namespace

std::string told_at_caret(const Typed& before, const Typed& now, words::Lang lang) {
    if (now.field == 0 || now.field != before.field) return {};
    if (now.text != before.text) {
        const std::string_view gone = taken_out(before.text, now.text);
        return gone.empty() ? std::string() : called(gone, lang);
    }
    const bool selects = now.to > now.from;
    if (selects && (now.from != before.from || now.to != before.to))
        return words::text(Text::caret_selected, lang, {called(std::string_view(now.text).substr(static_cast<std::size_t>(now.from), static_cast<std::size_t>(now.to - now.from)), lang)});
    return now.caret == before.caret ? std::string() : moved_to(before, now, lang);
}

void follow_caret(Caret& caret, words::Lang lang) {
    Typed now = typed_now();
    if (std::string words = told_at_caret(caret.typed, now, lang); !words.empty()) caret.words = std::move(words);
    caret.typed = std::move(now);
}

}  // namespace ui
