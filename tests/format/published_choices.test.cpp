// What the plan files of the published plans say that the documents do not print: how the ente's
// figure is composed, which act a note belongs to, which rows read one datum.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <set>

#include "format/telling.hpp"

namespace {

using published::plan_of;
using published::printed;
using published::Telling;

constexpr int years[] = {2018, 2020, 2023, 2024};

// Letters and digits only, so that "N °quesiti" is "N° quesiti"; "\\geq" is a sign, no word.
std::string squeezed(std::string text) {
    if (const auto at = text.find("\\geq"); at != std::string::npos) text.erase(at, 4);
    std::string left;
    for (const char each : text)
        if (static_cast<unsigned char>(each) > 0x7f || std::isalnum(static_cast<unsigned char>(each)))
            left += static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    for (const std::string sign : {"°", "≥"})
        for (auto at = left.find(sign); at != std::string::npos; at = left.find(sign)) left.erase(at, sign.size());
    return left;
}

std::map<std::string, std::vector<const plan::Indicator*>> rows_of_measures(const plan::Plan& plan) {
    std::map<std::string, std::vector<const plan::Indicator*>> rows;
    for (const auto& box : plan.indicators)
        if (const auto* read = box->formula ? std::get_if<plan::MeasureRef>(&*box->formula) : nullptr)
            rows[read->measure.value].push_back(&*box);
    return rows;
}

std::string section_of(const plan::Plan& plan, const plan::Indicator& row) {
    return printed(plan::find(plan, row.parent)->printed, "section");
}

bool is_everybody(const std::string& services) { return services == "Tutti i Servizi"; }

std::string in_words(const plan::Act& act) {
    return std::string(plan::name_of(act.kind)) + '|' + act.body + '|' + act.number + '|' + (act.date ? base::to_iso(*act.date) : "") + '|' + act.subject;
}

plan::RevisionKind kind_told_by(const std::string& text) {
    using enum plan::RevisionKind;
    if (text.find("Eliminato") != std::string::npos || text.find("eliminato") != std::string::npos) return removed;
    if (text.starts_with("Inserito")) return inserted;
    return text.starts_with("Aggiornato") || text.starts_with("Modificato") ? updated : unclear;
}

// The day that a text names: the words of the notes, with their misprint of the 24th.
std::string day_named(const std::string& text) {
    const std::pair<const char*, const char*> days[] = {{"26 luglio 2018", "2018-07-26"},  {"24 luglio 2018", "2018-07-26"},
                                                        {"annuale 2018", "2018-07-26"},    {"31 gennaio 2019", "2019-01-31"},
                                                        {"2 Dicembre 2019", "2019-12-02"}, {"21 luglio 2020", "2020-07-21"}};
    for (const auto& [words, day] : days)
        if (text.find(words) != std::string::npos) return day;
    return "";
}

}  // namespace

TEST_CASE("What heads the plan files", "[published]") {
    struct Head {
        int year;
        const char* title;
        const char* body;
        std::vector<int> years;
    };
    const char* chamber = "Camera di Commercio della Maremma e del Tirreno";
    const Head heads[] = {
        {2018, "CRUSCOTTO STRATEGICO", chamber, {2016, 2017, 2018, 2019, 2020}},
        {2020, "Piano della performance 2020", chamber, {2016, 2017, 2018, 2019, 2020, 2021}},  // the document has no title
        {2023, "Albero della Performance 2023 2025", chamber, {2023, 2024, 2025}},
        {2024, "PIANO DEGLI INDICATORI E RISULTATI ATTESI", "CAMERA DI COMMERCIO DELLA MEREMMA E DEL TIRRENO", {2023, 2024, 2025, 2026}},
    };
    for (const Head& head : heads) {
        CAPTURE(head.year);
        const auto plan = plan_of(head.year);
        CHECK(plan.year == head.year);
        CHECK(plan.title == head.title);
        CHECK(plan.body == head.body);
        CHECK(plan.years == head.years);
        CHECK(plan.periods == std::vector<plan::Period>{{"SAL", 6, 30, {}}, {"Consuntivo", 12, 31, {}}});
    }
}

TEST_CASE("The ente's figure is a plain mean, and where a strategic objective has both groups they share it in halves", "[published]") {
    for (const int year : years) {
        const auto plan = plan_of(year);
        const Telling told(plan);
        CHECK(plan::body_of(plan).aggregator == plan::Aggregator::mean);
        CHECK(plan::body_of(plan).note.find("media semplice") != std::string::npos);
        for (const auto& box : plan.objectives) {
            CAPTURE(year, box->name);
            CHECK(box->note.empty() == (box->level != plan::Level::body));
            CHECK((box->aggregator == plan::Aggregator::weighted_mean) == (box->level != plan::Level::body));
            const bool both = !told.below(box->id).empty() && !told.indicators_of(box->id).empty();
            CHECK(box->sharing == (both ? std::optional(plan::Sharing{base::Decimal(50), base::Decimal(50), {}}) : std::nullopt));
        }
    }
}

TEST_CASE("The acts of the published plans, in time order", "[published]") {
    const std::map<int, std::vector<std::string>> acts{
        {2018, {"other||||Rolling annuale", "deliberation|Giunta|97|2018-07-26|Rolling annuale"}},
        {2020, {"deliberation|Giunta|97|2018-07-26|Rolling annuale", "deliberation|Giunta||2019-01-31|Rolling annuale",
                "deliberation|Giunta|129|2019-12-02|Rolling annuale", "deliberation|Giunta|92|2020-07-21|Rolling annuale"}},
        {2023, {"deliberation|Giunta||2023-01-30|Albero della Performance 2023 2025"}},  // of the page header
        {2024, {}},
    };
    for (const int year : years) {
        CAPTURE(year);
        std::vector<std::string> found;
        for (const auto& act : plan_of(year).acts) found.push_back(in_words(act));
        CHECK(found == acts.at(year));
    }
}

TEST_CASE("A note's words tell what it did and its day the act; what they remove is removed, and nothing else", "[published]") {
    for (const int year : years) {
        const auto plan = plan_of(year);
        std::set<std::string> removed;
        for (const auto& each : plan.revisions) {
            CAPTURE(year, each.text);
            CHECK(each.kind == kind_told_by(each.text));
            const auto* act = each.act ? plan::find(plan, *each.act) : nullptr;
            CHECK((act && act->date ? base::to_iso(*act->date) : "") == day_named(each.text));
            if (each.kind == plan::RevisionKind::removed) removed.insert(each.on);
        }
        for (const auto& box : plan.objectives) CHECK(box->removed == removed.contains(box->id.value));
        for (const auto& box : plan.indicators) CHECK(box->removed == removed.contains(box->id.value));
    }
}

// ── one datum printed in several areas of 2018 ──────────────────────────────────────────────────
// Of the 22 names that several sections print, 20 are a datum of several areas; "Livello medio qualità
// percepita" is one of the internal services and one of the external ones. The other two are not:
// each section counts its own users and asks its own customers.

TEST_CASE("21 data of 2018 are printed in two to five areas and are entered once", "[published]") {
    const auto plan = plan_of(2018);
    std::map<std::size_t, int> by_areas;
    for (const auto& [measure, rows] : rows_of_measures(plan)) {
        std::set<std::string> sections;
        for (const auto* row : rows) CHECK(sections.insert(section_of(plan, *row)).second);
        ++by_areas[sections.size()];
    }
    CHECK(by_areas == std::map<std::size_t, int>{{2, 8}, {3, 3}, {5, 10}});
}

TEST_CASE("The rows of one datum have the same words and involve the same services", "[published]") {
    const auto plan = plan_of(2018);
    for (const auto& [id, rows] : rows_of_measures(plan)) {
        const auto& name = plan::find(plan, plan::MeasureId{id})->name;
        CAPTURE(name);
        if (!name.starts_with("Livello medio qualità percepita: servizi")) CHECK(squeezed(name) == squeezed(rows[0]->name));
        for (const auto* row : rows) {
            CHECK(squeezed(row->name) == squeezed(rows[0]->name));
            CHECK(is_everybody(row->services) == is_everybody(rows[0]->services));
            if (!is_everybody(row->services)) CHECK(row->units[0] == rows[0]->units[0]);
        }
    }
}

TEST_CASE("No indicator that stands in one area of 2018 reads a measure, but the share of changed objectives", "[published]") {
    const auto plan = plan_of(2018);
    for (const char* name : {"Numero di utenti fisici e web", "Valutazioni positive rilevate tramite customer satisfaction"})
        for (const auto& box : plan.indicators)
            if (box->name == name) CHECK_FALSE(box->formula);
    std::vector<std::string> expressions;
    for (const auto& box : plan.indicators)
        if (const auto* each = box->formula ? std::get_if<plan::Expression>(&*box->formula) : nullptr) expressions.push_back(each->text);
    CHECK(expressions == std::vector<std::string>{"modifiche() / \"n° obiettivi programmati ex ante\""});
    CHECK(plan.measures.size() == 21 + 1);
    CHECK(plan.measures.back()->name == "n° obiettivi programmati ex ante");
}
