// Acts as the document names them: "deliberazione della Giunta n. 97 del 26 luglio 2018", in the words of
// its revisions; where a plan holds no revision, in the notes of its rows.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "expr/day.hpp"
#include "lint/families.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

struct Mention {
    std::string id;        // whose words
    bool deliberation;     // else a determination
    std::string number;    // as written; empty when it is missing
    std::optional<base::Date> date;
    base::Span span;
    std::string words;
};

// From the word "deliberazione" on: a few words of the body, "n.", the number, "del", the day. What has
// neither number nor day mentions no act.
std::optional<Mention> mention_at(const Words& note, std::size_t at) {
    constexpr std::size_t reach = 8;
    if (!is_any(note.at(at), {"delibera", "delibere", "deliberazion*", "determina", "determinazion*"})) return std::nullopt;
    const bool deliberation = is_any(note.at(at), {"delib*"});
    std::string number;
    std::size_t end = at;
    for (std::size_t i = at + 1; i < std::min(at + reach, note.size()); ++i) {
        if (note.is_number(i) && number.empty() && is_any(note.at(i - 1), {"n", ".", "°", "nr", "numero"})) {
            number = note.at(i);
            end = i + 1;
        }
        if (!is_any(note.at(i), {"del", "dell", "in"})) continue;
        expr::Cursor cursor(note.text, note.tokens);
        cursor.skip(i + 1);
        const auto day = expr::read_day(cursor);
        if (day && day->date) return Mention{{}, deliberation, number, *day->date, note.span(at, cursor.at()), note.slice(at, cursor.at())};
    }
    if (number.empty()) return std::nullopt;
    return Mention{{}, deliberation, number, std::nullopt, note.span(at, end), note.slice(at, end)};
}

std::string in_figures(const base::Date& date) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(date.day) + '/' + two(date.month) + '/' + std::to_string(date.year);
}

bool speaks_of_acts(std::string_view text) {
    for (const char* word : {"elib", "ELIB", "etermin", "ETERMIN"})
        if (text.find(word) != std::string_view::npos) return true;
    return false;
}

std::vector<Mention> mentions_in(const std::string& id, const std::string& text) {
    std::vector<Mention> found;
    if (!speaks_of_acts(text)) return found;
    const Words words(text);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (auto mention = mention_at(words, at)) {
            mention->id = id;
            found.push_back(std::move(*mention));
        }
    return found;
}

// ── in notes ─────────────────────────────────────────────────────────────────────────────────────
class NotesCheck {
public:
    explicit NotesCheck(base::Issues& out) : out_(out) {}

    void read(const std::string& id, const std::string& text) {
        for (Mention& each : mentions_in(id, text))
            if (each.date) mentions_.push_back(std::move(each));
    }

    void run() {
        for (const Mention& mention : mentions_)
            if (!mention.number.empty()) ++days_[key_of(mention)][*mention.date];
        for (const Mention& mention : mentions_) {
            if (mention.number.empty())
                raise("act-without-number", mention, {mention.words});
            else
                check_day(mention);
        }
    }

private:
    // Numbers begin anew every year.
    using Key = std::tuple<bool, std::string, int>;
    static Key key_of(const Mention& mention) { return {mention.deliberation, mention.number, mention.date->year}; }

    // The day that most notes give is taken for the right one.
    void check_day(const Mention& mention) {
        const auto& days = days_[key_of(mention)];
        if (days.size() < 2) return;
        const auto usual = std::ranges::max_element(days, {}, [](const auto& day) { return day.second; });
        if (usual->first != *mention.date)
            raise("act-with-two-dates", mention, {mention.number, in_figures(*mention.date), in_figures(usual->first)});
    }

    void raise(std::string code, const Mention& mention, std::vector<std::string> args) {
        out_.push_back(warning(std::move(code), mention.id, "note", std::move(args)));
        out_.back().place.span = mention.span;
    }

    base::Issues& out_;
    std::vector<Mention> mentions_;
    std::map<Key, std::map<base::Date, std::size_t>> days_;
};

void check_notes(const plan::Plan& plan, base::Issues& out) {
    NotesCheck check(out);
    check.read("", plan.note);
    for (const auto& objective : plan.objectives) check.read(objective->id.value, objective->note);
    for (const auto& indicator : plan.indicators) check.read(indicator->id.value, indicator->note);
    check.run();
}

// ── in acts and revisions ────────────────────────────────────────────────────────────────────────
// An act that the plan knows by its subject only is as good as none: what it decided cannot be looked up.
std::string called(const plan::Act& act) {
    std::string name = act.body;
    const auto add = [&](const std::string& part) { name += (name.empty() || part.empty() ? "" : " ") + part; };
    if (!act.number.empty()) add("n. " + act.number);
    if (act.date) add("del " + in_figures(*act.date));
    add(act.subject);
    return name.empty() ? act.id.value : name;
}

// Every body counts its acts of each kind anew every year.
void check_register(const plan::Plan& plan, base::Issues& out) {
    std::map<std::tuple<plan::ActKind, std::string, std::string, int>, base::Date> dates;
    for (const plan::Act& act : plan.acts) {
        if (act.number.empty()) out.push_back(warning("act-without-number", act.id.value, "number", {called(act)}));
        if (act.number.empty() || !act.date) continue;
        const auto [known, first] = dates.emplace(std::tuple(act.kind, act.body, act.number, act.date->year), *act.date);
        if (first) continue;
        if (known->second == *act.date) out.push_back(warning("act-twice", act.id.value, "number", {called(act)}));
        else out.push_back(warning("act-with-two-dates", act.id.value, "date", {act.number, in_figures(*act.date), in_figures(known->second)}));
    }
}

// The list decides which act is later (change/as_of.hpp).
void check_order(const plan::Plan& plan, base::Issues& out) {
    const plan::Act* latest = nullptr;
    for (const plan::Act& act : plan.acts) {
        if (!act.date) continue;
        if (latest && *act.date < *latest->date) out.push_back(warning("acts-out-of-order", act.id.value, "date", {called(act), called(*latest)}));
        else latest = &act;
    }
}

bool differs(const Mention& mention, const plan::Act& act) {
    return (!mention.number.empty() && mention.number != act.number) || (mention.date && mention.date != act.date);
}

// A misprint of the document is reported; the act that the revision is bound to stays.
void check_revisions(const plan::Plan& plan, base::Issues& out) {
    for (std::size_t i = 0; i < plan.revisions.size(); ++i) {
        const plan::Revision& revision = plan.revisions[i];
        const std::string place = "revisions." + std::to_string(i);
        const auto* act = revision.act ? find(plan, *revision.act) : nullptr;
        if (!act) out.push_back(warning("revision-without-act", revision.on, place, {revision.text}));
        for (const Mention& mention : act ? mentions_in(revision.on, revision.text) : std::vector<Mention>())
            if (differs(mention, *act))
                out.push_back(warning("act-differs", revision.on, place, {mention.words, called(*act)}));
            else if (mention.number.empty() && !act->number.empty())
                out.push_back(warning("act-without-number", revision.on, place, {mention.words}));
    }
}

}  // namespace

void check_acts(const plan::Plan& plan, base::Issues& out) {
    if (plan.revisions.empty()) check_notes(plan, out);
    check_register(plan, out);
    check_order(plan, out);
    check_revisions(plan, out);
}

}  // namespace lint
