// Going from one place of the application to another.
#include <utility>

#include "app/address.hpp"
#include "app/turn.hpp"

namespace app {

void Turn::on(const ShowPlace& a) {
    if (!document() || app.view.place == a.place || !is_offered(app, a.place)) return;
    app.view.place = a.place;
    recompute_what_if();
    recompute_measuring(Listing::afresh);
    recompute_dashboard();
    recompute_map();
    recompute_scorecards();
    recompute_acts();
    if (a.place != Place::compare) app.view.compare.awaits_file = false;
    recompute_compare();
    recompute_issues();
    if (app.view.selected) reveal(plan::id_of(*app.view.selected));
}

void Turn::on(const GoToAddress& a) {
    if (!document()) {
        app.address = a.fragment;
        return;
    }
    const auto address = read_address(a.fragment);
    if (!address) return;
    on(ShowPlace{address->place});
    reveal(address->id);
}

void Turn::note_visit() {
    if (app.view.selected) app.view.visited = visit(std::move(app.view.visited), plan::id_of(*app.view.selected));
}

std::optional<std::size_t> visited_at(const App& app, Way way) {
    if (!app.document) return std::nullopt;
    return next_visited(app.view.visited, way, [&](const std::string& id) { return plan::find_node(app.document->plan, id).has_value(); });
}

void Turn::on(const GoVisited& a) {
    const auto to = visited_at(app, a.way);
    if (!to) return;
    Visited visited = app.view.visited;
    visited.at = *to;
    reveal(visited.ids[*to]);
    app.view.visited = std::move(visited);
}

void Turn::on(const ArrangeMeasuring& a) {
    app.view.measuring = a.view;
    recompute_measuring(Listing::afresh);
}

void Turn::on(const ArrangeDashboard& a) {
    app.view.dashboard = a.view;
    rearrange_dashboard();
}

void Turn::on(const TryNode& a) {
    if (!document() || !plan::find_node(document()->plan, a.id)) return;
    app.view.what_if.pane = Pane::levers;
    on(ShowPlace{Place::what_if});
    reveal(a.id);
}

void Turn::on(const ShowScenario& a) {
    app.view.what_if.scenario = a.scenario;
    on(ShowPlace{Place::what_if});
}

}  // namespace app
