#include "words/history.hpp"

#include <string_view>

#include "change/diff.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

constexpr std::size_t most_told = 60;

}  // namespace

std::string moment(const std::string& when, Lang lang) {
    const auto day = base::parse_iso_date(std::string_view(when).substr(0, 10));
    if (!day || when.size() < 16) return when.empty() ? text(Text::kept_unread, lang) : when;
    return date(*day, lang) + ", " + when.substr(11, 5);
}

std::string title(const plan::HistoryEntry& entry, Lang lang) {
    if (!entry.unread.empty()) return text(Text::kept_unread, lang);
    return text(Text::kept_by, lang, {moment(entry.when, lang), entry.who.empty() ? text(Text::kept_nobody, lang) : entry.who});
}

std::vector<std::string> what_changed(const plan::Plan& before, const plan::Plan& now) {
    auto phrases = describe(change::diff(before, now), before, of_document);
    if (phrases.size() <= most_told) return phrases;
    const std::size_t more = phrases.size() - most_told;
    phrases.resize(most_told);
    phrases.push_back(text(Text::ui_and_edits, of_document, {std::to_string(more)}));
    return phrases;
}

}  // namespace words
