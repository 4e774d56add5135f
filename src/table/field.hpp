// What a column of a table holds, told by the words of its header and settled by whoever imports.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace table {

enum class Field {
    unmapped,  // nobody has said: what stands in it is reported
    ignored,   // left out on purpose
    perspective,
    area,              // ambito strategico, missione
    strategic_code, strategic, strategic_weight,
    objective_code, objective, objective_weight, description,
    holder,            // of a scorecard
    code, indicator, weight, typology, unit, formula, numerator, denominator,
    target,            // of a year; of the plan's year when the header names none
    value,             // measured at the end of a year
    baseline,
    services, unit_area, owner,
    in_tree, in_productivity,
    note,
};

struct Column {
    Field field = Field::unmapped;
    std::optional<int> year;  // of a target or a value
    friend bool operator==(const Column&, const Column&) = default;
};

// What the words of a header say: "Target 2024", "2024", "Peso", "Servizi interni coinvolti".
Column column_headed(std::string_view header);

// As the command line calls it: "obiettivo", "target 2024", "ignora"; the name of the field alone too.
std::optional<Column> column_named(std::string_view name);
std::string name_of(const Column& column);
std::string_view name_of(Field field);
std::span<const Field> all_fields();
bool takes_year(Field field);

// Words without case, accents and punctuation: how names are compared.
std::string words_of(std::string_view text);
// The same without what stands in round brackets and without articles: how headers are compared.
std::string telling_words(std::string_view text);
// A year that stands in the text, 1990–2100.
std::optional<int> year_in(std::string_view text);

}  // namespace table
