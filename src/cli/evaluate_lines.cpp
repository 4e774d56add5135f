// evaluate --jsonl: a line for each objective and indicator, all with the same columns in the same order, so that
// the lines of thousands of plans make one table.
#include <ostream>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "eval/evaluate.hpp"
#include "plan/names.hpp"

namespace cli {
namespace {

using format::JsonWriter;

std::optional<std::string> text(const std::optional<base::Decimal>& value) {
    return value ? std::optional(base::to_string(*value)) : std::nullopt;
}

// Where a table knows no other way: nothing is null, not "".
std::optional<std::string_view> said(std::string_view text) { return text.empty() ? std::nullopt : std::optional(text); }

struct Lines {
    const std::string& file;
    const Dated& dated;
    const eval::Results& results;
    const plan::Plan& plan = dated.plan;

    // What every line of this evaluation begins with.
    void begin(JsonWriter& json) const {
        const eval::Question& question = results.question;
        json.begin_object().key("file").value(file);
        or_null(json, "body", said(plan.body));
        json.key("title").value(plan.title).key("year").value(question.year).key("at").value(base::to_iso(question.at));
        or_null(json, "as_of", dated.as_of);
        json.key("profile").value(question.profile.id.value).key("missing").value(plan::name_of(question.missing));
        write_scenarios(json, dated);
    }

    struct Row {
        std::string_view kind;
        std::string_view id;
        std::optional<std::string_view> parent;
        std::optional<std::string_view> level;  // of an objective
        std::string_view code, name;
        std::optional<std::string> weight;
        double effective_weight;
        eval::WeightRule rule;
        const eval::Figure& figure;
        eval::Light light;
        bool removed;
    };

    static void put(JsonWriter& json, const Row& row) {
        json.key("kind").value(row.kind).key("id").value(row.id);
        or_null(json, "parent", row.parent);
        or_null(json, "level", row.level);
        or_null(json, "code", said(row.code));
        json.key("name").value(row.name);
        or_null(json, "weight", row.weight);
        json.key("effective_weight").value(row.effective_weight).key("weight_rule").value(eval::name_of(row.rule));
        or_null(json, "score", row.figure.score);
        json.key("low").value(row.figure.low).key("high").value(row.figure.high).key("coverage").value(row.figure.coverage);
        json.key("light").value(eval::name_of(row.light)).key("removed").value(row.removed);
    }

    // What only an indicator has; null on the line of an objective.
    static void put_measured(JsonWriter& json, const eval::IndicatorResult* result) {
        using Words = std::optional<std::string_view>;
        const expr::Condition* first = result && !result->target->conditions.empty() ? &result->target->conditions.front() : nullptr;
        or_null(json, "target", first ? Words(result->target->text) : std::nullopt);
        or_null(json, "target_kind", first ? Words(expr::name_of(first->kind)) : std::nullopt);
        or_null(json, "actual", result && result->actual ? std::optional(canonical(*result->actual)) : std::nullopt);
        or_null(json, "met", result ? result->achievement.met : std::nullopt);
        or_null(json, "raw", result ? result->achievement.raw : std::nullopt);
        or_null(json, "status", result ? Words(eval::name_of(result->status)) : std::nullopt);
        const bool has_reason = result && result->achievement.reason != eval::Reason::none;
        or_null(json, "reason", has_reason ? Words(eval::name_of(result->achievement.reason)) : std::nullopt);
        json.end();
    }

    std::string line(const plan::Objective& objective, const eval::NodeResult& result) const {
        JsonWriter json;
        begin(json);
        put(json, {"objective", objective.id.value, objective.parent ? std::optional<std::string_view>(objective.parent->value) : std::nullopt,
                   plan::name_of(objective.level), objective.code, objective.name, text(objective.weight), result.effective_weight,
                   result.weight_rule, result.figure, result.light, objective.removed});
        put_measured(json, nullptr);
        return json.take();
    }

    std::string line(const plan::Indicator& indicator, const eval::IndicatorResult& result) const {
        JsonWriter json;
        begin(json);
        put(json, {"indicator", indicator.id.value, indicator.parent.value, std::nullopt, indicator.code, indicator.name, text(indicator.weight),
                   result.effective_weight, result.weight_rule, result.figure, result.light, result.status == eval::Status::removed});
        put_measured(json, &result);
        return json.take();
    }

    void print(std::ostream& out) const {
        for (std::size_t i = 0; i < results.nodes.size(); ++i) out << line(*plan.objectives[i], results.nodes[i]) << '\n';
        for (std::size_t i = 0; i < results.indicators.size(); ++i) out << line(*plan.indicators[i], results.indicators[i]) << '\n';
    }
};

}  // namespace

Exit evaluate_lines(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams);
    if (!asked) return Exit::data;
    for (const eval::Question& question : asked->questions) {
        const auto results = eval::evaluate(asked->dated.plan, question);
        Lines{options.input, asked->dated, results}.print(streams.out);
    }
    return Exit::done;
}

}  // namespace cli
