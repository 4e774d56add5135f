#include "table/acts.hpp"

#include <algorithm>
#include <map>

#include "expr/day.hpp"
#include "table/field.hpp"
#include "table/heading.hpp"

namespace table {
namespace {

using plan::ActKind;

std::optional<ActKind> kind_named(std::string_view word) {
    if (word.starts_with("delib")) return ActKind::deliberation;
    if (word.starts_with("determin")) return ActKind::determination;
    if (word.starts_with("decret")) return ActKind::decree;
    return std::nullopt;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.size() < 6 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "/2024" behind a number.
bool sees_year(const expr::Cursor& cursor) {
    const std::string_view year = cursor.slice(cursor.at() + 2, cursor.at() + 3);
    return cursor.sees("/", 1) && year.size() == 4 && all_digits(year);
}

// Number and day, behind the word that says what kind of act it is. Without the day, the year stays with the number.
void read_number_and_day(expr::Cursor cursor, plan::Act& act) {
    std::string year;
    while (!cursor.done()) {
        if (!act.date)
            if (const auto day = expr::read_day(cursor)) {
                act.date = day->date;
                continue;
            }
        const std::string_view text = cursor.slice(cursor.at(), cursor.at() + 1);
        if (act.number.empty() && !act.date && cursor.sees(expr::TokenKind::number) && all_digits(text)) {
            act.number = text;
            if (sees_year(cursor)) year = cursor.slice(cursor.at() + 1, cursor.at() + 3);
        }
        cursor.skip();
    }
    if (!act.date) act.number += year;
}

// 12 of a day in 2024 is 12/2024.
std::string with_year(const plan::Act& act) {
    return act.date && !act.number.empty() ? act.number + "/" + std::to_string(act.date->year) : act.number;
}

std::string body_named(const std::string& words) {
    for (const auto& [word, body] : {std::pair{"giunta", "Giunta"}, std::pair{"consiglio", "Consiglio"}, std::pair{"presidente", "Presidente"}})
        if (words.find(word) != std::string::npos) return body;
    return {};
}

bool names_one(const plan::Act& act) { return act.date || !act.number.empty(); }

}  // namespace

plan::RevisionKind revision_kind(std::string_view note) {
    const std::string words = words_of(note);
    if (says_removed(note)) return plan::RevisionKind::removed;
    if (words.starts_with("inserit")) return plan::RevisionKind::inserted;
    for (const auto stem : {"aggiornat", "modificat", "sostituit"})
        if (words.starts_with(stem)) return plan::RevisionKind::updated;
    return plan::RevisionKind::unclear;
}

plan::Act act_named(std::string_view note) {
    plan::Act act;
    const std::string words = words_of(note);
    if (words.find("rolling") != std::string::npos) act.subject = "Rolling annuale";
    const auto tokens = expr::tokenize(note);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto kind = kind_named(tokens[i].folded);
        if (!kind) continue;
        act.kind = *kind;
        act.body = body_named(words);
        expr::Cursor cursor(note, tokens);
        cursor.skip(i + 1);
        read_number_and_day(cursor, act);
        break;
    }
    return act;
}

const plan::Act* bound(const std::vector<plan::Act>& acts, const plan::Act& named) {
    const auto by = [&](auto&& fits) -> const plan::Act* {
        const auto found = std::ranges::find_if(acts, fits);
        return found == acts.end() ? nullptr : &*found;
    };
    if (!names_one(named))
        return by([&](const plan::Act& each) { return !names_one(each) && each.subject == named.subject; });
    const auto kind = [&](const plan::Act& each) { return each.kind == named.kind; };
    if (const auto* found = by([&](const plan::Act& each) { return kind(each) && each.number == named.number && each.date == named.date; })) return found;
    if (named.date)
        if (const auto* found = by([&](const plan::Act& each) { return kind(each) && each.date == named.date; })) return found;
    // A number counts for one year only, and for acts of one kind.
    return by([&](const plan::Act& each) {
        const bool other_year = each.date && named.date && each.date->year != named.date->year;
        return kind(each) && !named.number.empty() && !other_year && (each.number == named.number || with_year(each) == with_year(named));
    });
}

std::vector<plan::Act> acts_named(const std::vector<std::string>& notes) {
    std::vector<std::pair<plan::Act, int>> counted;
    for (const std::string& note : notes) {
        const plan::Act named = act_named(note);
        if (!names_one(named) && named.subject.empty()) continue;
        const auto same = [&](const auto& each) { return each.first.kind == named.kind && each.first.number == named.number && each.first.date == named.date; };
        const auto found = std::ranges::find_if(counted, same);
        if (found == counted.end())
            counted.emplace_back(named, 1);
        else
            ++found->second;
    }
    std::ranges::stable_sort(counted, std::greater(), [](const auto& each) { return each.second; });
    std::vector<plan::Act> acts;
    for (const auto& [named, count] : counted)
        if (!bound(acts, named)) acts.push_back(named);
    return acts;
}

}  // namespace table
