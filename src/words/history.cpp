#include "words/history.hpp"

#include <string_view>

#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace words {

std::string moment(const plan::HistoryEntry& entry, Lang lang) {
    const auto day = base::parse_iso_date(std::string_view(entry.when).substr(0, 10));
    if (!day || entry.when.size() < 16) return entry.when.empty() ? text(Text::kept_unread, lang) : entry.when;
    return date(*day, lang) + ", " + entry.when.substr(11, 5);
}

std::string title(const plan::HistoryEntry& entry, Lang lang) {
    if (!entry.unread.empty()) return text(Text::kept_unread, lang);
    return text(Text::kept_by, lang, {moment(entry, lang), entry.who.empty() ? text(Text::kept_nobody, lang) : entry.who});
}

}  // namespace words
