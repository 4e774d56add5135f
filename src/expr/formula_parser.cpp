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
#include "expr/formula_names.hpp"
#include "expr/formula_piece.hpp"
#include "expr/letters.hpp"
#include "expr/vocabulary.hpp"

namespace expr {
namespace {

constexpr std::size_t longest_text = 20'000;
constexpr int deepest = 60;

class FormulaReader {
public:
    explicit FormulaReader(std::string_view text) : text_(text), pieces_(pieces_of(text)) {}

    base::Parsed<Formula> read() {
        if (pieces_.empty()) problem("formula-empty", {0, text_.size()});
        if (peek().folded == "=") ++at_;
        read_sum();
        while (!done()) read_rest();
        return {{std::string(text_), std::move(nodes_)}, std::move(issues_)};
    }

private:
    // ── pieces ───────────────────────────────────────────────────────────────────────────────────
    bool done() const { return at_ >= pieces_.size(); }
    const Piece& peek(std::size_t ahead = 0) const {
        static const Piece end;
        return at_ + ahead < pieces_.size() ? pieces_[at_ + ahead] : end;
    }
    bool sees(std::string_view folded, std::size_t ahead = 0) const {
        const Piece& piece = peek(ahead);
        return piece.kind != TokenKind::end && !piece.name && piece.folded == folded;
    }
    bool accept(std::string_view folded) {
        if (!sees(folded)) return false;
        ++at_;
        return true;
    }
    bool at_separator() const { return sees(";") || sees(","); }
    // What ends an operand that was expected.
    bool at_end_of_part() const { return done() || at_separator() || sees(")"); }

    base::Span here() const { return done() ? base::Span{text_.size(), text_.size()} : peek().span; }
    std::size_t begin_here() const { return here().begin; }
    std::size_t end_before() const { return at_ == 0 ? 0 : pieces_[at_ - 1].span.end; }
    std::string words(base::Span span) const { return std::string(text_.substr(span.begin, span.end - span.begin)); }

    void problem(std::string code, base::Span span, std::vector<std::string> args = {}) {
        issues_.push_back({std::move(code), base::Severity::error, {.span = span}, std::move(args)});
    }

    // ── nodes ────────────────────────────────────────────────────────────────────────────────────
    // Closes the subtree that began with the node at `first`; the words begin at byte `begin`.
    void put(FormulaNode node, std::size_t first, std::size_t begin) {
        node.first = first;
        node.span = {begin, std::max(begin, end_before())};
        nodes_.push_back(std::move(node));
    }
    void put(FormulaKind kind, std::size_t operands, std::size_t first, std::size_t begin) {
        put({.kind = kind, .operands = operands}, first, begin);
    }
    void put_unread(std::size_t operands, std::size_t first, std::size_t begin) {
        put(FormulaKind::unread, operands, first, begin);
    }

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
                problem("formula-arguments", name,
                        {std::string(use.name), std::to_string(use.least), std::to_string(count)});
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

    // ── names ────────────────────────────────────────────────────────────────────────────────────
    void put_named(FormulaNode node, std::size_t begin) {
        const bool lost = std::exchange(lost_year_, false);
        if (node.name.empty() && !too_deep_) problem("formula-name-empty", node.name_span);
        if (node.name.empty() || lost) return put_unread(0, nodes_.size(), begin);
        put(std::move(node), nodes_.size(), begin);
    }

    void take_quoted(FormulaNode& node) {
        const Piece& piece = peek();
        node.name = *piece.name;
        node.name_span = piece.span;
        if (!piece.closed) problem("formula-unclosed", {piece.span.begin, piece.span.begin + 1}, {words({piece.span.begin, piece.span.begin + 1})});
        ++at_;
    }

    void read_name_of(FormulaNode node, std::size_t begin) {
        read_raw_name(node);
        put_named(std::move(node), begin);
    }

    // Quoted, or everything up to the end of the argument: risultato(Area I - Servizi), risultato(09.14).
    void read_raw_name(FormulaNode& node) {
        if (peek().name && (sees(")", 1) || sees(";", 1) || sees(",", 1) || at_ + 1 >= pieces_.size())) return take_quoted(node);
        const std::size_t begin = begin_here();
        const std::size_t from = at_;
        for (int open = 0; !done() && (open > 0 || !at_end_of_part()); ++at_) open += sees("(") - sees(")");
        node.name_span = {begin, at_ == from ? begin : end_before()};
        node.name = words(node.name_span);
    }

    // "anno n-1 di Ricavi", "valore anno 2023 di “Ricavi”"
    bool try_earlier(std::size_t begin) {
        std::size_t ahead = sees("valore") || sees("dato") ? 1 : 0;
        const auto year = year_at(pieces_, at_ + ahead, YearForm::with_word);
        if (!year) return false;
        ahead += year->length;
        if (peek(ahead).kind != TokenKind::word || !is_of(peek(ahead).folded)) return false;
        at_ += ahead + 1;
        FormulaNode node{.kind = FormulaKind::measure, .offset = year->offset, .year = year->year};
        if (peek().name)
            take_quoted(node);
        else
            take_bare(node);
        put_named(std::move(node), begin);
        return true;
    }

    void read_measure(std::size_t begin) {
        FormulaNode node{.kind = FormulaKind::measure};
        if (peek().name) {
            take_quoted(node);
        } else if (peek().kind == TokenKind::word || (sees("%") && peek(1).kind == TokenKind::word)) {
            take_bare(node);
        } else {
            problem(peek().kind == TokenKind::compare ? "formula-comparison" : "formula-operand", here(), {words(here())});
            if (!product_sign(peek().folded)) ++at_;  // of two signs in a row the second is read as one
            return put_unread(0, nodes_.size(), begin);
        }
        take_year(node);
        put_named(std::move(node), begin);
    }

    bool times_here() const {
        return sees("x") && (peek(1).kind == TokenKind::number || peek(1).name || sees("(", 1));
    }
    bool letter_and_back() const {
        return (sees("n") || sees("x") || sees("t")) && sees("-", 1) && year_at(pieces_, at_, YearForm::bare);
    }
    // The "31/12" of "al 31/12": a day in a name, no division.
    bool day_here() const {
        const std::string& before = pieces_[at_ - 1].folded;
        const bool announced = before == "al" || before == "il" || before == "dal" || before == "del";
        const auto short_number = [&](std::size_t ahead) {
            return peek(ahead).kind == TokenKind::number && peek(ahead).folded.size() <= 2;
        };
        return announced && short_number(0) && sees("/", 1) && short_number(2) &&
               peek(0).span.end == peek(1).span.begin && peek(1).span.end == peek(2).span.begin;
    }
    bool goes_on() const {
        const Piece& piece = peek();
        if (piece.kind == TokenKind::word) return !times_here();
        if (piece.kind == TokenKind::number) return true;
        if (sees("%")) return peek(1).kind == TokenKind::word;
        return !piece.name && std::ranges::any_of(std::initializer_list<std::string_view>{".", "°", "'", "&", "_", "ª", "€"},
                                                  [&](std::string_view mark) { return sees(mark); });
    }

    void take_bare(FormulaNode& node) {
        const std::size_t begin = begin_here();
        const std::size_t from = at_;
        while (goes_on()) {
            if (at_ > from && (letter_and_back() || year_at(pieces_, at_, YearForm::with_word))) break;
            at_ += at_ > from && day_here() ? 3 : 1;
        }
        node.name_span = {begin, at_ == from ? begin : end_before()};
        node.name = words(node.name_span);
    }

    void take_year(FormulaNode& node) {
        std::optional<YearPhrase> year;
        if (peek().name && peek().bracket) {
            const auto inner = pieces_of(*peek().name);
            year = year_at(inner, 0, YearForm::bare);
            if (!year || year->length != inner.size() || !peek().closed) {
                problem("formula-year", here(), {words(here())});
                lost_year_ = true;
                year.reset();
            }
            ++at_;
        } else {
            year = year_at(pieces_, at_, letter_and_back() ? YearForm::bare : YearForm::with_word);
            if (year) at_ += year->length;
        }
        if (!year) return;
        node.offset = year->offset;
        node.year = year->year;
    }

    std::string_view text_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool too_deep_ = false;
    bool lost_year_ = false;  // a year was asked for that makes no sense
    std::vector<FormulaNode> nodes_;
    base::Issues issues_;
};

}  // namespace

base::Parsed<Formula> parse_formula(std::string_view text) {
    if (text.size() <= longest_text) return FormulaReader(text).read();
    const base::Span all{0, text.size()};
    return {{std::string(text), {{.span = all}}},
            {{"formula-too-long", base::Severity::error, {.span = all}, {std::to_string(longest_text)}}}};
}

}  // namespace expr
