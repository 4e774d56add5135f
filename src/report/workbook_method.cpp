// The method of valuation as a sheet, and the formulas that read it.
#include <array>
#include <cstdio>
#include <cstdlib>

#include "report/workbook_parts.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

// Where things stand in the sheet: rows from 0 below the headings.
constexpr std::size_t floor_row = 3, cap_row = 4, first_band_row = 6;

}  // namespace

book::Sheet method_sheet(const WorkbookOf& of, Lang lang) {
    const plan::Profile& profile = of.results.question.profile;
    auto sheet = sheet_with(Text::book_method, {{Text::book_what, 44}, {Text::book_from, 34}, {Text::book_to, 14}, {Text::book_counts, 14}}, lang);
    const auto line = [&](Text what, book::Cell cell) { sheet.rows.push_back({book::text(words::text(what, lang)), std::move(cell)}); };
    const auto share = [](const base::Decimal& percent) { return book::per_cent(percent.to_double() / 100); };
    line(Text::field_profile, book::text(profile.name));
    line(Text::book_rule, book::text(words::name(profile.rule, lang)));
    line(Text::book_missing, book::text(words::name(of.results.question.missing, lang)));
    line(Text::book_floor, share(profile.floor));
    line(Text::book_cap, profile.cap ? share(*profile.cap) : book::text(words::text(Text::book_no_cap, lang)));
    line(profile.bands_at == plan::BandsAt::nodes ? Text::book_bands_of_nodes : Text::book_bands_of_indicators, {});
    for (const plan::Band& band : profile.bands)
        sheet.rows.push_back({book::text(band.name), band.from ? share(*band.from) : book::Cell{}, band.to ? share(*band.to) : book::Cell{}, share(band.percent)});
    for (const std::string& name : of.scenarios) line(Text::book_scenario, book::text(name));
    return sheet;
}

MethodPlaces method_places(const plan::Profile& profile, Lang lang) {
    const std::string sheet = book::sheet_prefix(book::sheet_name(words::text(Text::book_method, lang)));
    const auto place = [&](std::size_t column, std::size_t row) { return sheet + "$" + book::column_letters(column) + "$" + std::to_string(row + 2); };
    MethodPlaces places{.floor = place(1, floor_row), .cap = profile.cap ? place(1, cap_row) : "", .bands = {}};
    for (std::size_t i = 0; i < profile.bands.size(); ++i) {
        const std::size_t row = first_band_row + i;
        places.bands.push_back({profile.bands[i].from ? place(1, row) : "", profile.bands[i].to ? place(2, row) : "", place(3, row)});
    }
    return places;
}

std::string literal(double value) {
    char room[40];
    for (int digits = 15; digits <= 17; ++digits) {  // with fewer a round number would get an exponent
        std::snprintf(room, sizeof room, "%.*g", digits, value);
        if (std::strtod(room, nullptr) == value) break;
    }
    return value < 0 ? "(" + std::string(room) + ")" : room;
}

std::string working_formula(const eval::Working& working) {
    using Form = eval::Working::Form;
    std::array<std::string, 5> figure;
    for (std::size_t i = 0; i < figure.size(); ++i) figure[i] = literal(working.figures[i]);
    const auto& [a, b, c, d, e] = figure;
    switch (working.form) {
        case Form::none: return {};
        case Form::more: return "1+(" + a + "-" + b + ")/ABS(" + b + ")";
        case Form::less: return "1-(" + a + "-" + b + ")/ABS(" + b + ")";
        case Form::more_by_scale: return "1+" + a + "/" + b;
        case Form::less_by_scale: return "1-" + a + "/" + b;
        case Form::reciprocal: return a + "/" + b;
        case Form::from_start: return "(" + a + "-" + b + ")/(" + c + "-" + b + ")";
        case Form::between_points: return c + "+(" + a + "-" + b + ")*(" + e + "-" + c + ")/(" + d + "-" + b + ")";
        case Form::outside_range: return "1-" + a + "/" + b;
        case Form::exactly: return "1-ABS(" + a + "-" + b + ")/ABS(" + b + ")";
        case Form::days_late: return "1-" + a + "/" + b;
        case Form::step_late: return b;
    }
    return {};
}

// From the last band to the first, so that the first that fits is what counts.
std::string banded_formula(const std::string& expression, const MethodPlaces& places) {
    std::string formula = expression;
    for (auto band = places.bands.rbegin(); band != places.bands.rend(); ++band) {
        std::string within;
        const std::string compared = "ROUND(" + expression + ",12)";  // a spreadsheet's last digit is not the core's
        if (!band->from.empty()) within = compared + ">=" + band->from;
        if (!band->to.empty()) within += (within.empty() ? "" : ",") + compared + "<" + band->to;
        const std::string fits = within.empty() ? "TRUE" : "AND(" + within + ")";
        formula = "IF(" + fits + "," + band->counts + "," + formula + ")";
    }
    return formula;
}

}  // namespace report
