#include "format/scenario_file.hpp"

#include <algorithm>

#include "format/plan_fields.hpp"

namespace format {
namespace {

constexpr std::string_view version = "1";

bool has_error(const std::vector<Problem>& problems) {
    return std::ranges::any_of(problems, [](const Problem& each) { return each.issue.severity == base::Severity::error; });
}

}  // namespace

std::string write_scenario(const ScenarioFile& file) {
    JsonWriter out;
    out.begin_object().key("format").value(scenario_format_name).key("version").raw(version).key("plan").value(file.plan_title).key("scenario");
    write(out, file.scenario);
    out.end();
    return out.take();
}

std::optional<ScenarioFile> read_scenario(std::string_view bytes) {
    PlanInput in(bytes);
    bool is_ours = false, is_known = false;
    std::optional<plan::Scenario> scenario;
    ScenarioFile file;
    if (in.json.peek() != Kind::object) return std::nullopt;
    in.json.object([&](std::string_view key) {
        if (key == "format")
            is_ours = in.json.text().value_or("") == scenario_format_name;
        else if (key == "version")
            is_known = in.json.compact().value_or("") == version;
        else if (key == "plan")
            file.plan_title = in.json.text().value_or("");
        else if (key == "scenario" && !scenario)
            scenario = read(in, Type<plan::Scenario>{});
        else
            in.json.skip();
    });
    in.json.finish();
    if (!is_ours || !is_known || !scenario || has_error(in.json.problems())) return std::nullopt;
    file.scenario = std::move(*scenario);
    return file;
}

}  // namespace format
