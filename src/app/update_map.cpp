// The place Mappa: links that are drawn, the page to be printed.
#include <algorithm>
#include <utility>
#include <vector>

#include "app/batch.hpp"
#include "app/derive.hpp"
#include "app/due.hpp"
#include "report/strategy_map.hpp"

namespace app {

void Turn::on(const ArrangeMap& a) {
    if (!document()) return;
    app.view.map = a.view;
    recompute_map();
}

// One that is there already is chosen, with its note as it is.
void Turn::on(const DrawLink& a) {
    if (!document()) return;
    app.view.map.linking.reset();
    if (!plan::find_link(document()->plan, a.ends.cause, a.ends.effect)) {
        Batch batch(*this);
        if (!batch.put(plan::PutLink{{.cause = a.ends.cause, .effect = a.ends.effect}}) || !batch.commit()) return;
        app.view.map.link = a.ends;
        return plan_changed();
    }
    app.view.map.link = a.ends;
}

void Turn::on(const ReverseLink& a) {
    if (!document()) return;
    Batch batch(*this);
    if (!batch.put(plan::TurnLink{a.ends.cause, a.ends.effect}) || !batch.commit()) return;
    app.view.map.link = LinkEnds{a.ends.effect, a.ends.cause};
    plan_changed();
}

void Turn::on(const MoveOnMap& a) {
    if (!document() || !document()->map) return;
    const plan::Plan& plan = document()->plan;
    for (const plan::MapLane& lane : document()->map->lanes) {
        std::vector<plan::ObjectiveId> row;
        for (const std::size_t i : lane.objectives) row.push_back(plan.objectives[i]->id);
        const auto own = std::ranges::find(row, a.objective);
        if (own == row.end()) continue;
        row.erase(own);
        row.insert(row.begin() + static_cast<std::ptrdiff_t>(std::min(a.to, row.size())), a.objective);
        Batch batch(*this);
        if (batch.put(plan::PlaceOnMap{std::move(row)}) && batch.commit()) plan_changed();
        return;
    }
}

void Turn::on(const StartLink& a) {
    if (!document() || !plan::find(document()->plan, a.cause)) return;
    on(ShowPlace{Place::map});
    app.view.map.linking = a.cause;
    on(Select{a.cause});
}

void Turn::on(const AskMapPage&) {
    if (document() && document()->map) emit(AskMoment{MomentFor::map});
}

void map_page_due(Turn& turn, const Moment& now) {
    if (!turn.document() || !turn.document()->map) return;
    const StrategyMap& map = *turn.document()->map;
    const report::StrategyMapPage page{turn.document()->plan, map.lanes, map.tried ? *map.tried : turn.document()->derived->results, map.tried != nullptr, day_at(now)};
    turn.emit(OfferFile{words::text(words::Text::map_file, turn.app.view.lang), "text/html", report::strategy_map(page, turn.app.view.lang)});
}

}  // namespace app
