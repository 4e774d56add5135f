// The reader of targets. A plan's text is cut into tokens and searched, from left to right, for
// conditions; words in between become the variable of what follows or the note of what precedes.
//
//   target    := survey | level | earlier | reference | clause* | prose
//   clause    := variable? condition note?
//   condition := until | change | added | deviation | range | bounded | yes_no | day | amount
//   until     := "entro" ("e non oltre")? (deadline | amount event?)
//   change    := trend words? (bound? amount)? (against | earlier)? | "in linea con" (earlier | reference)
//   added     := earlier "+" amount
//   deviation := ("scostamento" words? bound? | "±") amount ("da" | "rispetto a") (earlier | reference)
//   range     := ("tra" | "compreso fra") amount "e" amount | "da" amount "a" amount | amount "-" amount
//   bounded   := bound (day | earlier | amount (event | against)? | level | reference)
//   yes_no    := "ON" "/" "OFF" | "SI" "/" "NO" | "realizzato" …
//   event     := ("da" | "dopo" | "successivi a") words
//
// amount, deadline, bound, earlier, reference and against stand in the headers of their names.
#include <algorithm>
#include <optional>
#include <utility>

#include "expr/condition.hpp"
#include "expr/left_out.hpp"
#include "expr/token.hpp"

namespace expr {
namespace {

constexpr std::size_t most_conditions = 8;
constexpr std::size_t longest_survey = 10;

// The search for conditions: what was found so far and where the words in between begin.
struct Search {
    std::string_view text;
    Cursor cursor;
    std::size_t words = 0;         // first token that belongs to no condition
    std::size_t clause = 0;        // first token of the last condition, with its variable
    std::size_t worded = 0;        // and without it
    int brackets = 0;              // open ones
    std::optional<base::Span> unread;  // a figure that nothing has taken up
    std::vector<Condition> conditions;
    base::Issues issues;

    std::string quote(base::Span span) const { return std::string(text.substr(span.begin, span.end - span.begin)); }
    bool has_amount() const {
        return std::ranges::any_of(conditions, [](const Condition& condition) { return condition.kind != TargetKind::by_date; });
    }
};

Found single(TargetKind kind, std::string reference = {}) {
    Found found;
    found.condition.kind = kind;
    found.condition.reference = std::move(reference);
    return found;
}

// ── the whole text is one thing ───────────────────────────────────────────────────────────────────

bool is_survey(Cursor cursor) {
    if (cursor.accept_all({"anno", "zero"}) || cursor.accept_all({"anno", "base"})) return cursor.done();
    bool measured = false;
    for (std::size_t i = 0; i < longest_survey && !cursor.done(); ++i) {
        const bool measuring = cursor.accept_any({"rilevazione", "rilevamento", "rilevare", "misurazione", "rilevazioni"});
        measured = measured || measuring;
        if (measuring || read_year(cursor)) continue;
        if (!cursor.accept_any({"anno", "di", "della", "del", "dei", "la", "il", "prima", "primo", "avvio", "inizio", "in", "corso",
                                "dato", "dati", "valore", "da", "(", ")", ".", ":", "-", "annualita", "iniziale"}))
            return false;
    }
    return measured && cursor.done();
}

std::optional<Found> read_whole_level(Cursor cursor) {
    if (cursor.accept_any({"livello", "giudizio", "valutazione"})) cursor.accept(":");
    const std::size_t first = cursor.at();
    cursor.accept("molto");
    if (!is_level(cursor.peek().folded)) return std::nullopt;
    cursor.skip();
    if (cursor.sees("-") && is_level(cursor.peek(1).folded)) cursor.skip(2);
    if (!cursor.done()) return std::nullopt;
    return single(TargetKind::level, std::string(cursor.slice(first, cursor.at())));
}

// "media 12 giorni" is an amount, "media 2021-2023" the name of a figure.
bool names_amount(Cursor cursor) {
    for (; !cursor.done(); cursor.skip())
        if (cursor.sees(TokenKind::number) && cursor.peek().folded.size() != 4) return true;
    return false;
}

std::optional<Found> read_whole(const Cursor& cursor) {
    if (is_survey(cursor)) return single(TargetKind::survey);
    if (auto level = read_whole_level(cursor)) return level;
    Cursor probe = cursor;
    const bool year_alone = probe.sees_any({"anno", "esercizio", "annualita"}) && probe.sees(TokenKind::number, 1);
    if (const auto earlier = year_alone ? std::nullopt : read_earlier(probe); earlier && probe.done())
        return against(*earlier, std::nullopt, std::nullopt);
    probe = cursor;
    if (probe.sees_any({"media", "mediana", "cluster", "benchmark"}))
        if (const auto reference = read_reference(probe); reference && probe.done() && !names_amount(cursor))
            return against(*reference, std::nullopt, std::nullopt);
    return std::nullopt;
}

// ── one condition ─────────────────────────────────────────────────────────────────────────────────

std::optional<Found> read_condition(Cursor& cursor, const Search& search) {
    const bool aside = search.brackets > 0 && !search.conditions.empty();
    if (auto found = read_until(cursor)) return found;
    if (auto found = read_yes_no(cursor)) return found;
    if (aside) return std::nullopt;
    if (auto found = read_change(cursor)) return found;
    if (auto found = read_added_to(cursor)) return found;
    if (auto found = read_deviation(cursor)) return found;
    if (auto found = read_range(cursor)) return found;
    if (auto found = read_bounded(cursor)) return found;
    if (auto found = read_bare_day(cursor)) return found;
    return search.has_amount() ? std::nullopt : read_bare_amount(cursor);
}

// "l'80% delle pratiche entro 30 giorni": the term belongs to what is counted.
bool qualifies_previous(const Search& search, const Found& found) {
    if (search.conditions.empty() || search.cursor.sees(TokenKind::compare)) return false;
    const bool aside = search.brackets > 0 && found.condition.kind != TargetKind::by_date && found.condition.kind != TargetKind::yes_no;
    const Token& before = search.cursor.before();
    const bool apart = before.kind == TokenKind::mark ? std::string_view(",;.-+").contains(before.folded) : before.folded == "e" || before.folded == "ed";
    return aside || (search.has_amount() && is_time(found.condition.unit) && !apart);
}

// ── the words around ──────────────────────────────────────────────────────────────────────────────

// Words between two conditions: up to the last joint they are a note on the first.
std::size_t last_joint(const Search& search, std::size_t first, std::size_t last) {
    const Cursor part = search.cursor.part(0, last);
    for (std::size_t i = last; i > first; --i)
        if (is_joint(part.peek(i - 1))) return i - 1;
    return last;
}

void add_note(Search& search, std::size_t first, std::size_t last) {
    if (search.conditions.empty() || first >= last) return;
    Condition& condition = search.conditions.back();
    condition.note = trimmed(search.cursor, first, last);
    if (!condition.note.empty()) condition.span.end = search.cursor.span(first, last).end;
}

// "N.", "% >= 90", "gg": a unit in front of the bound. "anno n": this year, of an "anno n-1".
void settle_variable(Condition& condition, const Cursor& cursor, std::size_t first, std::size_t last) {
    const Cursor words = cursor.part(first, last);
    const auto letter = [&](std::size_t i) { return words.peek(i).kind == TokenKind::word && words.peek(i).folded.size() == 1; };
    if (condition.offset && last > first && letter(last - first - 1)) {
        --last;
        while (last > first && (words.peek(last - first - 1).folded == "anno" || words.peek(last - first - 1).folded == "valore")) --last;
    }
    condition.variable = trimmed(cursor, first, last);
    if (last == first + 1 + (words.peek(1).folded == ")") && words.sees(TokenKind::number)) condition.variable.clear();
    Cursor unit = words;
    const auto named = condition.offset ? std::nullopt : read_unit(unit);
    unit.accept(":");
    if (!named || !unit.done()) return;
    if (!condition.unit) condition.unit = named;
    condition.variable.clear();
}

void place_issues(Search& search, Found& found, base::Span span) {
    for (base::Issue& issue : found.issues) {
        if (!issue.place.span) issue.place.span = span;
        if (issue.args.empty()) issue.args = {search.quote(*issue.place.span)};
        search.issues.push_back(std::move(issue));
    }
}

// "n. corsi con almeno 20 iscritti >= 3": what the sign governs is named by all that stands before it.
void take_back(Search& search, std::size_t first) {
    if (search.conditions.size() != 1 || search.worded == 0 || !search.cursor.part(first, search.cursor.at()).sees(TokenKind::compare)) return;
    const Cursor text = search.cursor.part(0, first);
    if (search.worded <= search.clause || text.peek(search.worded).kind == TokenKind::compare) return;
    for (std::size_t i = search.words; i < first; ++i)
        if (is_joint(text.peek(i))) return;
    search.conditions.clear();
    search.words = search.clause;
}

void add(Search& search, std::size_t first, Found found) {
    if (found.figure) first = *found.figure;
    take_back(search, first);
    const std::size_t joint = search.conditions.empty() ? search.words : last_joint(search, search.words, first);
    add_note(search, search.words, joint);
    const std::size_t begin = search.clause = std::min(joint, first);
    if (found.condition.variable.empty()) settle_variable(found.condition, search.cursor, begin, first);
    const std::size_t named = found.condition.variable.empty() ? first : begin;
    found.condition.span = search.cursor.span(named, search.cursor.at());
    place_issues(search, found, search.cursor.span(first, search.cursor.at()));
    search.conditions.push_back(std::move(found.condition));
    search.words = search.cursor.at();
    search.worded = first;
}

void pass(Search& search) {
    const Cursor& cursor = search.cursor;
    if (cursor.sees("(")) ++search.brackets;
    if (cursor.sees(")") && search.brackets > 0) --search.brackets;
    if (!search.unread && !search.conditions.empty() && search.brackets == 0) search.unread = left_out_at(cursor);
    search.cursor.skip();
}

// ── the whole ─────────────────────────────────────────────────────────────────────────────────────

// "≥ 80% e ≤ 90%" is a range.
void merge_ranges(std::vector<Condition>& conditions) {
    for (std::size_t i = 0; i + 1 < conditions.size(); ++i) {
        Condition& low = conditions[i];
        const Condition& high = conditions[i + 1];
        const bool ends = low.kind == TargetKind::at_least && high.kind == TargetKind::at_most && high.variable.empty() && low.event.empty();
        if (!ends || (low.unit && high.unit && low.unit != high.unit) || *high.value < *low.value) continue;
        low.kind = TargetKind::range;
        low.comparison = std::nullopt;
        low.high = high.value;
        if (!low.unit) low.unit = high.unit;
        low.note = high.note;
        low.span.end = high.span.end;
        conditions.erase(conditions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

// "10, di cui almeno 5 nuovi": the second figure is of a part of the first.
bool is_part(const Search& search) {
    return !search.conditions.empty() && search.cursor.before().folded == "cui" && is_of(search.cursor.before(2).folded);
}

void search_conditions(Search& search) {
    while (!search.cursor.done() && search.conditions.size() < most_conditions) {
        Cursor probe = search.cursor;
        auto found = read_condition(probe, search);
        const std::size_t first = search.cursor.at();
        const bool taken = found && !qualifies_previous(search, *found);
        if (!found) {
            pass(search);
            continue;
        }
        if (taken && is_part(search)) {
            if (!search.unread) search.unread = probe.span(first, probe.at());
            search.cursor = probe;
            continue;
        }
        search.cursor = probe;
        if (taken) add(search, first, *std::move(found));
    }
}

void finish(Search& search, std::size_t last) {
    add_note(search, search.words, last);
    merge_ranges(search.conditions);
    if (search.unread) {
        search.issues.push_back({"target-partly-read", base::Severity::warning, {}, {search.quote(*search.unread)}});
        search.issues.back().place.span = search.unread;
    }
    if (!search.conditions.empty()) return;
    search.conditions.push_back(Condition{});
    search.conditions.back().span = {0, search.text.size()};
}

}  // namespace

base::Parsed<Target> parse_target(std::string_view text) {
    const std::vector<Token> tokens = tokenize(text);
    Search search{.text = text, .cursor = Cursor(text, tokens), .unread = {}, .conditions = {}, .issues = {}};
    if (auto whole = read_whole(search.cursor)) {
        search.cursor.skip(tokens.size());
        add(search, 0, *std::move(whole));
        search.conditions.back().variable.clear();
    } else {
        search_conditions(search);
    }
    finish(search, tokens.size());
    return {{std::string(text), std::move(search.conditions)}, std::move(search.issues)};
}

}  // namespace expr
