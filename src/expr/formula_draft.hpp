// What the sources of the parser of formulas share: the pieces of the text, the nodes put so far, the
// issues found, and how names are read. Inside of expr/ only.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expr/formula.hpp"
#include "expr/formula_piece.hpp"

namespace expr {

struct FormulaDraft {
    explicit FormulaDraft(std::string_view text) : text_(text), pieces_(pieces_of(text)) {}

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

    // ── names (formula_measure.cpp) ──────────────────────────────────────────────────────────────
    void put_named(FormulaNode node, std::size_t begin);
    void take_quoted(FormulaNode& node);
    void read_name_of(FormulaNode node, std::size_t begin);
    void read_raw_name(FormulaNode& node);
    bool try_earlier(std::size_t begin);  // "anno n-1 di Ricavi"
    void read_measure(std::size_t begin);

    std::string_view text_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool too_deep_ = false;
    bool lost_year_ = false;  // a year was asked for that makes no sense
    std::vector<FormulaNode> nodes_;
    base::Issues issues_;

private:
    bool times_here() const;
    bool letter_and_back() const;
    bool day_here() const;
    bool goes_on() const;
    void take_bare(FormulaNode& node);
    void take_year(FormulaNode& node);
};

}  // namespace expr
