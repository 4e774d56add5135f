#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lint/families.hpp"

namespace lint {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_placeholder(std::string_view name) {
    static constexpr std::array<std::string_view, 8> placeholders{"da definire", "da completare", "xxx",  "tbd",
                                                                  "lorem ipsum", "inserire qui",  "????", "n.d."};
    const std::string text = lower(name);
    for (const auto placeholder : placeholders)
        if (text.find(placeholder) != std::string::npos) return true;
    return false;
}

base::Issue warning(std::string code, const std::string& id, std::string field, std::vector<std::string> args) {
    return {std::move(code), base::Severity::warning, {.id = id, .path = std::move(field)}, std::move(args)};
}

template <class Node>
void check_name(const Node& node, base::Issues& out) {
    if (node.name.empty())
        out.push_back(warning("name-missing", node.id.value, "name", {node.id.value}));
    else if (is_placeholder(node.name))
        out.push_back(warning("placeholder-text", node.id.value, "name", {node.name}));
}

// Codes are unique among objectives of one level, and among indicators.
struct Codes {
    std::unordered_map<std::string, std::string> first;  // level and code → id

    void take(std::string_view level, const std::string& code, const std::string& id, base::Issues& out) {
        if (code.empty()) return;
        const auto [seen, is_new] = first.emplace(std::string(level) + ' ' + code, id);
        if (!is_new) out.push_back(warning("duplicate-code", id, "code", {code}));
    }
};

}  // namespace

void check_names(const plan::Plan& plan, const std::vector<plan::OutlineRow>& rows, base::Issues& out) {
    Codes codes;
    for (const auto& row : rows) {
        if (row.is_indicator()) {
            const plan::Indicator& indicator = *plan.indicators[row.index];
            check_name(indicator, out);
            codes.take("indicator", indicator.code, indicator.id.value, out);
            continue;
        }
        const plan::Objective& objective = *plan.objectives[row.index];
        check_name(objective, out);
        codes.take(std::to_string(static_cast<int>(objective.level)), objective.code, objective.id.value, out);
        const bool childless = row.end == static_cast<std::size_t>(&row - rows.data()) + 1;
        if (childless && !objective.removed)
            out.push_back(warning("objective-without-indicators", objective.id.value, "",
                                  {objective.code.empty() ? objective.name : objective.code}));
    }
}

}  // namespace lint
