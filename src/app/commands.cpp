#include "app/commands.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

using words::Text;
using MaybeAction = std::optional<Action>;

MaybeAction toggle_history(const App& app) {
    return app.document ? MaybeAction(KeepHistory{!app.document->plan.memory->history.has_value()}) : std::nullopt;
}

// An action that makes sense whenever a plan is open.
template <class A>
MaybeAction with_plan(const App& app) {
    return app.document ? MaybeAction(A{}) : std::nullopt;
}

MaybeAction undo(const App& app) {
    return app.document && app.document->history.can_undo() ? MaybeAction(Undo{}) : std::nullopt;
}
MaybeAction redo(const App& app) {
    return app.document && app.document->history.can_redo() ? MaybeAction(Redo{}) : std::nullopt;
}
MaybeAction open(const App&) { return AskOpen{}; }
MaybeAction new_plan(const App&) { return NewPlan{}; }
MaybeAction export_return(const App& app) {
    const bool chosen = app.document && app.view.place == Place::measuring && app.view.measuring.unit && plan::find(app.document->plan, *app.view.measuring.unit);
    return chosen && !is_part(app) ? MaybeAction(ExportReturn{*app.view.measuring.unit}) : std::nullopt;
}
MaybeAction import_table(const App&) { return StartImport{}; }
template <SheetForm form>
MaybeAction export_sheet(const App& app) {
    return app.document ? MaybeAction(ExportSheet{form}) : std::nullopt;
}
MaybeAction work_here(const App& app) {
    return app.document && app.document->desk == Desk::elsewhere ? MaybeAction(WorkHere{}) : std::nullopt;
}
MaybeAction toggle_issues(const App& app) {
    return app.document ? MaybeAction(ShowIssues{!app.view.issues_shown}) : std::nullopt;
}
template <Place place>
MaybeAction go_to_place(const App& app) {
    return app.document && app.view.place != place && is_offered(app, place) ? MaybeAction(ShowPlace{place}) : std::nullopt;
}
MaybeAction try_selected(const App& app) {
    return app.document && app.view.selected ? MaybeAction(TryNode{plan::id_of(*app.view.selected)}) : std::nullopt;
}
MaybeAction add_scenario(const App& app) {
    return app.document && app.view.place == Place::what_if ? MaybeAction(AddScenario{}) : std::nullopt;
}
MaybeAction start_link(const App& app) {
    if (!app.document || !app.document->map || !app.view.selected) return std::nullopt;
    const plan::Plan& plan = app.document->plan;
    for (const std::size_t i : plan::strategic_objectives(plan))
        if (plan::NodeRef(plan.objectives[i]->id) == *app.view.selected) return StartLink{plan.objectives[i]->id};
    return std::nullopt;
}
MaybeAction print_map(const App& app) {
    return app.document && app.document->map ? MaybeAction(AskMapPage{}) : std::nullopt;
}

// Managers' cards: of the one that is open in their place.
const plan::Objective* open_card(const App& app) {
    if (!app.document || !app.document->scorecards || !app.document->scorecards->open) return nullptr;
    const Scorecards& cards = *app.document->scorecards;
    return &*app.document->plan.objectives[cards.shown[*cards.open].objective];
}
MaybeAction copy_card(const App& app) {
    const auto* card = open_card(app);
    return card ? MaybeAction(CopyScorecard{card->id}) : std::nullopt;
}
MaybeAction copy_card_table(const App& app) { return open_card(app) ? MaybeAction(CopyScorecardTable{}) : std::nullopt; }
template <WhichCards which>
MaybeAction print_cards(const App& app) {
    return open_card(app) ? MaybeAction(PrintScorecards{which}) : std::nullopt;
}
MaybeAction switch_lang(const App& app) {
    return SetLang{app.view.lang == words::Lang::it ? words::Lang::en : words::Lang::it};
}

template <Help help>
MaybeAction show_help(const App& app) {
    return help == Help::tour && !app.document ? std::nullopt : MaybeAction(ShowHelp{help});
}
// The other one of two looks; `chosen`: what remembers that it was the user's choice and not the system's.
template <auto look, auto one, auto other, bool Preferences::*... chosen>
MaybeAction switch_look(const App& app) {
    Preferences changed = app.view.preferences;
    changed.appearance.*look = changed.appearance.*look == one ? other : one;
    ((changed.*chosen = true), ...);
    return Prefer{changed};
}
template <PictureAs as>
MaybeAction ask_picture(const App& app) {
    return app.document ? MaybeAction(AskPicture{as}) : std::nullopt;
}
MaybeAction restore_layout(const App& app) {
    Preferences other = app.view.preferences;
    other.layout = {};
    return other == app.view.preferences ? std::nullopt : MaybeAction(Prefer{other});
}

// The objective that something new goes under: the selected one, or the selected indicator's.
const plan::Objective* parent_for_new(const App& app) {
    if (!app.document || !app.view.selected) return nullptr;
    const plan::Plan& plan = app.document->plan;
    if (const auto* objective = std::get_if<plan::ObjectiveId>(&*app.view.selected)) return plan::find(plan, *objective);
    return plan::find(plan, plan::find(plan, std::get<plan::IndicatorId>(*app.view.selected))->parent);
}

plan::Level level_below(plan::Level level) {
    if (level == plan::Level::individual || level == plan::Level::scorecard) return plan::Level::individual;
    return static_cast<plan::Level>(static_cast<int>(level) + 1);
}

MaybeAction add_objective(const App& app) {
    const auto* parent = parent_for_new(app);
    return parent ? MaybeAction(AddObjective{parent->id, level_below(parent->level)}) : std::nullopt;
}
MaybeAction add_indicator(const App& app) {
    const auto* parent = parent_for_new(app);
    return parent ? MaybeAction(AddIndicator{parent->id}) : std::nullopt;
}
MaybeAction erase(const App& app) {
    if (!app.document || !app.view.selected) return std::nullopt;
    if (plan::id_of(*app.view.selected) == plan::body_of(app.document->plan).id.value) return std::nullopt;
    return AskErase{};
}
MaybeAction expand_all(const App& app) {
    return app.document ? MaybeAction(ExpandToLevel{}) : std::nullopt;
}
MaybeAction fold_to_strategic(const App& app) {
    return app.document ? MaybeAction(ExpandToLevel{plan::Level::strategic}) : std::nullopt;
}

template <Way way>
MaybeAction go_visited(const App& app) {
    return visited_at(app, way) ? MaybeAction(GoVisited{way}) : std::nullopt;
}
// -- to colleagues (app/sharing.hpp)
MaybeAction ask_link(const App& app) {
    if (!app.document) return std::nullopt;
    const bool trying = app.view.place == Place::what_if;
    return AskLink{trying ? app.view.what_if.scenario : std::nullopt};
}
template <report::Official shape>
MaybeAction export_official(const App& app) { return app.document ? MaybeAction(ExportOfficial{shape}) : std::nullopt; }
MaybeAction send(const App& app) { return app.document && app.sharing.can_send ? MaybeAction(Send{}) : std::nullopt; }
// -- the table of the place Piano
MaybeAction clear_filters(const App& app) {
    return app.document && app.view.filters() ? MaybeAction(ClearFilters{}) : std::nullopt;
}
MaybeAction fill_right(const App& app) {
    const bool has_target = app.document && app.view.place != Place::what_if && app.view.selected && (!app.view.chosen.empty() || std::holds_alternative<plan::IndicatorId>(*app.view.selected));
    return has_target ? MaybeAction(FillRight{app.view.year}) : std::nullopt;
}
template <int by>
MaybeAction shift_rows(const App& app) {
    const bool is_there = app.document && app.view.selected && plan::id_of(*app.view.selected) != plan::body_of(app.document->plan).id.value;
    return is_there ? MaybeAction(ShiftRows{by}) : std::nullopt;
}

// -- the conflict of a merge that is open in the place Confronto
const Merging* shown_merge(const App& app) {
    return app.document && app.document->comparison ? app.document->comparison->merging.get() : nullptr;
}
std::size_t open_conflict(const App& app, const Merging& merging) { return std::min(app.view.compare.conflict, merging.places.size() - 1); }

template <int by>
MaybeAction step_conflict(const App& app) {
    const Merging* merging = shown_merge(app);
    if (!merging || merging->places.empty()) return std::nullopt;
    const std::size_t at = open_conflict(app, *merging);
    if (by < 0 ? at == 0 : at + 1 >= merging->places.size()) return std::nullopt;
    CompareView view = app.view.compare;
    view.conflict = by < 0 ? at - 1 : at + 1;
    return ArrangeCompare{std::move(view)};
}
template <change::Take take>
MaybeAction take_conflict(const App& app) {
    const Merging* merging = shown_merge(app);
    if (!merging || merging->places.empty()) return std::nullopt;
    const change::Conflict& conflict = merging->merged.conflicts[open_conflict(app, *merging)];
    if (std::ranges::find(conflict.takes, take) == conflict.takes.end()) return std::nullopt;
    return DecideConflict{conflict.place, take};
}
MaybeAction accept_merge(const App& app) {
    const bool ready = shown_merge(app) && app.document->comparison->result && app.document->comparison->result->plan;
    return ready ? MaybeAction(AcceptMerge{}) : std::nullopt;
}

constexpr Shortcut none{};
constexpr Shortcut ctrl(char key) { return {.ctrl = true, .key = key}; }
constexpr Shortcut ctrl(Arrow arrow) { return {.ctrl = true, .arrow = arrow}; }
constexpr Shortcut ctrl_shift(char key) { return {.ctrl = true, .shift = true, .key = key}; }

constexpr std::array table{
    Command{"file.open", Text::command_open, ctrl('O'), open},
    Command{"file.new", Text::command_new, none, new_plan},
    Command{"file.roll", Text::command_roll, none, with_plan<RollPlan>},
    Command{"file.import", Text::command_import, none, import_table},
    Command{"file.compare", Text::command_compare_file, none, with_plan<AskOther>},
    Command{"file.save", Text::command_save, ctrl('S'), with_plan<Save>},
    Command{"file.save_as", Text::command_save_as, ctrl_shift('S'), with_plan<SaveAs>},
    Command{"file.export_page", Text::command_export_page, none, with_plan<StartPage>},
    Command{"file.report", Text::command_report, none, with_plan<StartReport>},
    Command{"file.print", Text::command_print, ctrl('P'), with_plan<PrintReport>},
    Command{"file.portale", Text::command_portale, none, export_official<report::Official::portale>},
    Command{"file.pira", Text::command_pira, none, export_official<report::Official::pira>},
    Command{"file.export_sheet", Text::command_export_sheet, none, export_sheet<SheetForm::workbook>},
    Command{"file.export_csv_it", Text::command_export_csv_it, none, export_sheet<SheetForm::csv_italian>},
    Command{"file.export_csv", Text::command_export_csv, none, export_sheet<SheetForm::csv_neutral>},
    Command{"file.link", Text::command_link, none, ask_link},
    Command{"file.send", Text::command_send, none, send},
    Command{"file.versions", Text::command_versions, none, with_plan<ShowVersions>},
    Command{"file.work_here", Text::command_work_here, none, work_here},
    Command{"file.return", Text::command_export_return, none, export_return},
    Command{"file.save_bare", Text::command_save_bare, none, with_plan<SaveWithoutHistory>},
    Command{"file.keep_history", Text::command_keep_history, none, toggle_history},
    Command{"file.close", Text::command_close, none, with_plan<Close>},
    Command{"edit.undo", Text::command_undo, ctrl('Z'), undo},
    Command{"edit.redo", Text::command_redo, ctrl('Y'), redo},
    Command{"edit.redo_shift", Text::command_redo, ctrl_shift('Z'), redo},
    Command{"edit.add_objective", Text::command_add_objective, none, add_objective},
    Command{"edit.add_indicator", Text::command_add_indicator, none, add_indicator},
    Command{"edit.erase", Text::command_erase, none, erase},
    Command{"edit.fill_right", Text::command_fill_right, none, fill_right},
    Command{"edit.move_up", Text::ui_move_up, none, shift_rows<-1>},
    Command{"edit.move_down", Text::ui_move_down, none, shift_rows<1>},
    Command{"view.no_filter", Text::tree_filters_none, none, clear_filters},
    Command{"view.plan", Text::command_plan, none, go_to_place<Place::plan>},
    Command{"view.measuring", Text::command_measuring, none, go_to_place<Place::measuring>},
    Command{"view.dashboard", Text::command_dashboard, none, go_to_place<Place::dashboard>},
    Command{"view.map", Text::command_map, none, go_to_place<Place::map>},
    Command{"map.link", Text::map_link, none, start_link},
    Command{"map.print", Text::map_print, none, print_map},
    Command{"view.scorecards", Text::command_scorecards, none, go_to_place<Place::scorecards>},
    Command{"view.acts", Text::command_acts, none, go_to_place<Place::acts>},
    Command{"view.issues", Text::command_issues_place, none, go_to_place<Place::issues>},
    Command{"view.what_if", Text::command_what_if, none, go_to_place<Place::what_if>},
    Command{"view.compare", Text::command_compare, none, go_to_place<Place::compare>},
    Command{"merge.next", Text::command_next_conflict, ctrl(Arrow::down), step_conflict<1>},
    Command{"merge.previous", Text::command_previous_conflict, ctrl(Arrow::up), step_conflict<-1>},
    Command{"merge.ours", Text::command_conflict_ours, ctrl(Arrow::left), take_conflict<change::Take::ours>},
    Command{"merge.theirs", Text::command_conflict_theirs, ctrl(Arrow::right), take_conflict<change::Take::theirs>},
    Command{"merge.accept", Text::command_accept_merge, none, accept_merge},
    Command{"what_if.try", Text::ui_simulate, ctrl('M'), try_selected},
    Command{"what_if.new", Text::what_if_new, none, add_scenario},
    Command{"view.back", Text::path_back, none, go_visited<Way::back>},
    Command{"view.forward", Text::path_forward, none, go_visited<Way::forward>},
    Command{"cards.new", Text::command_new_card, none, with_plan<AddScorecard>},
    Command{"cards.copy", Text::command_copy_card, none, copy_card},
    Command{"cards.print", Text::command_print_card, none, print_cards<WhichCards::open>},
    Command{"cards.print_all", Text::command_print_cards, none, print_cards<WhichCards::all>},
    Command{"cards.table", Text::command_copy_card_table, none, copy_card_table},
    Command{"view.expand_all", Text::command_expand_all, none, expand_all},
    Command{"view.fold", Text::command_fold, none, fold_to_strategic},
    Command{"view.issues_below", Text::command_issues, none, toggle_issues},
    Command{"view.picture_copy", Text::command_picture_copy, none, ask_picture<PictureAs::copied>},
    Command{"view.picture_png", Text::command_picture_png, none, ask_picture<PictureAs::png>},
    Command{"view.picture_svg", Text::command_picture_svg, none, ask_picture<PictureAs::svg>},
    Command{"view.language", Text::command_language, none, switch_lang},
    Command{"view.theme", Text::command_theme, none, switch_look<&Appearance::theme, Theme::light, Theme::dark, &Preferences::theme_chosen>},
    Command{"view.contrast", Text::command_contrast, none, switch_look<&Appearance::contrast, Contrast::normal, Contrast::high, &Preferences::contrast_chosen>},
    Command{"view.density", Text::command_density, none, switch_look<&Appearance::density, Density::comfortable, Density::compact>},
    Command{"view.layout", Text::command_layout, none, restore_layout},
    Command{"help.shortcuts", Text::command_shortcuts, none, show_help<Help::shortcuts>},
    Command{"help.tour", Text::command_tour, none, show_help<Help::tour>},
};

}  // namespace

std::span<const Command> commands() { return table; }

const Command& command(std::string_view id) { return *std::ranges::find(table, id, &Command::id); }

}  // namespace app
