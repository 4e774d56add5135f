#include "words/side_by_side.hpp"

#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

std::string weight_of(const whatif::Cell& cell, Lang lang) {
    return cell.weight ? number(*cell.weight, lang) : text(Text::edit_nothing, lang);
}
std::string target_of(const whatif::Cell& cell, Lang lang) {
    return cell.target.empty() ? text(Text::side_no_target, lang) : cell.target;
}
std::string actual_of(const whatif::Cell& cell, Lang lang) {
    return cell.actual ? actual(*cell.actual, lang) : text(Text::ui_not_measured, lang);
}
std::string status_of(const whatif::Cell& cell, Lang lang) {
    return cell.status ? name(*cell.status, lang) : std::string();
}
std::string light_of(const whatif::Cell& cell, Lang lang) { return name(cell.light, lang); }

struct Part {
    bool whatif::Differs::* differs;
    Text label;
    std::string (*tell)(const whatif::Cell&, Lang);
};
constexpr Part parts[] = {{&whatif::Differs::weight, Text::seek_by_weight, weight_of},
                          {&whatif::Differs::target, Text::seek_by_target, target_of},
                          {&whatif::Differs::actual, Text::seek_by_value, actual_of},
                          {&whatif::Differs::status, Text::side_outcome, status_of},
                          {&whatif::Differs::light, Text::side_of_light, light_of}};

}  // namespace

std::string kind(const whatif::Row& row, Lang lang) {
    switch (row.kind) {
        case whatif::RowKind::objective: return row.level ? name(*row.level, lang) : std::string();
        case whatif::RowKind::indicator: return text(Text::level_indicator, lang);
        case whatif::RowKind::unit: return text(Text::side_unit, lang);
    }
    return {};
}

std::string changes(const whatif::Row& row, const whatif::Compared& column, Lang lang) {
    if (column.differs.there) return text(column.cell.there ? Text::side_new : Text::side_gone, lang);
    std::string all;
    for (const Part& part : parts)
        if (column.differs.*part.differs)
            all += (all.empty() ? "" : "; ") + text(Text::side_change, lang, {text(part.label, lang), part.tell(row.base, lang), part.tell(column.cell, lang)});
    return all;
}

}  // namespace words
