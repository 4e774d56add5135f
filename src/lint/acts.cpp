// Acts as the notes name them: "deliberazione della Giunta n. 97 del 26 luglio 2018".
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "expr/day.hpp"
#include "lint/families.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

struct Mention {
    std::string id;        // whose note
    std::string number;    // as written; empty when it is missing
    base::Date date;
    base::Span span;
    std::string words;
};

// From the word "deliberazione" on: a few words of the body, "n.", the number, "del", the day. Only
// what has a day is taken for the mention of an act.
std::optional<Mention> mention_at(const Words& note, std::size_t at) {
    constexpr std::size_t reach = 8;
    if (!is_any(note.at(at), {"delibera", "delibere", "deliberazion*", "determina", "determinazion*"})) return std::nullopt;
    std::string number;
    for (std::size_t i = at + 1; i < std::min(at + reach, note.size()); ++i) {
        if (note.is_number(i) && number.empty() && is_any(note.at(i - 1), {"n", ".", "°", "nr", "numero"})) number = note.at(i);
        if (!is_any(note.at(i), {"del", "dell", "in"})) continue;
        expr::Cursor cursor(note.text, note.tokens);
        cursor.skip(i + 1);
        const auto day = expr::read_day(cursor);
        if (day && day->date) return Mention{{}, number, *day->date, note.span(at, cursor.at()), note.slice(at, cursor.at())};
    }
    return std::nullopt;
}

std::string in_figures(const base::Date& date) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(date.day) + '/' + two(date.month) + '/' + std::to_string(date.year);
}

class ActsCheck {
public:
    explicit ActsCheck(base::Issues& out) : out_(out) {}

    void read(const std::string& id, const std::string& text) {
        if (text.find("elib") == std::string::npos && text.find("ELIB") == std::string::npos && text.find("etermin") == std::string::npos) return;
        const Words note(text);
        for (std::size_t at = 0; at < note.size(); ++at)
            if (auto mention = mention_at(note, at)) {
                mention->id = id;
                mentions_.push_back(std::move(*mention));
            }
    }

    void run() {
        for (const Mention& mention : mentions_)
            if (!mention.number.empty()) ++days_[key_of(mention)][mention.date];
        for (const Mention& mention : mentions_) {
            if (mention.number.empty())
                raise("act-without-number", mention, {mention.words});
            else
                check_day(mention);
        }
    }

private:
    // Numbers begin anew every year.
    using Key = std::pair<std::string, int>;
    static Key key_of(const Mention& mention) { return {mention.number, mention.date.year}; }

    // The day that most notes give is taken for the right one.
    void check_day(const Mention& mention) {
        const auto& days = days_[key_of(mention)];
        if (days.size() < 2) return;
        const auto usual = std::ranges::max_element(days, {}, [](const auto& day) { return day.second; });
        if (usual->first != mention.date)
            raise("act-with-two-dates", mention, {mention.number, in_figures(mention.date), in_figures(usual->first)});
    }

    void raise(std::string code, const Mention& mention, std::vector<std::string> args) {
        out_.push_back(warning(std::move(code), mention.id, "note", std::move(args)));
        out_.back().place.span = mention.span;
    }

    base::Issues& out_;
    std::vector<Mention> mentions_;
    std::map<Key, std::map<base::Date, std::size_t>> days_;
};

}  // namespace

void check_acts(const plan::Plan& plan, base::Issues& out) {
    ActsCheck check(out);
    check.read("", plan.note);
    for (const auto& objective : plan.objectives) check.read(objective->id.value, objective->note);
    for (const auto& indicator : plan.indicators) check.read(indicator->id.value, indicator->note);
    check.run();
}

}  // namespace lint
