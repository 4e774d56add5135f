#include "table/guess.hpp"

#include <algorithm>

#include "plan/edit.hpp"
#include "table/text.hpp"

namespace table {
namespace {

struct Guess {
    const Survey& survey;
    std::size_t layout;
    const Cells& cells;
    std::vector<Column> columns = {};

    const Layout& its_layout() const { return survey.layouts[layout]; }

    std::optional<std::size_t> place(Field field) const {
        const auto found = std::ranges::find(columns, field, &Column::field);
        return found == columns.end() ? std::nullopt : std::optional<std::size_t>(found - columns.begin());
    }

    // How many texts of the column there are, and how many of them `fit`.
    template <class Fit>
    bool mostly(std::size_t column, Fit&& fit) const {
        int all = 0;
        int fitting = 0;
        for (const Line& line : survey.lines) {
            if (line.part != Part::body || line.layout != layout || column >= cells.rows[line.row].cells.size()) continue;
            const std::string text = tidy(cells.rows[line.row].cells[column].text);
            if (text.empty()) continue;
            ++all;
            if (fit(text)) ++fitting;
        }
        return all > 0 && 2 * fitting > all;
    }

    void by_headers() {
        for (const std::string& header : its_layout().headers) {
            const Column column = column_headed(header);
            const bool goes_with_names = column.field == Field::code || column.field == Field::weight;
            const bool taken = column.field != Field::unmapped && !goes_with_names && std::ranges::find(columns, column) != columns.end();
            columns.push_back(taken ? Column{} : column);
        }
        if (its_layout().heads_itself && !columns.empty() && !place(Field::indicator)) columns[0] = {Field::indicator, {}};
    }

    // "Indicatori (100%)" may stand above the weights, with the names in the next column, unheaded.
    void names_beside_weights() {
        const auto at = place(Field::indicator);
        if (!at || *at + 1 >= columns.size() || columns[*at + 1].field != Field::unmapped || place(Field::weight)) return;
        const auto is_number = [](const std::string& text) { return plan::read_number(text).has_value(); };
        if (!mostly(*at, is_number) || mostly(*at + 1, is_number)) return;
        columns[*at].field = Field::weight;
        columns[*at + 1].field = Field::indicator;
    }

    // Whether rows that go on with the objective above them have something there: then it is the indicator's.
    bool goes_on(std::size_t column) const {
        const auto objective = place(Field::objective);
        const auto indicator = place(Field::indicator);
        int all = 0, filled = 0;
        for (const Line& line : survey.lines) {
            if (line.part != Part::body || line.layout != layout) continue;
            const auto text = [&](std::size_t at) { return at < cells.rows[line.row].cells.size() ? tidy(cells.rows[line.row].cells[at].text) : std::string(); };
            if (!text(*objective).empty() || text(*indicator).empty()) continue;
            ++all;
            if (!text(column).empty()) ++filled;
        }
        return 2 * filled > all;
    }

    // The column of names that a code stands in front of, or a weight behind; else the one on its other side.
    std::optional<Field> named_beside(std::size_t column, bool in_front) const {
        std::optional<std::size_t> left, right;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].field != Field::strategic && columns[i].field != Field::objective && columns[i].field != Field::indicator) continue;
            if (i < column) left = i;
            if (i > column && !right) right = i;
        }
        const auto& at = in_front ? (right ? right : left) : (left ? left : right);
        return at ? std::optional(columns[*at].field) : std::nullopt;
    }

    static Field field_of(Field own, Field named) {
        if (named == Field::strategic) return own == Field::code ? Field::strategic_code : Field::strategic_weight;
        if (named == Field::objective) return own == Field::code ? Field::objective_code : Field::objective_weight;
        return own;
    }

    // Codes and weights of which the header does not say whose they are.
    void beside_the_names() {
        const auto objective = place(Field::objective);
        const auto indicator = place(Field::indicator);
        const bool in_order = objective && indicator && *objective < *indicator;
        for (const Field own : {Field::code, Field::weight}) {
            const bool several = std::ranges::count(columns, own, &Column::field) > 1;
            std::vector<Field> given;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (columns[i].field != own) continue;
                Field field = own;
                if (in_order) {
                    const auto named = named_beside(i, own == Field::code);
                    const bool may_go_on = own == Field::code || i > *objective;  // a weight in front is the objective's
                    const bool of_indicator = !several && i < *indicator && may_go_on && goes_on(i);
                    if (named && !of_indicator) field = field_of(own, *named);
                }
                const bool taken = std::ranges::find(given, field) != given.end() || (field != own && place(field));
                columns[i].field = taken ? Field::unmapped : field;
                if (!taken) given.push_back(field);
            }
        }
    }

    void unheaded_notes() {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].field != Field::unmapped || !its_layout().headers[i].empty() || place(Field::note)) continue;
            if (mostly(i, is_revision_note)) columns[i].field = Field::note;
        }
    }
};

}  // namespace

std::vector<Column> guess_columns(const Survey& survey, std::size_t layout, const Cells& cells) {
    Guess guess{survey, layout, cells};
    guess.by_headers();
    guess.names_beside_weights();
    guess.beside_the_names();
    guess.unheaded_notes();
    return std::move(guess.columns);
}

}  // namespace table
