// What all pages to be printed have in common: a head that lets nothing in, the looks, the day they speak of.
#pragma once
#include <string>
#include <vector>

#include "eval/results.hpp"
#include "report/html.hpp"
#include "words/lang.hpp"

namespace report {

// With the style of all pages and, after it, its own.
// `styles_of_its_own`: <style> elements, after these.
std::string page(const std::string& title, const std::vector<Css>& styles, Element body, words::Lang lang, std::vector<Element> styles_of_its_own = {});

// "anno 2024, al 31/12/2024 (Consuntivo)"; `shown`: the period's name as there is room for it.
std::string measured_words(const plan::Plan& plan, const eval::Question& asked, words::Lang lang, std::string (*shown)(const std::string&) = nullptr);

}  // namespace report
