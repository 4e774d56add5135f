// How a formula calls its measures and nodes: quoted, in brackets or bare, and of which year.
#include <algorithm>
#include <initializer_list>
#include <optional>

#include "expr/formula_draft.hpp"
#include "expr/formula_names.hpp"
#include "expr/vocabulary.hpp"

namespace expr {

void FormulaDraft::put_named(FormulaNode node, std::size_t begin) {
    const bool lost = std::exchange(lost_year_, false);
    if (node.name.empty() && !too_deep_) problem("formula-name-empty", node.name_span);
    if (node.name.empty() || lost) return put_unread(0, nodes_.size(), begin);
    put(std::move(node), nodes_.size(), begin);
}

void FormulaDraft::take_quoted(FormulaNode& node) {
    const Piece& piece = peek();
    node.name = *piece.name;
    node.name_span = piece.span;
    if (!piece.closed) problem("formula-unclosed", {piece.span.begin, piece.span.begin + 1}, {words({piece.span.begin, piece.span.begin + 1})});
    ++at_;
}

void FormulaDraft::read_name_of(FormulaNode node, std::size_t begin) {
    read_raw_name(node);
    put_named(std::move(node), begin);
}

// Quoted, or everything up to the end of the argument: risultato(Area I - Servizi), risultato(09.14).
void FormulaDraft::read_raw_name(FormulaNode& node) {
    if (peek().name && (sees(")", 1) || sees(";", 1) || sees(",", 1) || at_ + 1 >= pieces_.size())) return take_quoted(node);
    const std::size_t begin = begin_here();
    const std::size_t from = at_;
    for (int open = 0; !done() && (open > 0 || !at_end_of_part()); ++at_) open += sees("(") - sees(")");
    node.name_span = {begin, at_ == from ? begin : end_before()};
    node.name = words(node.name_span);
}

// "anno n-1 di Ricavi", "valore anno 2023 di “Ricavi”"
bool FormulaDraft::try_earlier(std::size_t begin) {
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

void FormulaDraft::read_measure(std::size_t begin) {
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

bool FormulaDraft::times_here() const {
    return sees("x") && (peek(1).kind == TokenKind::number || peek(1).name || sees("(", 1));
}
bool FormulaDraft::letter_and_back() const {
    return (sees("n") || sees("x") || sees("t")) && sees("-", 1) && year_at(pieces_, at_, YearForm::bare);
}
// The "31/12" of "al 31/12": a day in a name, no division.
bool FormulaDraft::day_here() const {
    const std::string& before = pieces_[at_ - 1].folded;
    const bool announced = before == "al" || before == "il" || before == "dal" || before == "del";
    const auto short_number = [&](std::size_t ahead) {
        return peek(ahead).kind == TokenKind::number && peek(ahead).folded.size() <= 2;
    };
    return announced && short_number(0) && sees("/", 1) && short_number(2) &&
           peek(0).span.end == peek(1).span.begin && peek(1).span.end == peek(2).span.begin;
}
bool FormulaDraft::goes_on() const {
    const Piece& piece = peek();
    if (piece.kind == TokenKind::word) return !times_here();
    if (piece.kind == TokenKind::number) return true;
    if (sees("%")) return peek(1).kind == TokenKind::word;
    return !piece.name && std::ranges::any_of(std::initializer_list<std::string_view>{".", "°", "'", "&", "_", "ª", "€"},
                                              [&](std::string_view mark) { return sees(mark); });
}

void FormulaDraft::take_bare(FormulaNode& node) {
    const std::size_t begin = begin_here();
    const std::size_t from = at_;
    while (goes_on()) {
        if (at_ > from && (letter_and_back() || year_at(pieces_, at_, YearForm::with_word))) break;
        at_ += at_ > from && day_here() ? 3 : 1;
    }
    node.name_span = {begin, at_ == from ? begin : end_before()};
    node.name = words(node.name_span);
}

void FormulaDraft::take_year(FormulaNode& node) {
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

}  // namespace expr
