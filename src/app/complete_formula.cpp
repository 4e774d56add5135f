// The word of a formula before the caret and what it may become; what the whole formula comes to.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/complete.hpp"
#include "expr/formula_names.hpp"
#include "expr/letters.hpp"
#include "plan/formula.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace app {
namespace {

using expr::FormulaFunction;
using words::Text;

constexpr std::size_t most_offered = 40;

// What stands before the caret.
struct Word {
    std::size_t begin = 0;   // its opening quote, when it has one
    std::string typed;       // without it
    bool quoted = false;
    bool of_node = false;    // inside risultato(…) or modifiche(…)
};

constexpr char32_t closing(char32_t opening) {
    switch (opening) {
        case U'"': return U'"';
        case U'«': return U'»';
        case U'“': return U'”';
        default: return 0;
    }
}

bool is_of_word(char32_t code) {
    return expr::is_letter(code) || expr::is_digit(code) || expr::is_space(code) || expr::is_combining(code) || code == U'\'' || code == U'’' || code == U'.';
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

// Reads the text up to the caret, letter by letter.
class WordFinder {
public:
    explicit WordFinder(std::string_view before) : text_(before) {
        for (std::size_t at = 0; at < text_.size();) {
            const expr::Letter letter = expr::letter_at(text_, at);
            take(letter.code, at, at + letter.length);
            at += letter.length;
        }
    }

    Word found() const {
        Word word{.begin = begin_, .quoted = closing_ != 0, .of_node = !within_.empty() && within_.back()};
        if (word.quoted) {
            word.typed = std::string(text_.substr(inner_));
            return word;
        }
        while (word.begin < text_.size() && text_[word.begin] == ' ') ++word.begin;
        word.typed = std::string(text_.substr(word.begin));
        return word;
    }

private:
    void take(char32_t code, std::size_t at, std::size_t next) {
        if (closing_ != 0) {
            if (code != closing_) return;
            closing_ = 0;
            begin_ = next;
        } else if (closing(code) != 0) {
            closing_ = closing(code);
            begin_ = at;
            inner_ = next;
        } else if (!is_of_word(code)) {
            if (code == U'(') within_.push_back(names_nodes(text_.substr(begin_, at - begin_)));
            if (code == U')' && !within_.empty()) within_.pop_back();
            begin_ = next;
        }
    }
    static bool names_nodes(std::string_view word) {
        const auto use = expr::function_named(expr::folded(trimmed(word)));
        return use && (use->function == FormulaFunction::score || use->function == FormulaFunction::edits);
    }

    std::string_view text_;
    char32_t closing_ = 0;
    std::size_t begin_ = 0, inner_ = 0;
    std::vector<bool> within_;
};

// A name that several things bear is written as the id.
struct Named {
    std::map<std::string, int> bearers;
    void count(const std::string& name) { ++bearers[expr::folded(name)]; }
    std::string written(const std::string& name, const std::string& id) const {
        return expr::quoted_name(!name.empty() && bearers.at(expr::folded(name)) == 1 ? name : id);
    }
};

Offers measures_of(const plan::Plan& plan, words::Lang lang) {
    Named named;
    for (const auto& each : plan.measures) named.count(each->name);
    Offers offers;
    for (const auto& each : plan.measures) {
        const bool one = named.bearers.at(expr::folded(each->name)) == 1;
        const std::string name = each->name.empty() ? each->id.value : one ? each->name : each->name + " (" + each->id.value + ")";
        offers.push_back({.name = name, .code = each->id.value, .about = words::text(Text::complete_measure, lang), .text = named.written(each->name, each->id.value)});
    }
    for (int i = 0; i <= static_cast<int>(FormulaFunction::edits); ++i) {
        const std::string name(expr::use_of(static_cast<FormulaFunction>(i)).name);
        offers.push_back({.name = name + "(…)", .about = words::text(Text::complete_function, lang), .text = name + "("});
    }
    return offers;
}

Offers nodes_of(const plan::Plan& plan, words::Lang lang) {
    Named named;
    for (const auto& each : plan.objectives) named.count(each->name);
    for (const auto& each : plan.indicators) named.count(each->name);
    for (const auto& each : plan.units) named.count(each.name);
    Offers offers;
    for (const auto& each : plan.objectives)
        offers.push_back({.name = each->name, .code = each->code, .about = words::name(each->level, lang), .text = named.written(each->name, each->id.value)});
    for (const auto& each : plan.units) offers.push_back({.name = each.name, .about = words::text(Text::complete_unit, lang), .text = named.written(each.name, each.id.value)});
    for (const auto& each : plan.indicators)
        offers.push_back({.name = each->name, .code = each->code, .about = words::text(Text::level_indicator, lang), .text = named.written(each->name, each->id.value)});
    return offers;
}

// Where the word ends that is replaced: its closing quote goes with it. Empty amid a word.
std::optional<std::size_t> end_of(const Word& word, std::string_view text, std::size_t caret) {
    if (caret == text.size()) return caret;
    const expr::Letter next = expr::letter_at(text, caret);
    if (word.quoted && closing(expr::letter_at(text, word.begin).code) == next.code) return caret + next.length;
    if (!expr::is_space(next.code) && is_of_word(next.code)) return std::nullopt;
    return caret;
}

bool is_complete(const Word& word, const Offers& names, bool closed) {
    if (word.quoted && !closed) return false;
    const std::string typed = expr::folded(trimmed(word.typed));
    return std::ranges::any_of(names, [&](const Offer& each) { return expr::folded(each.name) == typed; });
}

}  // namespace

Offers complete_formula(const plan::Plan& plan, std::string_view text, std::size_t caret, words::Lang lang) {
    caret = std::min(caret, text.size());
    const Word word = WordFinder(text.substr(0, caret)).found();
    const auto end = end_of(word, text, caret);
    if (!end || (!word.quoted && (word.typed.empty() || expr::is_digit(expr::letter_at(word.typed, 0).code)))) return {};
    const Offers names = word.of_node ? nodes_of(plan, lang) : measures_of(plan, lang);
    if (is_complete(word, names, *end > caret)) return {};
    Offers offers;
    for (const std::size_t at : matching(names, word.typed, most_offered)) {
        Offer offer = names[at];
        offer.caret = word.begin + offer.text.size();
        offer.text = std::string(text.substr(0, word.begin)) + offer.text + std::string(text.substr(*end));
        offers.push_back(std::move(offer));
    }
    return offers;
}

namespace {

using expr::FormulaKind;

Text shape_of(const expr::Formula& formula, std::size_t node) {
    switch (formula.nodes[node].kind) {
        case FormulaKind::number: return Text::shape_number;
        case FormulaKind::measure: return Text::shape_measure;
        case FormulaKind::score: return Text::shape_score;
        case FormulaKind::edits: return Text::shape_edits;
        case FormulaKind::add: case FormulaKind::sum: return Text::shape_sum;
        case FormulaKind::subtract: return Text::shape_difference;
        case FormulaKind::divide: return Text::shape_ratio;
        case FormulaKind::choose: return Text::shape_choice;
        case FormulaKind::min: return Text::shape_min;
        case FormulaKind::max: return Text::shape_max;
        case FormulaKind::average: return Text::shape_mean;
        case FormulaKind::negate: case FormulaKind::percent: case FormulaKind::compare: case FormulaKind::unread: return Text::shape_formula;
        case FormulaKind::multiply: break;
    }
    const auto parts = expr::operands_of(formula, node);  // a ratio times 100 is still a ratio
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (formula.nodes[parts[i]].kind == FormulaKind::divide && formula.nodes[parts[1 - i]].kind == FormulaKind::number) return Text::shape_ratio;
    return Text::shape_product;
}

bool asks_for_percent(const plan::Indicator& indicator) {
    if (expr::unit_named(indicator.unit) == expr::Unit::percent) return true;
    return std::ranges::any_of(indicator.targets, [](const auto& each) {
        return std::ranges::any_of(expr::parse_target(each.second.text).value.conditions, [](const expr::Condition& one) { return expr::unit_of_values(one) == expr::Unit::percent; });
    });
}

}  // namespace

FormulaReading read_formula(const plan::Plan& plan, const plan::Indicator& indicator, std::string_view text, words::Lang lang) {
    auto parsed = expr::parse_formula(text);
    if (parsed.issues.empty()) parsed.issues = plan::resolve(parsed.value, plan, plan::Naming(plan)).issues;
    if (!parsed.issues.empty()) return {std::move(parsed.issues), {}};
    const std::size_t root = parsed.value.nodes.size() - 1;
    const Text shape = shape_of(parsed.value, root);
    const std::string words = expr::to_text(parsed.value, root);
    const bool percent = shape == Text::shape_ratio && asks_for_percent(indicator);
    return {{}, words::text(percent ? Text::formula_read_percent : Text::formula_read, lang, {words::text(shape, lang), words})};
}

}  // namespace app
