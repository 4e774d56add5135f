#include "app/compare.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/app.hpp"
#include "words/texts.hpp"

namespace app {
namespace {

using change::DifferenceKind;
using change::Field;

// Whether `later` may have been made from `earlier`: ids are never given twice, and what an act noted stays.
bool may_come_from(const plan::Plan& earlier, const plan::Plan& later) {
    const auto holds = [](const auto& all, const auto& each) { return std::ranges::find(all, each) != all.end(); };
    return later.next_id >= earlier.next_id && std::ranges::all_of(earlier.acts, [&](const auto& each) { return plan::find(later, each.id) != nullptr; }) &&
           std::ranges::all_of(earlier.revisions, [&](const auto& each) { return holds(later.revisions, each); });
}

const plan::Plan& saved_then(const Document& document, const OtherFile& other) { return other.saved ? *other.saved : document.saved; }

// Of the fields that a filter names; all others are one kind.
constexpr std::array kinds{std::pair{Field::order, ChangeKind::moved},       std::pair{Field::code, ChangeKind::renamed},
                           std::pair{Field::name, ChangeKind::renamed},      std::pair{Field::title, ChangeKind::renamed},
                           std::pair{Field::weight, ChangeKind::weight},     std::pair{Field::target, ChangeKind::target},
                           std::pair{Field::direction, ChangeKind::target},  std::pair{Field::value, ChangeKind::value},
                           std::pair{Field::value_note, ChangeKind::value},  std::pair{Field::past, ChangeKind::value},
                           std::pair{Field::assessment, ChangeKind::value}};

ChangeKind kind_of_field(const change::Difference& it) {
    if (it.field == Field::struck) return it.after == change::Said(true) ? ChangeKind::removed : ChangeKind::inserted;
    for (const auto& [field, kind] : kinds)
        if (field == it.field) return kind;
    return ChangeKind::other;
}

}  // namespace

ChangeKind kind_of(const change::Difference& difference) {
    switch (difference.kind) {
        case DifferenceKind::inserted: return ChangeKind::inserted;
        case DifferenceKind::removed: return ChangeKind::removed;
        case DifferenceKind::moved: return ChangeKind::moved;
        case DifferenceKind::changed: break;
    }
    return kind_of_field(difference);
}

words::Text text_of(ChangeKind kind) {
    using words::Text;
    switch (kind) {
        case ChangeKind::inserted: return Text::compare_kind_inserted;
        case ChangeKind::removed: return Text::compare_kind_removed;
        case ChangeKind::moved: return Text::compare_kind_moved;
        case ChangeKind::renamed: return Text::compare_kind_renamed;
        case ChangeKind::weight: return Text::compare_kind_weight;
        case ChangeKind::target: return Text::compare_kind_target;
        case ChangeKind::value: return Text::compare_kind_value;
        case ChangeKind::other: break;
    }
    return Text::compare_kind_other;
}

std::vector<BaseFrom> bases_at_hand(const Document& document, const OtherFile& other) {
    std::vector<BaseFrom> bases;
    if (other.base) bases.push_back(BaseFrom::file);
    const plan::Plan& saved = saved_then(document, other);
    if (!saved.objectives.empty() && change::are_of_one_file(saved, other.plan)) bases.push_back(BaseFrom::saved);
    bases.push_back(BaseFrom::none);
    return bases;
}

BaseFrom default_base(const Document& document, const OtherFile& other) {
    const BaseFrom first = bases_at_hand(document, other).front();
    const plan::Plan& saved = saved_then(document, other);
    const bool granted = first != BaseFrom::saved || (!(document.plan == saved) && may_come_from(saved, other.plan));
    return granted ? first : BaseFrom::none;
}

std::optional<plan::Plan> base_from(const Document& document, const OtherFile& other, BaseFrom from) {
    switch (from) {
        case BaseFrom::file: return other.base;
        case BaseFrom::saved: return saved_then(document, other);
        case BaseFrom::none: break;
    }
    return std::nullopt;
}

std::optional<plan::Plan> base_for(const Document& document, const OtherFile& other) { return base_from(document, other, default_base(document, other)); }

std::string name_of(const Document& document, const Compared& side, words::Lang lang) {
    switch (side.kind) {
        case Compared::Kind::open: return words::text(words::Text::compare_open, lang);
        case Compared::Kind::saved: return words::text(words::Text::compare_saved, lang);
        case Compared::Kind::file: return document.other ? document.other->name : std::string();
        case Compared::Kind::moment: break;
    }
    return name_of(document.plan, side.at, lang);
}

const change::Choice* choice_of(const App& app, const change::Conflict& conflict) {
    const auto found = app.view.compare.chosen.find(conflict.place);
    return found == app.view.compare.chosen.end() ? nullptr : &found->second;
}

std::string typed_text(const App& app, const change::Conflict& conflict) {
    const auto found = app.view.compare.typed.find(conflict.place);
    return found == app.view.compare.typed.end() ? std::string() : found->second;
}

namespace {

const change::Merged& merged_in(const App& app) { return app.document->comparison->merging->merged; }

}  // namespace

bool can_type(const App& app, std::size_t conflict) { return change::can_be_typed(merged_in(app), merged_in(app).conflicts.at(conflict)); }

base::Result<plan::Edit> typed_choice(const App& app, std::size_t conflict, const std::string& text) {
    return change::typed(merged_in(app), merged_in(app).conflicts.at(conflict), text);
}

}  // namespace app
