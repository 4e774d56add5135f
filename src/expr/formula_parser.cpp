// The grammar of formulas. Words are Italian or English, in any case, with or without accents.
//
//   formula   := "="? sum
//   sum       := product (("+" | "-") product)*
//   product   := signed (("*" | "×" | "·" | "x" | "/" | ":" | "÷") signed)*
//   signed    := ("-" | "+") signed | operand "%"*
//   operand   := number | "(" sum ")" | call | measure
//   call      := ("min" | "max" | "media" | "somma") "(" sum (sep sum)* ")"
//              | "se" "(" sum comparison sum sep sum sep sum ")"
//              | "precedente" "(" measure (sep years)? ")"        the year before, or that many years before
//              | ("risultato" | "punteggio") "(" node ")" | "modifiche" "(" node? ")"
//   measure   := name year? | ("valore" | "dato")? year "di" name
//   name      := "…" | «…» | “…” | […] | words without a sign in them
//   year      := "[" back | yyyy "]" | "dell'"? "anno" (back | yyyy | "precedente" | letter) | letter "-" n
//   back      := letter? "-" n                                    letter := "n" | "x" | "t"
//   sep       := ";" | ","    a comma between two digits belongs to the number: max(1,5) has one argument
//   comparison:= ">" | ">=" | "<" | "<=" | "=" | "≠" and their other forms
//
// After an error reading goes on, so that every problem is named; what makes no sense becomes `unread`.
#include <algorithm>
#include <utility>

#include "expr/formula.hpp"
#include "expr/formula_draft.hpp"
#include "expr/formula_names.hpp"

namespace expr {
namespace {

constexpr std::size_t longest_text = 20'000;
constexpr int deepest = 60;

class FormulaReader : FormulaDraft {
public:
    using FormulaDraft::FormulaDraft;

    base::Parsed<Formula> read() {
        if (pieces_.empty()) problem("formula-empty", {0, text_.size()});
        if (peek().folded == "=") ++at_;
        read_sum();
        while (!done()) read_rest();
        return {{std::string(text_), std::move(nodes_)}, std::move(issues_)};
    }

private:
    // ── levels of the grammar ────────────────────────────────────────────────────────────────────
    void read_rest() {
        const std::size_t begin = nodes_.back().span.begin;
        problem(peek().kind == TokenKind::compare ? "formula-comparison" : "formula-rest", here(), {words(here())});
        if (!starts_operand()) ++at_;
        const bool more = starts_operand();
        if (more) read_sum();
        put_unread(more ? 2 : 1, 0, begin);
    }

    bool starts_operand() const {
        const Piece& piece = peek();
        return piece.name || piece.kind == TokenKind::word || piece.kind == TokenKind::number || sees("(");
    }

    void read_sum() {
        const std::size_t first = nodes_.size();
        const std::size_t begin = begin_here();
        read_product();
        while (const auto kind = done() || peek().name ? std::nullopt : sum_sign(peek().folded)) {
            ++at_;
            read_product();
            put(*kind, 2, first, begin);
        }
    }

    std::optional<FormulaKind> times_or_over() const {
        if (done() || peek().name) return std::nullopt;
        if (sees("x")) return FormulaKind::multiply;
        return product_sign(peek().folded);
    }

    void read_product() {
        const std::size_t first = nodes_.size();
        const std::size_t begin = begin_here();
        read_signed();
        while (const auto kind = times_or_over()) {
            ++at_;
            read_signed();
            put(*kind, 2, first, begin);
        }
    }

    // Signs in a row are counted, so that a line of them needs no deep stack.
    void read_signed() {
        const std::size_t first = nodes_.size();
        std::vector<std::size_t> minus;  // where each begins
        for (; sees("-") || sees("+"); ++at_)
            if (sees("-")) minus.push_back(begin_here());
        const std::size_t begin = begin_here();
        read_operand();
        while (accept("%")) put(FormulaKind::percent, 1, first, begin);
        for (; !minus.empty(); minus.pop_back()) put(FormulaKind::negate, 1, first, minus.back());
    }

    void read_operand() {
        if (++depth_ > deepest) {
            if (depth_ == deepest + 1 && !too_deep_) problem("formula-too-deep", here(), {std::to_string(deepest)});
            too_deep_ = true;
            at_ = pieces_.size();
        }
        const std::size_t begin = begin_here();
        if (at_end_of_part())
            read_nothing(begin);
        else if (sees("("))
            read_parenthesis(begin);
        else if (peek().kind == TokenKind::number)
            read_number(begin);
        else if (!try_call(begin) && !try_earlier(begin))
            read_measure(begin);
        --depth_;
    }

    void read_nothing(std::size_t begin) {
        if (!too_deep_ && !pieces_.empty()) problem("formula-operand", here());
        put_unread(0, nodes_.size(), begin);
    }

    void read_parenthesis(std::size_t begin) {
        const base::Span opening = here();
        ++at_;
        const std::size_t inner = nodes_.size();
        read_sum();
        close(opening);
        if (nodes_.size() > inner) nodes_.back().span = {begin, std::max(begin, end_before())};
    }

    void close(base::Span opening) {
        if (!accept(")") && !too_deep_) problem("formula-unclosed", opening, {words(opening)});
    }

    void read_number(std::size_t begin) {
        const Piece piece = peek();
        ++at_;
        const auto value = base::parse_italian_decimal(piece.folded);
        if (value) return put({.kind = FormulaKind::number, .value = *value}, nodes_.size(), begin);
        const auto mark = piece.folded.find_last_of(".,");
        const auto places = mark == std::string::npos ? 0 : piece.folded.size() - mark - 1;
        const bool too_long = piece.folded.size() > base::Decimal::max_digits || places > base::Decimal::max_places;
        problem(too_long ? "number-too-long" : "not-a-number", piece.span, {words(piece.span)});
        put_unread(0, nodes_.size(), begin);
    }

    // ── calls ────────────────────────────────────────────────────────────────────────────────────
    std::size_t words_ahead() const {
        std::size_t count = 0;
        while (peek(count).kind == TokenKind::word) ++count;
        return count;
    }
    std::string folded_ahead(std::size_t count) const {
        std::string all;
        for (std::size_t i = 0; i < count; ++i) all += (i == 0 ? "" : " ") + peek(i).folded;
        return all;
    }

    bool try_call(std::size_t begin) {
        const std::size_t count = words_ahead();
        if (count == 0) return false;
        const bool quoted = peek(count).name && !peek(count).bracket;
        if (quoted && count <= 2)
            if (const auto use = function_named(folded_ahead(count)); use && use->function == FormulaFunction::score) {
                at_ += count;
                FormulaNode node{.kind = FormulaKind::score};
                take_quoted(node);
                put_named(std::move(node), begin);
                return true;
            }
        if (!sees("(", count)) return false;
        const auto use = function_named(folded_ahead(count));
        const base::Span name{begin, peek(count - 1).span.end};
        if (!use) problem("formula-function", name, {words(name)});
        at_ += count;
        const base::Span opening = here();
        ++at_;
        read_call(use, begin, name);
        close(opening);
        if (!nodes_.empty()) nodes_.back().span.end = std::max(nodes_.back().span.end, end_before());
        return true;
    }

    void read_call(const std::optional<FunctionUse>& use, std::size_t begin, base::Span name) {
        if (!use) return read_arguments(FormulaKind::unread, {.function = {}, .name = {}, .least = 0, .most = 1000}, begin, name);
        switch (use->function) {
            case FormulaFunction::min: return read_arguments(FormulaKind::min, *use, begin, name);
            case FormulaFunction::max: return read_arguments(FormulaKind::max, *use, begin, name);
            case FormulaFunction::average: return read_arguments(FormulaKind::average, *use, begin, name);
            case FormulaFunction::sum: return read_arguments(FormulaKind::sum, *use, begin, name);
            case FormulaFunction::choose: return read_arguments(FormulaKind::choose, *use, begin, name);
            case FormulaFunction::previous: return read_previous(begin);
            case FormulaFunction::score: return read_name_of({.kind = FormulaKind::score}, begin);
            case FormulaFunction::edits:
                if (sees(")")) return put({.kind = FormulaKind::edits}, nodes_.size(), begin);
                return read_name_of({.kind = FormulaKind::edits}, begin);
        }
    }

    void read_arguments(FormulaKind kind, const FunctionUse& use, std::size_t begin, base::Span name) {
        const std::size_t first = nodes_.size();
        std::size_t count = 0;
        if (!sees(")") && !done()) do {
                kind == FormulaKind::choose && count == 0 ? read_condition() : read_sum();
                ++count;
            } while (at_separator() && ++at_);
        if (count < use.least || count > use.most) {
            if (!too_deep_)
                problem(count < use.least ? "formula-arguments" : "formula-too-many", name,
                        {std::string(use.name), std::to_string(count < use.least ? use.least : use.most), std::to_string(count)});
            kind = FormulaKind::unread;
        }
        put(kind, count, first, begin);
    }

    void read_condition() {
        const std::size_t first = nodes_.size();
        const std::size_t begin = begin_here();
        read_sum();
        const auto sign = peek().kind == TokenKind::compare ? comparison_named(peek().folded) : std::nullopt;
        if (!sign) {
            if (!too_deep_) problem("formula-condition", {begin, std::max(begin, end_before())});
            return put_unread(1, first, begin);
        }
        ++at_;
        read_sum();
        put({.kind = FormulaKind::compare, .operands = 2, .sign = *sign}, first, begin);
    }

    // precedente("Ricavi"; 2)
    void read_previous(std::size_t begin) {
        FormulaNode node{.kind = FormulaKind::measure, .offset = 1};
        read_raw_name(node);
        if (at_separator()) {
            ++at_;
            node.offset = peek().kind == TokenKind::number ? years_back(peek().folded) : std::nullopt;
            if (!node.offset) problem("formula-year", here(), {words(here())});
            if (!sees(")") && !done()) ++at_;
        }
        put_named(std::move(node), begin);
    }
};

}  // namespace

base::Parsed<Formula> parse_formula(std::string_view text) {
    if (text.size() <= longest_text) return FormulaReader(text).read();
    const base::Span all{0, text.size()};
    return {{std::string(text), {{.span = all}}},
            {{"formula-too-long", base::Severity::error, {.span = all}, {std::to_string(longest_text)}}}};
}

}  // namespace expr
