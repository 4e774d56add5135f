// What belongs to whoever sits there: look, layout, help, the files used of late.
#include <algorithm>
#include <utility>

#include "app/turn.hpp"

namespace app {

void Turn::on(const Prefer& a) {
    if (app.view.preferences == a.preferences) return;
    app.view.preferences = a.preferences;
    emit(KeepPreferences{written(a.preferences)});
}

void Turn::on(const PreferencesFound& a) {
    app.view.preferences = read_preferences(a.text);
    app.view.help.offers_tour = !app.view.preferences.toured;
    offer_tour();
}

// Worn until the user chooses otherwise; it is no choice, so nothing is kept for later visits.
void Turn::on(const SystemLook& a) {
    Preferences& now = app.view.preferences;
    if (!now.theme_chosen) now.appearance.theme = a.theme;
    if (!now.contrast_chosen) now.appearance.contrast = a.contrast;
}

void Turn::offer_tour() {
    if (!document() || !std::exchange(app.view.help.offers_tour, false)) return;
    on(ShowHelp{Help::tour});
}

void Turn::on(const ShowHelp& a) {
    if (a.help == Help::tour && !document()) return;
    const bool ends = app.view.help.shown == Help::tour && a.help != Help::tour;
    app.view.help.shown = a.help;
    app.view.help.step = 0;
    if (a.help == Help::tour) on(ShowPlace{Place::plan});
    if (!ends) return;
    Preferences seen = app.view.preferences;
    seen.toured = true;
    on(Prefer{seen});
}

void Turn::on(const GoToTourStep& a) {
    app.view.help.step = std::min(a.step, tour_steps - 1);
}

void Turn::on(const RecentFound& a) { app.recent = a.files; }

void Turn::on(const OpenRecent& a) {
    app.view.compare.awaits_file = false;
    if (!asks_first(a)) emit(ReopenFile{a.key});
}

void Turn::on(const ForgetRecent& a) {
    std::erase_if(app.recent, [&](const RecentFile& each) { return each.key == a.key; });
    emit(ForgetFile{a.key});
}

}  // namespace app
