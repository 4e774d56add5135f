// A published plan told twice: the transcription as path → scalar
// ("strategic[0].indicators[3].targets.2024" → ">= 75,00 %"; a null is an empty text), and what the
// plan file says at the same paths. The two maps are compared both ways, so that no field can be
// missed; what differs on purpose stands in a table with its reason, and each line of it is used.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/names.hpp"
#include "plan/plan.hpp"

namespace published {

using Flat = std::map<std::string, std::string>;

// The plan file of that year, by the product's own reader; no issue is allowed.
plan::Plan plan_of(int year);

struct Difference {
    std::string_view path;                        // "[*]" is any index
    std::optional<std::string_view> transcribed;  // what the transcription says there; empty: whatever it is
    std::optional<std::string_view> said;         // what the plan file says there; empty: nothing
    std::string_view reason;
};

// Fails on every path where the two differ and no line of the table says so, and on every line that
// nothing differs by.
void compare(int year, const Flat& said, std::span<const Difference> differences);

// What a plan says, gathered at the paths of a transcription.
class Telling {
public:
    explicit Telling(const plan::Plan& plan) : plan_(plan) {}

    void say(const std::string& path, std::string text) { said_[path] = std::move(text); }
    void say_if_any(const std::string& path, const std::string& text) {
        if (!text.empty()) said_[path] = text;
    }
    const Flat& said() const { return said_; }

    // "Documento 000: CRUSCOTTO…": its number and what is printed at its head.
    void say_source(const std::string& number_path, const std::string& head_path = {});

    std::vector<const plan::Objective*> below(const plan::ObjectiveId& parent) const;
    std::vector<const plan::Indicator*> indicators_of(const plan::ObjectiveId& parent) const;
    std::vector<const plan::Objective*> of_level(plan::Level level) const;
    const plan::Objective& parent_of(const plan::Objective& objective) const { return *plan::find(plan_, *objective.parent); }

    // The revisions of a node whose note stands in its own row, in their order.
    std::vector<const plan::Revision*> notes_in_row(const std::string& id) const;
    // The one printed on a line of its own and decided to belong to this node, if any.
    const plan::Revision* note_decided(const std::string& id) const;
    std::string perspective_of(const plan::Objective& objective) const;  // as its section spells it
    std::string line_of(std::string_view id) const;

protected:
    const plan::Plan& plan_;
    Flat said_;
};

std::string at(const std::string& list, std::size_t index);                // "list[3]"
std::string printed(const plan::Printed& printed, const std::string& key);  // "" when it is not there
std::vector<std::string> parts(const std::string& text, std::string_view separator);
bool is_inferred(const std::vector<std::string>& inferred, std::string_view field);
std::string number(const std::optional<int>& value);
std::string text_of(const std::optional<base::Decimal>& value);
// As the transcriptions write a number: "20.00" → "20.0", "8.37" → "8.37".
std::string short_number(const std::optional<base::Decimal>& value);
std::string target_of(const plan::Indicator& indicator, int year);

}  // namespace published
