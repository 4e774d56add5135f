#include "ui/caret.hpp"

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui::Typed;
using ui_test::Person;

namespace {

Typed at(std::string text, int caret, int from = 0, int to = 0) { return {1, std::move(text), caret, from, to}; }
Typed by_words(Typed typed) {
    typed.by_words = true;
    return typed;
}

}  // namespace

TEST_CASE("Where one types, a reader is told the letter, word or line that the caret came to, what is selected, what was taken away", "[ui]") {
    struct Case { Typed before, now; const char* told; };
    const std::string target = ">= 90,5 %";
    const std::string lines = "prima riga\nseconda è qui";
    const Case cases[] = {
        {at(target, 1), at(target, 0), "maggiore"},
        {at(target, 0), at(target, 1), "uguale"},
        {at(target, 1), at(target, 2), "spazio"},
        {at(target, 4), at(target, 3), "9"},
        {at(target, 5), at(target, 4), "0"},
        {at(target, 6), at(target, 5), "virgola"},
        {at(target, 8), at(target, 9), "fine del testo"},
        {at(target, 0), at(target, 3), "90,5"},
        {at(target, 3), at(target, 9), "fine del testo"},
        {at(target, 9), at(target, 0), ">="},
        {at(lines, 0), at(lines, 11), "seconda è qui"},
        {at(lines, 19), at(lines, 3), "prima riga"},
        {at(lines, 18), at(lines, 19), "è"},
        {at(lines, 19), at(lines, 21), "spazio"},
        {at(lines, 9), at(lines, 10), "fine riga"},
        {at("a\n\nb", 0), at("a\n\nb", 2), "fine riga"},
        {at("Rossi", 1), at("Rossi", 0), "R"},
        {at("Rossi", 1), by_words(at("Rossi", 0)), "Rossi"},
        {at("Rossi", 4), by_words(at("Rossi", 5)), "fine del testo"},
        {at(target, 3), at(target, 7, 3, 7), "selezionato: 90,5"},
        {at(target, 3), at(target, 4, 3, 4), "selezionato: 9"},
        {at(target, 7, 3, 7), at(">=  %", 3), "90,5"},
        {at(target, 9), at(">= 90,5 ", 8), "per cento"},
        {at("è", 2), at("", 0), "è"},
        {at("aa", 2), at("a", 1), "a"},
        {at("a", 1), at("ab", 2), ""},             // typed: the reader's own to tell
        {at(target, 7, 3, 7), at(">= 8 %", 4), ""},  // typed over what was selected
        {at(target, 3), at(target, 3), ""},
        {Typed{}, at(target, 9, 0, 9), ""},        // another field has its name told
        {{2, target, 0}, at(target, 3), ""},
        {at(target, 3), Typed{}, ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.before.text, each.before.caret, each.now.text, each.now.caret);
        CHECK(ui::told_at_caret(each.before, each.now, words::Lang::it) == each.told);
    }
    CHECK(ui::told_at_caret(at(target, 1), at(target, 0), words::Lang::en) == "greater than");
}

TEST_CASE("The keys that move the caret of a field are told as they are pressed", "[ui]") {
    Person person({1280, 1650});
    person.open(support::small_plan());
    person.click(Role::row, "o1 Obiettivo o1");
    person.click(Role::textbox, "Responsabile di o1");
    person.type("Anna Rossi");
    CHECK(std::exchange(person.state().caret.words, {}).empty());
    person.press(ImGuiKey_LeftArrow);
    CHECK(std::exchange(person.state().caret.words, {}) == "i");
    person.press(ImGuiKey_LeftArrow, ImGuiMod_Ctrl);
    CHECK(std::exchange(person.state().caret.words, {}) == "Rossi");
    person.press(ImGuiKey_Backspace);
    CHECK(std::exchange(person.state().caret.words, {}) == "spazio");
    person.press(ImGuiKey_Home, ImGuiMod_Shift);
    CHECK(std::exchange(person.state().caret.words, {}) == "selezionato: Anna");
    person.press(ImGuiKey_Escape);
    CHECK(person.state().caret.words.empty());
}
