// What random plans are put together from: words, figures, days, values, fields that nobody knows.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"

namespace support {

inline constexpr const char* some_words[] = {
    "Grado", "di", "attuazione", "delle", "attività", "tempo medio", "n. incontri", "qualità", "“citazione”", "l'Ente",
    "a\ncapo", "tab\tulazione", "\\barra\\", "\"virgolette\"", "€", "≥", "日本", "😀", "e\u0301", "\u00a0", "\x01", "</b>",
};

inline constexpr const char* some_unknown_values[] = {
    "null", "true", "\"testo à\"", "-0.5e+3", "[]", "{}", "[1,\"due\",{\"tre\":[3]}]", "{\"a b\":\"c d\",\"e\":\"\\u00e8\\n\"}",
};

class RandomParts {
public:
    RandomParts(std::uint64_t seed, RandomPlanSize size) : random_(seed), size_(size) {}

protected:
    std::string text() {
        std::string out = random_.one_of(some_words);
        for (int i = random_.between(0, 6); i > 0; --i) out += std::string(" ") + random_.one_of(some_words);
        return out;
    }
    std::string maybe_text() { return random_.chance(50) ? text() : std::string(); }

    base::Decimal decimal(int low, int high) {
        const int places = random_.between(0, 3);
        int scale = 1;
        for (int i = 0; i < places; ++i) scale *= 10;
        return base::Decimal(random_.between(low * scale, high * scale), places);
    }
    std::optional<base::Decimal> maybe(base::Decimal value, int percent = 50) {
        return random_.chance(percent) ? std::optional(value) : std::nullopt;
    }
    std::optional<base::Decimal> maybe_weight() { return random_.chance(10) ? base::Decimal(0, 2) : maybe(decimal(0, 100), 85); }
    std::optional<int> maybe_line() { return random_.chance(50) ? std::optional(random_.between(1, 2000)) : std::nullopt; }

    plan::Extra extra() {
        plan::Extra fields;
        if (!size_.unknown_fields || !random_.chance(15)) return fields;
        for (int i = random_.between(1, 3); i > 0; --i)
            fields.emplace_back("x_" + std::to_string(i) + random_.one_of(some_words), random_.one_of(some_unknown_values));
        return fields;
    }

    base::Date day() { return {2022 + random_.between(0, size_.years), random_.between(1, 12), random_.between(1, 28)}; }

    plan::Value value() {
        switch (random_.between(0, 9)) {
            case 0: return day();
            case 1: return random_.chance(50);
            case 2: return plan::LevelName{text()};
            default: return decimal(-50, 200);
        }
    }
    plan::Reading reading() { return {value(), random_.chance(20) ? text() : std::string(), extra()}; }

    plan::Readings readings(bool numbers_only) {
        plan::Readings all;
        for (const int year : plan_.years)
            for (const auto& [month, last] : {std::pair{6, 30}, std::pair{12, 31}})
                if (random_.chance(70)) all[{year, month, last}] = numbers_only ? plan::Reading{decimal(0, 300), maybe_text(), extra()} : reading();
        return all;
    }

    plan::Measure measure(int number) {
        return {{"m" + std::to_string(number)}, text(), maybe_text(), maybe_text(), readings(true), extra()};
    }

    std::vector<std::string> texts() {
        std::vector<std::string> all;
        if (random_.chance(20)) all = {text(), text()};
        return all;
    }
    plan::Printed printed() { return random_.chance(20) ? plan::Printed{{"heading", text()}, {"section", text()}} : plan::Printed(); }

    Random random_;
    RandomPlanSize size_;
    plan::Plan plan_;
};

}  // namespace support
