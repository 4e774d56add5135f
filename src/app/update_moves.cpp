// Rows that take another place in the tree.
#include <algorithm>
#include <utility>

#include "app/batch.hpp"
#include "app/tree_rows.hpp"

namespace app {
namespace {

struct Siblings {
    plan::ObjectiveId parent;
    std::vector<plan::NodeRef> nodes;  // of one kind
};

// One for each parent and kind among the rows, in the order of the tree.
std::vector<Siblings> siblings_of(const App& app, const std::vector<std::size_t>& rows) {
    const Derived& derived = *app.document->derived;
    std::vector<Siblings> all;
    for (const std::size_t row : rows) {
        const std::size_t up = derived.facts.rows[row].parent;
        const std::size_t kind = derived.outline[row].node.index();
        if (up == no_row) continue;
        const auto& parent = std::get<plan::ObjectiveId>(derived.outline[up].node);
        if (std::ranges::any_of(all, [&](const Siblings& each) { return each.parent == parent && each.nodes.front().index() == kind; })) continue;
        Siblings& siblings = all.emplace_back(Siblings{parent, {}});
        for (std::size_t at = up + 1; at < derived.outline[up].end; at = derived.outline[at].end)
            if (derived.outline[at].node.index() == kind) siblings.nodes.push_back(derived.outline[at].node);
    }
    return all;
}

// Those wanted change places with the one beside them that stays, from the far end on.
bool shift(Batch& batch, Siblings siblings, const std::set<std::string>& wanted, int by) {
    const auto count = static_cast<int>(siblings.nodes.size());
    const auto node = [&](int i) -> plan::NodeRef& { return siblings.nodes[static_cast<std::size_t>(i)]; };
    const auto moves = [&](int i) { return wanted.contains(plan::id_of(node(i))); };
    for (int i = by < 0 ? 1 : count - 2; i >= 0 && i < count; i -= by) {
        if (!moves(i) || moves(i + by)) continue;
        const int behind = by < 0 ? i - 2 : i + 1;
        const auto after = behind < 0 ? std::nullopt : std::optional(node(behind));
        if (!batch.put(plan::Move{node(i), siblings.parent, after})) return false;
        std::swap(node(i), node(i + by));
    }
    return true;
}

// The rows stay chosen, the one of the cursor comes into sight.
void follow_moved(Turn& turn, std::set<std::string> chosen) {
    turn.plan_changed();
    if (turn.app.view.selected) turn.reveal(plan::id_of(*turn.app.view.selected));
    turn.app.view.chosen = std::move(chosen);
    turn.forget_hidden_choices();
}

bool carry_out(Turn& turn, const MoveRows& wanted) {
    auto edits = moves(turn.app, wanted);
    if (!edits) {
        turn.app.message = Message{std::move(edits.error().front())};
        return false;
    }
    Batch batch(turn);
    for (plan::Edit& each : *edits)
        if (!batch.put(std::move(each))) return false;
    auto chosen = turn.app.view.chosen;
    if (batch.commit()) follow_moved(turn, std::move(chosen));
    return true;
}

}  // namespace

void Turn::on(const MoveRows& a) {
    if (document()) carry_out(*this, a);
}

void Turn::on(const ShiftRows& a) {
    if (!document()) return;
    const auto rows = rows_meant(app);
    std::set<std::string> wanted;
    for (const plan::NodeRef& each : nodes_at(app, rows)) wanted.insert(plan::id_of(each));
    Batch batch(*this);
    for (Siblings& each : siblings_of(app, rows))
        if (!shift(batch, std::move(each), wanted, a.by)) return;
    auto chosen = app.view.chosen;
    if (batch.commit()) follow_moved(*this, std::move(chosen));
}

void Turn::on(const CutRows&) {
    if (!document()) return;
    app.view.cut.clear();
    for (const std::size_t row : rows_meant(app))
        if (document()->derived->facts.rows[row].parent != no_row) app.view.cut.insert(plan::id_of(document()->derived->outline[row].node));
}

void Turn::on(const PasteRows&) {
    if (!document() || !app.view.selected) return;
    const auto& outline = document()->derived->outline;
    const auto onto = std::ranges::find(outline, *app.view.selected, &plan::OutlineRow::node);
    std::vector<plan::NodeRef> rows;
    for (const plan::OutlineRow& each : outline)
        if (app.view.cut.contains(plan::id_of(each.node))) rows.push_back(each.node);
    if (onto == outline.end() || rows.empty()) return;
    const Beside beside = onto->is_indicator() ? Beside::behind : Beside::into;
    const Landing to = landing(app, rows.front(), static_cast<std::size_t>(onto - outline.begin()), beside);
    if (carry_out(*this, {std::move(rows), to.parent, to.after})) app.view.cut.clear();
}

}  // namespace app
