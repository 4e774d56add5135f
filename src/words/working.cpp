#include "words/working.hpp"

#include <cmath>

#include "words/numbers.hpp"

namespace words {
namespace {

using Form = eval::Working::Form;

// Figures by their letter in the formula: "1 + ({0} − {1}) / {2}".
std::string filled(const char* formula, const std::vector<std::string>& figures) {
    std::string out;
    for (const char* at = formula; *at; ++at) {
        if (*at == '#')
            out += figures[static_cast<std::size_t>(*++at - '0')];
        else
            out += *at;
    }
    return out;
}

const char* formula_of(Form form) {
    switch (form) {
        case Form::none: return "";
        case Form::more: return "1 + (#0 − #1) / #5";
        case Form::less: return "1 − (#0 − #1) / #5";
        case Form::more_by_scale: return "1 + #0 / #1";
        case Form::less_by_scale: return "1 − #0 / #1";
        case Form::reciprocal: return "#0 / #1";
        case Form::from_start: return "(#0 − #1) / (#2 − #1)";
        case Form::between_points: return "#2 + (#0 − #1) × (#4 − #2) / (#3 − #1)";
        case Form::outside_range: return "1 − #0 / #1";
        case Form::exactly: return "1 − #6 / #5";
        case Form::days_late: return "1 − #0 / #1";
        case Form::step_late: return "#1";
    }
    return "";
}

}  // namespace

std::string working(const eval::Working& working, Lang lang) {
    const auto& f = working.figures;
    std::vector<std::string> figures;
    for (const double each : {f[0], f[1], f[2], f[3], f[4], std::abs(f[1]), std::abs(f[0] - f[1])})
        figures.push_back(bracketed(plain(each, lang)));
    return filled(formula_of(working.form), figures);
}

std::string plain(double value, Lang lang) {
    int places = 9;
    while (places > 0 && std::abs(value) * std::pow(10.0, places) >= 1e17) --places;
    std::string figure = number(value, places, lang);
    if (places == 0) return figure;
    figure.erase(figure.find_last_not_of('0') + 1);
    if (figure.ends_with(',') || figure.ends_with('.')) figure.pop_back();
    return figure;
}

std::string bracketed(const std::string& figure) { return figure.starts_with("−") ? "(" + figure + ")" : figure; }

}  // namespace words
