// Edits in the plan's own words: "Target 2025 di 09.14: 16 gg → 14 gg".
#include "base/overload.hpp"
#include "words/edit_parts.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using namespace plan;

// Tells one edit; `before` is the plan that it applies to.
struct Teller {
    const Plan& before;
    Lang lang;

    std::string quoted(const std::string& given) const { return given.empty() ? text(Text::edit_nothing, lang) : given; }
    std::string figure(const std::optional<base::Decimal>& given) const { return given ? number(*given, lang) : quoted(""); }
    // A node by its code, else its name.
    template <class T>
    std::string called(const T* node, const std::string& id) const {
        if (!node) return id;
        if constexpr (requires { node->code; })
            if (!node->code.empty()) return node->code;
        return node->name.empty() ? id : node->name;
    }
    // By both: what comes or goes is known by its name.
    template <class T>
    std::string titled(const T* node, const std::string& id) const {
        return node && !node->code.empty() && !node->name.empty() ? node->code + " " + node->name : called(node, id);
    }
    template <class Id>
    std::string called(const Id& id) const { return called(find(before, id), id.value); }
    std::string called(const NodeRef& node) const {
        return std::visit([&](const auto& id) { return called(id); }, node);
    }
    template <class Where>
    std::string changed(std::string field, const Where& where, std::string from, std::string to) const {
        return text(Text::edit_changed, lang, {std::move(field), called(where), std::move(from), std::move(to)});
    }
    template <class E>
    std::string named(const std::optional<E>& given) const {
        return given ? name(*given, lang) : text(Text::edit_nothing, lang);
    }
    std::string day(const base::Date& at) const { return date(at, lang); }
    std::string measure(const MeasureId& id) const { return called(id); }
    std::string formula(const std::optional<Formula>& given) const {
        if (!given) return text(Text::formula_none, lang);
        return std::visit(base::overload{[&](const MeasureRef& ref) { return measure(ref.measure); },
                                         [&](const Ratio& ratio) {
                                             return measure(ratio.numerator) + " / " + measure(ratio.denominator);
                                         },
                                         [&](const Expression& expression) { return expression.text; }},
                          *given);
    }
    std::string in_a_row(const std::vector<std::string>& all) const {
        std::string row;
        for (const std::string& each : all) row += (row.empty() ? "" : ", ") + each;
        return row;
    }
    std::string perspective(const std::optional<PerspectiveId>& given) const {
        for (const Perspective& each : before.perspectives)
            if (given && each.id == *given) return each.name;
        return text(Text::edit_nothing, lang);
    }
    std::string sharing(const std::optional<Sharing>& given) const {
        if (!given) return text(Text::edit_nothing, lang);
        return number(given->children, lang) + " / " + number(given->indicators, lang);
    }
    // A member of the node as it was, or a default when the node is not there.
    template <class Id, class Get>
    auto was(const Id& id, Get&& get) const -> std::remove_cvref_t<decltype(get(*find(before, id)))> {
        const auto* node = find(before, id);
        if (!node) return {};
        return get(*node);
    }

    std::string old_text(const NodeRef& node, TextField field) const {
        return std::visit(
            [&](const auto& id) {
                return was(id, [&](const auto& each) {
                    const auto member = text_member(each, field);
                    return member ? each.*member : std::string();
                });
            },
            node);
    }
    const Readings* readings(const std::variant<IndicatorId, MeasureId>& of) const {
        return std::visit(
            [&](const auto& id) -> const Readings* {
                const auto* holder = find(before, id);
                return holder ? &holder->readings : nullptr;
            },
            of);
    }
    const Reading* reading(const std::variant<IndicatorId, MeasureId>& of, const base::Date& at) const {
        const Readings* all = readings(of);
        if (!all) return nullptr;
        const auto found = all->find(at);
        return found == all->end() ? nullptr : &found->second;
    }
    std::string called_holder(const std::variant<IndicatorId, MeasureId>& of) const {
        return std::visit([&](const auto& id) { return called(id); }, of);
    }

    std::string operator()(const SetWeight& e) const {
        const auto old = std::visit([&](const auto& id) { return was(id, [](const auto& n) { return n.weight; }); }, e.node);
        return changed(text(Text::field_weight, lang), e.node, figure(old), figure(e.weight));
    }
    std::string operator()(const SetText& e) const {
        return changed(text(label(e.field), lang), e.node, quoted(old_text(e.node, e.field)), quoted(e.text));
    }
    std::string old_target(const IndicatorId& id, int year) const {
        return was(id, [&](const Indicator& i) {
            const auto cell = i.targets.find(year);
            return cell == i.targets.end() ? std::string() : cell->second.text;
        });
    }
    std::string operator()(const SetTarget& e) const {
        return changed(text(Text::field_target, lang, {std::to_string(e.year)}), e.indicator,
                       quoted(old_target(e.indicator, e.year)), quoted(e.text));
    }
    std::string operator()(const ConfirmDirection& e) const {
        const auto old = was(e.indicator, [&](const Indicator& i) {
            const auto cell = i.targets.find(e.year);
            return cell == i.targets.end() ? std::optional<expr::Direction>() : cell->second.confirmed;
        });
        return changed(text(Text::edit_direction, lang, {std::to_string(e.year)}), e.indicator, named(old),
                       named(e.direction));
    }
    std::string operator()(const SetReading& e) const {
        const Reading* old = reading(e.of, e.at);
        return text(Text::edit_changed, lang,
                    {text(Text::field_reading, lang, {day(e.at)}), called_holder(e.of),
                     old ? value(old->value, lang) : text(Text::edit_nothing, lang),
                     e.value ? value(*e.value, lang) : text(Text::edit_nothing, lang)});
    }
    std::string operator()(const SetReadingNote& e) const {
        const Reading* old = reading(e.of, e.at);
        return text(Text::edit_changed, lang,
                    {text(Text::field_reading_note, lang, {day(e.at)}), called_holder(e.of),
                     quoted(old ? old->note : std::string()), quoted(e.note)});
    }
    std::string operator()(const SetAssessment& e) const {
        const auto old = was(e.indicator, [&](const Indicator& i) { return i.assessments.contains(e.at) ? std::optional(i.assessments.at(e.at)) : std::nullopt; });
        const auto percent = [&](const std::optional<Assessment>& given) { return figure(given ? std::optional(given->percent) : std::nullopt); };
        if (!old || !e.assessment || !identical(old->percent, e.assessment->percent))
            return changed(text(Text::field_assessment, lang, {day(e.at)}), e.indicator, percent(old), percent(e.assessment));
        const bool note = old->note != e.assessment->note;
        const std::string part = text(Text::assessment_part, lang, {text(note ? Text::ui_assessment_note : Text::ui_assessment_author, lang), day(e.at)});
        return changed(part, e.indicator, quoted(note ? old->note : old->author), quoted(note ? e.assessment->note : e.assessment->author));
    }
    std::string operator()(const SetTypology& e) const {
        return changed(text(Text::field_typology, lang), e.indicator,
                       named(was(e.indicator, [](const Indicator& i) { return i.typology; })), named(e.typology));
    }
    std::string operator()(const SetGrowth& e) const {
        return changed(text(Text::field_growth, lang), e.indicator,
                       named(was(e.indicator, [](const Indicator& i) { return i.growth; })), named(e.growth));
    }
    std::string operator()(const SetFormula& e) const {
        return changed(text(Text::field_formula, lang), e.indicator,
                       formula(was(e.indicator, [](const Indicator& i) { return i.formula; })), formula(e.formula));
    }
    std::string operator()(const SetRuleFigure& e) const {
        return changed(name(e.figure, lang), e.indicator,
                       figure(was(e.indicator, [&](const Indicator& i) { return i.*plan::member_of(e.figure); })),
                       figure(e.value));
    }
    std::string operator()(const SetReference& e) const {
        const auto old = was(e.indicator, [&](const Indicator& i) {
            const auto found = i.references.find(e.year);
            return found == i.references.end() ? std::optional<base::Decimal>() : std::optional(found->second);
        });
        return changed(text(Text::field_reference, lang, {std::to_string(e.year)}), e.indicator, figure(old), figure(e.value));
    }
    std::string operator()(const SetLevels& e) const {
        const auto old = was(e.indicator, [](const Indicator& i) { return i.levels; });
        return changed(text(Text::field_levels, lang), e.indicator, quoted(in_a_row(old)), quoted(in_a_row(e.levels)));
    }
    std::string operator()(const SetExpected& e) const { return text(Text::edit_expected, lang, {called(e.indicator)}); }
    std::string operator()(const SetEstimate& e) const {
        return changed(text(Text::field_estimate, lang), e.indicator,
                       named(was(e.indicator, [](const Indicator& i) { return i.estimate; })), named(e.estimate));
    }
    std::string operator()(const SetPast& e) const {
        const auto old = was(e.indicator, [&](const Indicator& i) {
            const auto found = i.past.find(e.year);
            return found == i.past.end() ? std::optional<base::Decimal>() : std::optional(found->second);
        });
        return changed(text(Text::field_past, lang, {std::to_string(e.year)}), e.indicator, figure(old), figure(e.value));
    }
    std::string yes_or_no(const std::optional<bool>& given) const {
        return given ? value(*given, lang) : text(Text::edit_nothing, lang);
    }
    std::string operator()(const SetFlag& e) const {
        const auto old = was(e.indicator, [&](const Indicator& i) { return e.flag == Flag::in_tree ? i.in_tree : i.in_productivity; });
        return changed(text(e.flag == Flag::in_tree ? Text::field_in_tree : Text::field_in_productivity, lang), e.indicator,
                       yes_or_no(old), yes_or_no(e.value));
    }
    std::string units(const std::vector<UnitId>& given) const {
        std::vector<std::string> names;
        for (const UnitId& id : given) names.push_back(called(id));
        return quoted(in_a_row(names));
    }
    std::string operator()(const SetUnits& e) const {
        const auto old = std::visit([&](const auto& id) { return was(id, [](const auto& n) { return n.units; }); }, e.node);
        return changed(text(Text::field_units, lang), e.node, units(old), units(e.units));
    }
    std::string operator()(const SetLevel& e) const {
        return changed(text(Text::field_level, lang), e.objective,
                       named(std::optional(was(e.objective, [](const Objective& o) { return o.level; }))),
                       name(e.level, lang));
    }
    std::string operator()(const SetAggregator& e) const {
        return changed(text(Text::field_aggregator, lang), e.objective,
                       named(std::optional(was(e.objective, [](const Objective& o) { return o.aggregator; }))),
                       name(e.aggregator, lang));
    }
    std::string operator()(const SetExpectedTotal& e) const {
        return changed(text(Text::field_expected_total, lang), e.objective,
                       figure(was(e.objective, [](const Objective& o) { return o.expected_total; })), figure(e.total));
    }
    std::string operator()(const SetSharing& e) const {
        return changed(text(Text::field_sharing, lang), e.objective,
                       sharing(was(e.objective, [](const Objective& o) { return o.sharing; })), sharing(e.sharing));
    }
    std::string operator()(const SetPerspective& e) const {
        return changed(text(Text::field_perspective, lang), e.objective,
                       perspective(was(e.objective, [](const Objective& o) { return o.perspective; })),
                       perspective(e.perspective));
    }
    std::string operator()(const SetResources& e) const {
        return changed(text(Text::field_resources, lang), e.objective,
                       figure(was(e.objective, [](const Objective& o) { return o.resources; })), figure(e.resources));
    }
    std::string operator()(const SetRemoved& e) const {
        return text(e.removed ? Text::edit_removed : Text::edit_restored, lang, {called(e.node)});
    }
    std::string inserted(const std::string& name) const { return text(Text::edit_inserted, lang, {name}); }
    std::string operator()(const InsertObjective& e) const { return inserted(titled(&e.objective, e.objective.id.value)); }
    std::string operator()(const InsertIndicator& e) const { return inserted(titled(&e.indicator, e.indicator.id.value)); }
    std::string operator()(const InsertMeasure& e) const { return inserted(e.measure.name); }
    std::string operator()(const InsertUnit& e) const { return inserted(e.unit.name); }
    std::string operator()(const SetMeasureText& e) const {
        const auto old = was(e.measure, [&](const Measure& m) { return m.*text_member(e.field); });
        return changed(text(label(e.field), lang), e.measure, quoted(old), quoted(e.text));
    }
    std::string operator()(const Erase& e) const {
        return text(Text::edit_erased, lang, {std::visit([&](const auto& id) { return titled(find(before, id), id.value); }, e.node)});
    }
    std::string operator()(const EraseMeasure& e) const { return text(Text::edit_erased, lang, {called(e.measure)}); }
    std::optional<ObjectiveId> parent_of(const NodeRef& node) const {
        return std::visit(base::overload{[&](const ObjectiveId& id) {
                                             return was(id, [](const Objective& o) { return o.parent; });
                                         },
                                         [&](const IndicatorId& id) {
                                             return was(id, [](const Indicator& i) { return std::optional(i.parent); });
                                         }},
                          node);
    }
    std::string above(const std::optional<ObjectiveId>& parent) const { return parent ? called(*parent) : quoted(""); }
    std::string operator()(const Move& e) const {
        const auto old = parent_of(e.node);
        if (old == e.parent) return text(Text::edit_reordered, lang, {called(e.node), called(e.parent)});
        return text(Text::edit_moved_to, lang, {called(e.node), above(old), called(e.parent)});
    }
    std::string operator()(const Rehang& e) const {
        return text(Text::edit_moved_to, lang, {called(e.objective), above(parent_of(e.objective)), above(e.parent)});
    }
    std::string operator()(const SetTrace& e) const { return text(Text::edit_trace, lang, {called(e.node)}); }
    std::string operator()(const SetExtra& e) const {
        return std::visit(base::overload{[&](std::monostate) { return std::string(text(Text::edit_extra_of_plan, lang)); },
                                         [&](const ReadingPlace& place) {
                                             return text(Text::edit_extra, lang, {called_holder(place.of) + ", " + day(place.at)});
                                         },
                                         [&](const auto& id) { return text(Text::edit_extra, lang, {called(id)}); }},
                          e.place);
    }
    std::string operator()(const SetTargetCell& e) const {
        const std::string old = old_target(e.indicator, e.year);
        const std::string year = std::to_string(e.year);
        if (e.cell && e.cell->text == old) return text(Text::edit_other_target, lang, {year, called(e.indicator)});
        return changed(text(Text::field_target, lang, {year}), e.indicator, quoted(old), quoted(e.cell ? e.cell->text : std::string()));
    }
    // What belongs to no row.
    template <class E>
    std::string operator()(const E& e) const
        requires requires { tell(e, before, lang); }
    {
        return tell(e, before, lang);
    }
};

}  // namespace

std::string describe(const Edit& edit, const Plan& before, Lang lang) { return std::visit(Teller{before, lang}, edit); }

}  // namespace words
