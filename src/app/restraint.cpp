#include "app/restraint.hpp"

#include "app/returns.hpp"
#include "words/numbers.hpp"

namespace app {
namespace {

bool is_read_elsewhere(const App& app) { return app.document && app.document->desk != Desk::here; }
bool is_read_only_page(const App& app) { return app.document && app.read_only == ReadOnly::page; }

base::Issue warning(std::string code, std::vector<std::string> args) {
    return {std::move(code), base::Severity::warning, {}, std::move(args)};
}

bool is_edited(const App& before, const App& after) { return after.document && !(after.document->plan == before.document->plan); }

}  // namespace

std::optional<base::Issue> restraint_of(const App& app) {
    if (is_read_only_page(app)) return warning("read-only-page", {});
    if (is_read_elsewhere(app)) return warning("open-elsewhere", {app.document->file_name});
    if (is_part(app)) return warning("return-only-values", {words::date(app.document->plan.return_of->at, app.view.lang)});
    return std::nullopt;
}

bool is_refused(const App& before, const App& after, const Action& action) {
    if (is_read_only_page(before)) return is_read_only_page(after) && is_edited(before, after);
    if (is_read_elsewhere(before)) return is_read_elsewhere(after) && (action.is<Save>() || is_edited(before, after));
    return !keeps_to_part(before, after);
}

}  // namespace app
