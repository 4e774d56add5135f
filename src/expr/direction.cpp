// What the words of an indicator suggest about a bare number: is more wanted, or less?
//
// The condition's own words come first ("tempo medio 25 gg"), then the indicator's name, where the
// first telling word governs those after it ("riduzione dei costi" is not "costi"), then the unit.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "expr/target.hpp"
#include "expr/token.hpp"
#include "expr/vocabulary.hpp"

namespace expr {
namespace {

enum class Lean { time, timeliness, trouble, cost, reduction, more, weak };

struct Cue {
    std::string_view words;
    Lean lean;
    std::size_t stem = words.find_first_of(" *");  // bytes that the first word begins with, nowhere: all of them
};

// By first letter, so that a word is set against few of them.
constexpr auto cues = [] {
    auto all = std::to_array<Cue>({
#define CUE(words, lean) {words, Lean::lean},
#include "expr/direction_cues.def"
#undef CUE
    });
    std::ranges::sort(all, {}, [](const Cue& cue) { return cue.words.front(); });
    return all;
}();

auto cues_from(char letter) {
    return std::ranges::equal_range(cues, letter, {}, [](const Cue& cue) { return cue.words.front(); });
}

constexpr std::size_t dealt_with_reach = 4;  // words between "reclami" and "evasi"

std::string_view word_at(const Words& words, std::size_t at) { return words.is_word(at) ? words.at(at) : std::string_view(); }

struct Match {
    Lean lean;
    std::size_t first, count;
};

bool stem_matches(std::string_view stem, std::string_view word) {
    if (word.empty()) return false;
    return stem.ends_with('*') ? word.starts_with(stem.substr(0, stem.size() - 1)) : word == stem;
}

// How many words of the text the cue takes at `at`; 0 when it is not there.
std::size_t length_at(const Words& words, std::size_t at, std::string_view cue) {
    std::size_t count = 0;
    while (!cue.empty()) {
        const auto space = std::min(cue.find(' '), cue.size());
        if (!stem_matches(cue.substr(0, space), word_at(words, at + count))) return 0;
        ++count;
        cue.remove_prefix(std::min(space + 1, cue.size()));
    }
    return count;
}

// "entro 30 giorni", "nei tempi previsti": a term that is kept, not a time that is measured.
bool is_term(const Words& words, std::size_t at) {
    if (at == 0) return false;
    const Token& before = words.tokens[at - 1];
    constexpr std::array<std::string_view, 8> terms{"entro", "nei", "nel", "in", "a", "ai", "o", "i"};
    return before.kind == TokenKind::number || number_named(before.folded) || std::ranges::find(terms, before.folded) != terms.end();
}

std::optional<Match> match_at(const Words& words, std::size_t at) {
    std::optional<Match> best;
    if (word_at(words, at).empty()) return best;
    for (const Cue& cue : cues_from(word_at(words, at).front())) {
        if (!words.at(at).starts_with(cue.words.substr(0, cue.stem))) continue;
        const std::size_t count = length_at(words, at, cue.words);
        if (count > 0 && (!best || count > best->count)) best = Match{cue.lean, at, count};
    }
    return best && best->lean == Lean::time && is_term(words, at) ? std::nullopt : best;
}

// The first telling word, or else the first weak one.
std::optional<Match> first_match(const Words& words) {
    std::optional<Match> weak;
    for (std::size_t at = 0; at < words.tokens.size(); ++at) {
        const auto match = match_at(words, at);
        if (match && match->lean != Lean::weak) return match;
        if (match && !weak) weak = match;
    }
    return weak;
}

// "reclami evasi nei termini", "spesa impegnata": the trouble is dealt with, the money was to be spent.
bool is_dealt_with(const Words& words, const Match& match) {
    constexpr std::array<std::string_view, 20> dealt{"evas*", "risolt*", "risoluzion*", "gestit*", "riscontrat*", "trattat*", "chius*",
                                                     "corrett*", "conclus*", "definit*", "recuperat*", "vint*", "smaltit*", "entro",
                                                     "riscoss*", "sanat*", "rimoss*", "superat*", "irrogat*", "mitigat*"};
    constexpr std::array<std::string_view, 6> spent{"impegnat*", "erogat*", "liquidat*", "rendicontat*", "certificat*", "finanziat*"};
    const auto among = [](const auto& stems, std::string_view word) {
        return std::ranges::any_of(stems, [&](std::string_view stem) { return stem_matches(stem, word); });
    };
    for (std::size_t i = match.first + match.count; i < match.first + match.count + dealt_with_reach; ++i) {
        const auto word = word_at(words, i);
        if (word.empty() || word == "su" || word == "non") return false;
        if (match.lean == Lean::trouble && among(dealt, word)) return true;
        if (match.lean == Lean::cost && among(spent, word)) return true;
    }
    return false;
}

// What the figure is measured in: the target's own unit wins over the indicator's.
enum class Measured { time, percent, other };

Measured measured_in(const Condition& condition, std::string_view unit_text) {
    const auto unit = condition.unit ? condition.unit : unit_named(unit_text);
    const Words words(unit ? std::string_view() : unit_text);  // "giorni medi"
    const bool begins_with_time = word_at(words, 0).starts_with("giorn") || word_at(words, 0) == "gg" || word_at(words, 0) == "mesi";
    if (unit == Unit::days || unit == Unit::months || begins_with_time) return Measured::time;
    return unit == Unit::percent ? Measured::percent : Measured::other;
}

bool is_negative(const Condition& condition) { return condition.value && condition.value->is_negative(); }

ProposedDirection proposed(const Words& words, const Match& match, Measured in, const Condition& condition) {
    const auto because = words.slice(match.first, match.first + match.count);
    switch (match.lean) {
        case Lean::time: return {Direction::at_most, because};
        case Lean::timeliness: return {in == Measured::percent ? Direction::at_least : Direction::at_most, because};
        case Lean::trouble:
        case Lean::cost: return {is_dealt_with(words, match) ? Direction::at_least : Direction::at_most, because};
        case Lean::reduction: return {in == Measured::time || is_negative(condition) ? Direction::at_most : Direction::at_least, because};
        case Lean::more:
        case Lean::weak: return {Direction::at_least, because};
    }
    return {Direction::at_least, because};
}

// None of a thing: nobody asks for at least nothing, unless it may go below.
std::optional<ProposedDirection> from_zero(const Words& name, const Condition& condition) {
    if (!condition.value || !condition.value->is_zero() || condition.kind != TargetKind::number) return std::nullopt;
    for (std::size_t i = 0; i < name.tokens.size(); ++i)
        for (const auto balance : {"saldo", "avanzo", "equilibrio", "margin*", "variazion*", "utile"})
            if (stem_matches(balance, word_at(name, i))) return ProposedDirection{Direction::at_least, name.slice(i, i + 1)};
    return ProposedDirection{Direction::at_most, to_text(condition)};
}

// With nothing else to go by: a share of what is named, days and months of it, all of it.
std::optional<ProposedDirection> from_unit(const Condition& condition, std::string_view unit_text, bool named) {
    const Measured in = measured_in(condition, unit_text);
    if (in == Measured::time)
        return ProposedDirection{Direction::at_most, condition.unit ? std::string(name_of(*condition.unit)) : std::string(unit_text)};
    const bool percent = in == Measured::percent;
    if (percent && condition.value == base::Decimal(100)) return ProposedDirection{Direction::at_least, "100 %"};
    if (percent && named) return ProposedDirection{Direction::at_least, "%"};
    return std::nullopt;
}

std::optional<ProposedDirection> from_note(const Words& note) {
    for (std::size_t i = 0; i < note.tokens.size(); ++i)
        if (is_countable(word_at(note, i))) return ProposedDirection{Direction::at_least, note.slice(i, i + 1)};
    return std::nullopt;
}

bool is_strong(const std::optional<Match>& match) { return match && match->lean != Lean::weak; }

}  // namespace

std::optional<ProposedDirection> propose_direction(std::string_view indicator_name, std::string_view unit_text, const Condition& condition) {
    return propose_direction(Words(indicator_name), unit_text, condition);
}

std::optional<ProposedDirection> propose_direction(const Words& name, std::string_view unit_text, const Condition& condition) {
    const Words variable(condition.variable), note(condition.note);
    const Measured in = measured_in(condition, unit_text);
    if (auto zero = from_zero(name, condition)) return zero;
    const auto in_variable = first_match(variable), in_name = first_match(name), in_note = first_match(note);
    if (is_strong(in_variable)) return proposed(variable, *in_variable, in, condition);
    if (is_strong(in_name)) return proposed(name, *in_name, in, condition);
    if (is_strong(in_note)) return proposed(note, *in_note, in, condition);
    const bool named = std::ranges::any_of(name.tokens, [](const Token& token) { return token.kind == TokenKind::word; });
    if (auto unit = from_unit(condition, unit_text, named)) return unit;
    if (in_name) return proposed(name, *in_name, in, condition);
    if (in_variable) return proposed(variable, *in_variable, in, condition);
    return from_note(note);
}

}  // namespace expr
