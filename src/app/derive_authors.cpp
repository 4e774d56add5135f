// Who changed last what is in conflict, and when: whoever has not saved it yet, else the newest entry of the file's history
// whose step changed it. Worked out once for all conflicts: going back from state to state is what costs.
#include <algorithm>

#include "app/derive.hpp"
#include "change/changed_step.hpp"
#include "format/history.hpp"
#include "words/history.hpp"

namespace app {
namespace {

using change::Side;
using words::Text;

constexpr std::size_t most_entries = 200;

std::string unsaved_by(const std::string& who, words::Lang lang) {
    return who.empty() ? words::text(Text::merge_unsaved, lang) : words::text(Text::merge_changed_unsaved, lang, {who});
}

// What no history tells of is known to come from its file.
class Authors {
public:
    Authors(const App& app, const change::Merged& merged, Side side)
        : lang_(app.view.lang), wanted_(change::watched(merged, side)), told_(wanted_.size()), open_(wanted_.size()) {}

    void unsaved(const plan::Plan& saved, const plan::Plan& now, const std::string& who) {
        for (const std::size_t i : change::changed_between(saved, now, wanted_)) tell(i, unsaved_by(who, lang_));
    }
    void kept(const plan::Plan& file, const plan::Plan* base) {
        if (open_ == 0) return;
        format::look_back(file, base, most_entries, [&](const plan::HistoryEntry& entry, const plan::Plan& before, const plan::Plan& after) {
            for (const std::size_t i : change::changed_between(before, after, wanted_)) tell(i, words::text(Text::merge_changed, lang_, {words::title(entry, lang_)}));
            return open_ > 0;
        });
    }
    std::vector<std::string> told(const std::string& file, const std::optional<Moment>& modified) && {
        const std::string otherwise = modified ? words::text(Text::merge_from_file_of, lang_, {file, words::moment(written(*modified), lang_)}) : words::text(Text::merge_from_file, lang_, {file});
        for (std::string& each : told_)
            if (each.empty()) each = otherwise;
        return std::move(told_);
    }

private:
    void tell(std::size_t at, std::string words) {
        if (!told_[at].empty()) return;  // changed again since
        told_[at] = std::move(words);
        --open_;
    }

    words::Lang lang_;
    std::vector<change::Watched> wanted_;
    std::vector<std::string> told_;
    std::size_t open_;
};

}  // namespace

std::vector<std::string> changed_by(const App& app, const change::Merged& merged, Side side) {
    const Document& doc = *app.document;
    Authors authors(app, merged, side);
    const plan::Plan* base = merged.with_base ? &merged.base : nullptr;
    if (side == Side::theirs) {
        authors.kept(doc.other->plan, base);
        return std::move(authors).told(doc.other->name, doc.other->modified);
    }
    authors.unsaved(doc.saved, doc.plan, app.view.preferences.who);
    authors.kept(doc.saved, base);
    return std::move(authors).told(doc.file_name, {});
}

}  // namespace app
