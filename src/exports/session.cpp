#include "exports/session.hpp"

#include "format/json_writer.hpp"
#include "format/plan_file.hpp"
#include "plan/names.hpp"
#include "words/issue_words.hpp"

namespace exports {
namespace {

template <class Boxes>
void ids(format::JsonWriter& json, const char* name, const Boxes& boxes) {
    json.key(name).begin_array();
    for (const auto& box : boxes) json.value(box->id.value);
    json.end();
}

}  // namespace

Session open(std::string_view bytes) {
    auto loaded = format::read_plan(bytes);
    Session session{.plan = std::move(loaded.plan), .issues = std::move(loaded.issues)};
    return session;
}

bool ask(Session& session, const Asked& asked) {
    if (!session.plan) return false;
    const plan::Plan& plan = *session.plan;
    const int year = asked.year.value_or(asked.at ? asked.at->year : plan.year);
    auto question = eval::question_for(plan, year, asked.at.value_or(base::end_of_year(year)), asked.profile, asked.missing);
    if (!question) {
        session.issues = std::move(question.error());
        return false;
    }
    session.question = *question;
    session.kernel.emplace(eval::compile(plan, *question), eval::read_values(plan, *question));
    return true;
}

std::string issues_as_json(const base::Issues& issues) {
    format::JsonWriter json;
    json.begin_array();
    for (const base::Issue& issue : issues) {
        json.begin_object().key("code").value(issue.code).key("severity").value(words::name_of(issue.severity));
        json.key("id").value(issue.place.id).key("path").value(issue.place.path);
        json.key("line").value(issue.place.line).key("column").value(issue.place.column);
        json.key("message").begin_object().key("it").value(words::words(issue, words::Lang::it));
        json.key("en").value(words::words(issue, words::Lang::en)).end().end();
    }
    return json.end().take();
}

std::string contents_as_json(const Session& session) {
    format::JsonWriter json;
    json.begin_object();
    if (const auto& question = session.question) {
        json.key("year").value(question->year).key("at").value(base::to_iso(question->at));
        json.key("profile").value(question->profile.id.value).key("missing").value(plan::name_of(question->missing));
        json.key("root").value(session.plan->objectives[session.kernel->body()]->id.value);
        ids(json, "nodes", session.plan->objectives);
        ids(json, "indicators", session.plan->indicators);
    }
    return json.end().take();
}

}  // namespace exports
