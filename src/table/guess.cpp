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
            const bool taken = column.field != Field::unmapped && std::ranges::find(columns, column) != columns.end();
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

    // A code or weight in front of the objective, with the indicator behind it, is the objective's.
    void beside_the_objective() {
        const auto objective = place(Field::objective);
        const auto indicator = place(Field::indicator);
        if (!objective || !indicator || *objective > *indicator) return;
        for (const auto& [own, of_objective] : {std::pair{Field::code, Field::objective_code}, std::pair{Field::weight, Field::objective_weight}}) {
            const auto at = place(own);
            if (at && *at < *indicator && !place(of_objective)) columns[*at].field = of_objective;
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
    guess.beside_the_objective();
    guess.unheaded_notes();
    return std::move(guess.columns);
}

}  // namespace table
