#include "report/page.hpp"

#include <algorithm>
#include <utility>

#include "report/style.hpp"
#include "words/numbers.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Text;

// It stands for itself: whatever somebody puts into the file, nothing is loaded or run.
constexpr const char* policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

}  // namespace

std::string page(const std::string& title, const std::vector<Css>& styles, Element body, words::Lang lang, std::vector<Element> styles_of_its_own) {
    Element style = element("style", {page_style, drawing_style});
    for (const Css& each : styles) style.children.push_back(each);
    Element head = element("head", {element("meta", {{"charset", "utf-8"}}, {}), element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}, {}), element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}, {}),
                                    element("title", {title}), std::move(style)});
    for (Element& each : styles_of_its_own) head.children.push_back(std::move(each));
    return document(element("html", {{"lang", lang == words::Lang::it ? "it" : "en"}}, {std::move(head), std::move(body)}));
}

std::string measured_words(const plan::Plan& plan, const eval::Question& asked, words::Lang lang, std::string (*shown)(const std::string&)) {
    const auto is_asked = [&](const plan::Period& each) { return each.month == asked.at.month && each.day == asked.at.day; };
    const auto period = std::ranges::find_if(plan.periods, is_asked);
    const std::string year = std::to_string(asked.year), day = words::date(asked.at, lang);
    if (period == plan.periods.end()) return words::text(Text::summary_measured_at, lang, {year, day});
    return words::text(Text::summary_measured_in, lang, {year, day, shown ? shown(period->name) : period->name});
}

}  // namespace report
