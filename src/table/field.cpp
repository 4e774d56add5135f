#include "table/field.hpp"

#include <algorithm>
#include <array>

#include "base/named.hpp"
#include "expr/letters.hpp"

namespace table {
namespace {

using enum Field;

constexpr base::Names<Field, 29> names{{{unmapped, "non_assegnata"}, {ignored, "ignora"}, {perspective, "prospettiva"},
    {area, "ambito"}, {strategic_code, "codice_strategico"}, {strategic, "obiettivo_strategico"},
    {strategic_weight, "peso_strategico"}, {objective_code, "codice_obiettivo"}, {objective, "obiettivo"},
    {objective_weight, "peso_obiettivo"}, {description, "descrizione"}, {holder, "titolare"}, {code, "codice"},
    {indicator, "indicatore"}, {weight, "peso"}, {typology, "tipologia"}, {unit, "unita"}, {formula, "algoritmo"},
    {numerator, "numeratore"}, {denominator, "denominatore"}, {target, "target"}, {value, "valore"},
    {baseline, "partenza"}, {services, "servizi"}, {unit_area, "area"}, {owner, "responsabile"},
    {in_tree, "albero"}, {in_productivity, "produttivita"}, {note, "nota"}}};

constexpr auto fields = [] {
    std::array<Field, names.size()> all{};
    for (std::size_t i = 0; i < names.size(); ++i) all[i] = names[i].first;
    return all;
}();

struct Header {
    std::string_view words;
    Field field;
};
constexpr Header headers[] = {
#define HEADER(words, field) {words, Field::field},
#include "table/headers.def"
#undef HEADER
};

constexpr int first_year = 1990;
constexpr int last_year = 2100;

constexpr std::array<std::string_view, 21> articles{"di", "del", "della", "dello", "dell", "dei", "degli", "delle", "d", "il", "lo",
                                                    "la", "l", "le", "gli", "per", "e", "in", "su", "of", "the"};

bool is_year(std::string_view word) {
    if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string_view::npos) return false;
    const int year = (word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0');
    return year >= first_year && year <= last_year;
}

// Calls `take` with each run of letters and digits, folded; what stands in round brackets is left out
// when `brackets` says so.
template <class Take>
void each_word(std::string_view text, bool brackets, Take&& take) {
    std::string word;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = expr::letter_at(text, at);
        at += letter.length;
        if (brackets && letter.code == U'(') ++depth;
        const bool counts = letter.code != U'_' && (expr::is_letter(letter.code) || expr::is_digit(letter.code));
        if (counts && depth == 0) {
            word += expr::folded(letter.code);
        } else if (!word.empty() && !expr::is_combining(letter.code)) {
            take(word);
            word.clear();
        }
        if (brackets && letter.code == U')' && depth > 0) --depth;
    }
    if (!word.empty()) take(word);
}

}  // namespace

std::string words_of(std::string_view text) {
    std::string all;
    each_word(text, false, [&](const std::string& word) { all += (all.empty() ? "" : " ") + word; });
    return all;
}

std::string telling_words(std::string_view text) {
    std::string all;
    each_word(text, true, [&](const std::string& word) {
        if (std::ranges::find(articles, word) == articles.end()) all += (all.empty() ? "" : " ") + word;
    });
    return all;
}

std::optional<int> year_in(std::string_view text) {
    std::optional<int> year;
    each_word(text, false, [&](const std::string& word) {
        if (!year && is_year(word)) year = std::stoi(word);
    });
    return year;
}

Column column_headed(std::string_view header) {
    std::string words;
    each_word(header, true, [&](const std::string& word) {
        if (!is_year(word) && std::ranges::find(articles, word) == articles.end()) words += (words.empty() ? "" : " ") + word;
    });
    const auto year = year_in(header);
    if (words.empty()) return year ? Column{target, year} : Column{};
    const auto found = std::ranges::find(headers, words, &Header::words);
    if (found == std::end(headers)) return {};
    return {found->field, takes_year(found->field) ? year : std::nullopt};
}

bool takes_year(Field field) { return field == target || field == value; }

std::span<const Field> all_fields() { return fields; }

std::string_view name_of(Field field) { return base::name_in(names, field); }

std::string name_of(const Column& column) {
    return std::string(name_of(column.field)) + (column.year ? " " + std::to_string(*column.year) : "");
}

std::optional<Column> column_named(std::string_view name) {
    const auto blank = name.find(' ');
    const auto field = base::named_in(names, name.substr(0, blank));
    if (!field) return std::nullopt;
    if (blank == std::string_view::npos) return Column{*field, {}};
    const auto year = name.substr(blank + 1);
    if (!takes_year(*field) || !is_year(year)) return std::nullopt;
    return Column{*field, year_in(year)};
}

}  // namespace table
