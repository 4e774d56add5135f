#include "ui/reading_source.hpp"

#include <variant>

#include "base/overload.hpp"
#include "plan/formula.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

void add_measure(const Frame& frame, std::vector<ReadingSource>& sources, const plan::MeasureId& id, std::string title) {
    if (const plan::Measure* measure = plan::find(frame.plan(), id))
        sources.push_back({id, &measure->readings, std::move(title), measure->name});
}

}  // namespace

std::vector<ReadingSource> sources_of(const Frame& frame, const plan::Indicator& indicator, const std::string& name) {
    if (!indicator.formula) return {{indicator.id, &indicator.readings, frame.tr(Text::ui_actual), name}};
    std::vector<ReadingSource> sources;
    std::visit(base::overload{[&](const plan::MeasureRef& ref) { add_measure(frame, sources, ref.measure, frame.tr(Text::ui_actual)); },
                              [&](const plan::Ratio& ratio) {
                                  add_measure(frame, sources, ratio.numerator, frame.tr(Text::ui_numerator));
                                  add_measure(frame, sources, ratio.denominator, frame.tr(Text::ui_denominator));
                              },
                              [&](const plan::Expression&) {
                                  for (const auto& id : plan::measures_of(frame.plan(), indicator.formula))
                                      add_measure(frame, sources, id, plan::find(frame.plan(), id)->name);
                              }},
               *indicator.formula);
    return sources;
}

const std::string& id_of(const plan::ReadingHolder& of) {
    return std::visit([](const auto& id) -> const std::string& { return id.value; }, of);
}

Field value_field(const Frame& frame, const ReadingSource& source, const base::Date& day) {
    const auto found = source.readings->find(day);
    return {.key = "value", .name = frame.tr(Text::ui_actual_of, {words::date(day, frame.lang()), source.name}),
            .shown = found == source.readings->end() ? "" : words::editable(found->second.value, frame.lang()),
            .hint = frame.tr(Text::ui_not_measured)};
}

void write_value(Frame& frame, const ReadingSource& source, const base::Date& day, const Field& field) {
    read_field<std::optional<plan::Value>>(frame, field, plan::read_value,
                                           [&](auto value) { frame.edit(plan::SetReading{source.of, day, std::move(value)}); });
}

}  // namespace ui
