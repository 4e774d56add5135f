// What the page may call (web/bridge.js), once the module is ready. Texts and bytes come as address
// and size; a text given back stays valid until the next call. Every call from JavaScript is
// guarded there: if one traps, the page says so and calls no more.
#include <emscripten/emscripten.h>

#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/commands.hpp"
#include "imgui.h"
#include "platform/application.hpp"
#include "platform/clipboard.hpp"
#include "platform/fonts.hpp"
#include "platform/items.hpp"
#include "platform/loop.hpp"
#include "platform/text_input.hpp"
#include "platform/touch.hpp"
#include "platform/window.hpp"

namespace {

std::string answer;  // the text last given to the page
std::vector<app::KeptVersion> versions;  // told so far

const char* give(std::string text) {
    answer = std::move(text);
    return answer.c_str();
}

std::string text(const char* bytes, int size) { return {bytes, static_cast<std::size_t>(size)}; }

app::Moment moment(double unix_ms, int utc_offset_minutes) {
    return {static_cast<std::int64_t>(unix_ms), utc_offset_minutes};
}

}  // namespace

#define EXPORT extern "C" EMSCRIPTEN_KEEPALIVE

EXPORT void* cruscotto_allocate(int size) { return std::malloc(static_cast<std::size_t>(size) + 1); }
EXPORT void cruscotto_free(void* memory) { std::free(memory); }

// -- start and frames
EXPORT void cruscotto_add_font(const char* bytes, int size) { platform::add_font(text(bytes, size)); }
EXPORT void cruscotto_start(int width, int height, float scale, float text_size, int is_mac, int has_webgl) {
    platform::open_window({width, height, scale, text_size}, {.is_mac = is_mac != 0, .has_webgl = has_webgl != 0});
    platform::want_frames();
}
EXPORT void cruscotto_resize(int width, int height, float scale, float text_size) {
    platform::resize_window({width, height, scale, text_size});
    platform::want_frames();
}
EXPORT int cruscotto_frame() { return platform::draw_frame() ? 1 : 0; }
EXPORT void cruscotto_work() { platform::work_on(); }
EXPORT void cruscotto_turn() { platform::take_turn(); }
EXPORT void cruscotto_graphics_lost() { platform::graphics_lost(); }
EXPORT void cruscotto_graphics_restored() {
    platform::graphics_restored();
    platform::want_frames();
}

// -- fingers: places and ways in CSS pixels of the canvas
EXPORT int cruscotto_is_handle(float x, float y) { return platform::is_handle({x, y}) ? 1 : 0; }
EXPORT int cruscotto_drag_content(float x, float y, float by_x, float by_y) { return platform::drag_content({x, y}, {by_x, by_y}) ? 1 : 0; }
EXPORT void cruscotto_keep_field_in_sight() { platform::keep_field_in_sight(); }

// -- keyboard and clipboard
EXPORT void cruscotto_type(const char* typed, int size) { platform::type_text({typed, static_cast<std::size_t>(size)}); }
EXPORT void cruscotto_release_keys() { platform::release_keys(); }
EXPORT void cruscotto_paste(const char* pasted, int size) { platform::paste(text(pasted, size)); }
EXPORT void cruscotto_press_alt(int up) { platform::press_with_alt(up != 0 ? ImGuiKey_UpArrow : ImGuiKey_DownArrow); }
EXPORT const char* cruscotto_copy() { return give(platform::taken(platform::Taking::copy)); }
EXPORT const char* cruscotto_cut() { return give(platform::taken(platform::Taking::cut)); }

// -- answers, as actions
EXPORT void cruscotto_set_lang(int english) { platform::post(app::SetLang{english != 0 ? words::Lang::en : words::Lang::it}); }
EXPORT void cruscotto_preferences_found(const char* kept, int size) { platform::post(app::PreferencesFound{text(kept, size)}); }
// What the system asks of every screen: a dark one, more contrast, no movement.
EXPORT void cruscotto_system_look(int dark, int contrast, int still) {
    platform::keep_still(still != 0);
    platform::post(app::SystemLook{dark != 0 ? app::Theme::dark : app::Theme::light, contrast != 0 ? app::Contrast::high : app::Contrast::normal});
}
// One file, the newest first; the list begins anew with `at` 0.
EXPORT void cruscotto_recent_found(int at, const char* key, int key_size, const char* name, int name_size, double unix_ms, int utc_offset_minutes) {
    std::vector<app::RecentFile> files;
    if (at > 0) files = platform::the_application().store.app().recent;
    files.push_back({text(key, key_size), text(name, name_size), moment(unix_ms, utc_offset_minutes)});
    platform::post(app::RecentFound{std::move(files)});
}
EXPORT void cruscotto_go_to_address(const char* fragment, int size) { platform::post(app::GoToAddress{text(fragment, size)}); }
// `modified`: in ms since 1970, 0 where it is not known; `offset` of that moment here, in minutes.
EXPORT void cruscotto_file_read(const char* name, int name_size, const char* bytes, int size, double file, double modified, int offset) {
    const auto when = modified > 0 ? std::optional(moment(modified, offset)) : std::nullopt;
    platform::post(app::FileRead{text(name, name_size), text(bytes, size), static_cast<app::FileToken>(file), when});
}
EXPORT void cruscotto_file_not_read(const char* name, int name_size, const char* why, int why_size) {
    platform::post(app::FileNotRead{text(name, name_size), text(why, why_size)});
}
EXPORT void cruscotto_saved(const char* name, int name_size, double file) {
    platform::post(app::Saved{text(name, name_size), static_cast<app::FileToken>(file)});
}
EXPORT void cruscotto_save_cancelled() { platform::post(app::NotSaved{app::SaveProblem::cancelled, {}}); }
EXPORT void cruscotto_changed_on_disk() { platform::post(app::NotSaved{app::SaveProblem::changed_on_disk, {}}); }
EXPORT void cruscotto_not_saved(const char* why, int size) {
    platform::post(app::NotSaved{app::SaveProblem::failed, text(why, size)});
}
EXPORT void cruscotto_picture_copied(int to, const char* name, int size) {
    platform::post(app::PictureCopied{static_cast<app::PictureTo>(to), text(name, size)});
}
EXPORT void cruscotto_autosave_due(double unix_ms, int utc_offset_minutes) {
    platform::post(app::AutosaveDue{moment(unix_ms, utc_offset_minutes)});
}
EXPORT void cruscotto_moment_told(int what, double unix_ms, int utc_offset_minutes) {
    platform::post(app::MomentTold{static_cast<app::MomentFor>(what), moment(unix_ms, utc_offset_minutes)});
}
EXPORT void cruscotto_sheets_written(int count) { platform::post(app::SheetsWritten{static_cast<std::size_t>(count)}); }
EXPORT void cruscotto_sheet_made(const char* name, int size, double bytes) { platform::post(app::SheetMade{text(name, size), static_cast<std::size_t>(bytes)}); }
EXPORT void cruscotto_sheet_not_made(const char* why, int size) { platform::post(app::SheetNotMade{text(why, size)}); }
EXPORT void cruscotto_sheet_read(const char* name, int name_size, const char* packed, int size) {
    platform::post(app::SheetRead{text(name, name_size), text(packed, size)});
}
// An issue: its code and particulars, a line each.
EXPORT void cruscotto_sheet_not_read(const char* issue, int size) {
    std::vector<std::string> lines(1);
    for (const char c : std::string_view(issue, static_cast<std::size_t>(size))) {
        if (c == '\n') lines.emplace_back();
        else lines.back() += c;
    }
    app::SheetNotRead told{std::move(lines.front()), {}};
    told.args.assign(std::make_move_iterator(lines.begin() + 1), std::make_move_iterator(lines.end()));
    platform::post(std::move(told));
}
EXPORT void cruscotto_download_due(double unix_ms, int utc_offset_minutes) { platform::post(app::DownloadDue{moment(unix_ms, utc_offset_minutes)}); }
EXPORT void cruscotto_page_plan(const char* name, int name_size, const char* bytes, int size, int read_only) {
    platform::post(app::PagePlan{text(name, name_size), text(bytes, size), read_only != 0 ? app::PageMode::read_only : app::PageMode::editable});
}
EXPORT void cruscotto_page_made(const char* name, int size, double bytes) { platform::post(app::PageMade{text(name, size), static_cast<std::size_t>(bytes)}); }
EXPORT void cruscotto_page_not_made(const char* why, int size) { platform::post(app::PageNotMade{text(why, size)}); }
EXPORT void cruscotto_link_packed(int ticket, const char* address, int size, int local) {
    platform::post(app::LinkPacked{static_cast<unsigned>(ticket), text(address, size), local != 0});
}
EXPORT void cruscotto_link_opened(const char* bytes, int size) { platform::post(app::LinkOpened{text(bytes, size)}); }
EXPORT void cruscotto_link_not_read(const char* why, int size) { platform::post(app::LinkNotRead{text(why, size)}); }
EXPORT void cruscotto_sending_found() { platform::post(app::SendingFound{}); }
EXPORT void cruscotto_sent(const char* name, int size) { platform::post(app::Sent{text(name, size)}); }
EXPORT void cruscotto_not_sent(const char* why, int size) { platform::post(app::NotSent{text(why, size)}); }
EXPORT void cruscotto_draft_found(const char* name, int name_size, const char* bytes, int size, double unix_ms, int utc_offset_minutes) {
    platform::post(app::DraftFound{text(name, name_size), text(bytes, size), moment(unix_ms, utc_offset_minutes)});
}
EXPORT void cruscotto_storage_denied(const char* why, int size) { platform::post(app::StorageDenied{text(why, size)}); }

// -- tabs, and the application's own versions
EXPORT void cruscotto_desk_told(const char* name, int size, int here) {
    platform::post(app::DeskTold{text(name, size), here != 0 ? app::Desk::here : app::Desk::elsewhere});
}
EXPORT void cruscotto_hand_over_asked(const char* name, int name_size, const char* plan, int size, double unix_ms, int utc_offset_minutes) {
    platform::post(app::HandOverAsked{text(name, name_size), text(plan, size), moment(unix_ms, utc_offset_minutes)});
}
EXPORT void cruscotto_handed_over(const char* name, int name_size, const char* bytes, int size, const char* saved, int saved_size, double file, int draft) {
    platform::post(app::HandedOver{text(name, name_size), text(bytes, size), text(saved, saved_size), static_cast<app::FileToken>(file),
                                   draft != 0 ? app::HandedBy::draft : app::HandedBy::tab});
}
EXPORT void cruscotto_new_version_found() { platform::post(app::NewVersionFound{}); }

// -- earlier versions: one by one, the newest first, then the list of them
EXPORT void cruscotto_version_found(double unix_ms, int utc_offset_minutes, int why, int steps, const char* about, int size) {
    versions.push_back({moment(unix_ms, utc_offset_minutes), static_cast<app::KeptFor>(why), static_cast<std::size_t>(steps), text(about, size)});
}
EXPORT void cruscotto_versions_found(const char* name, int size) {
    platform::post(app::VersionsFound{text(name, size), std::exchange(versions, {})});
}
EXPORT void cruscotto_version_read(const char* name, int name_size, const char* bytes, int size) {
    platform::post(app::VersionRead{text(name, name_size), text(bytes, size)});
}

// -- the mirror: what changed on the screen, all of it, and what a screen reader asks of an item
EXPORT int cruscotto_screen_news() { return platform::screen_news(); }
EXPORT const char* cruscotto_screen() { return give(platform::screen_as_text()); }
EXPORT const char* cruscotto_caret() { return give(platform::take_caret_words()); }
EXPORT void cruscotto_use_item(const char* id, int size) { platform::ask_item(text(id, size), {.to = ui::AskedTo::use}); }
EXPORT void cruscotto_reach_item(const char* id, int size) { platform::ask_item(text(id, size), {.to = ui::AskedTo::reach}); }
EXPORT void cruscotto_set_item(const char* id, int size, double number) { platform::ask_item(text(id, size), {.to = ui::AskedTo::set, .number = number}); }
EXPORT void cruscotto_write_item(const char* id, int size, const char* written, int length, int commit) {
    platform::ask_item(text(id, size), {.to = ui::AskedTo::write, .text = text(written, length), .commit = commit != 0});
}

// -- what the page and its tests may ask
// The report as it would be printed now, for a browser that prints by itself; empty without a plan, or with nothing chosen.
EXPORT const char* cruscotto_report(double unix_ms, int utc_offset_minutes) {
    const app::App& app = platform::the_application().store.app();
    if (!app.document || app::chosen_parts(app).empty()) return give({});
    return give(app::ReportUnderWay(app, app::ReportFor::print, moment(unix_ms, utc_offset_minutes)).parts.page());
}
EXPORT double cruscotto_thought_ms() { return platform::thought_ms(); }
EXPORT const char* cruscotto_items() { return give(platform::items_as_text()); }
EXPORT const char* cruscotto_plan() {
    const platform::Application& application = platform::the_application();
    return give(application.store.app().document ? application.plan_bytes(application.store.app()) : std::string());
}
// The letters that are commands together with Ctrl; the page keeps them from the browser.
EXPORT const char* cruscotto_shortcuts() {
    std::string letters = "ADFK";  // select all, fill down, find, the palette: the screen's own
    for (const app::Command& command : app::commands())
        if (command.shortcut.ctrl && command.shortcut.key != 0) letters += command.shortcut.key;
    if (platform::the_application().ui.fills_right) letters += 'R';  // else the browser's own
    return give(std::move(letters));
}
