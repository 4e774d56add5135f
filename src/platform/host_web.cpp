// host.hpp for the browser: each function hands its arguments to Module.host (web/host.js). Bytes are
// copied out of the memory before the call, as it may grow and move at any time (Module.bytesAt: web/bridge.js).
#include "platform/host.hpp"

#include <emscripten/em_js.h>

EM_JS_DEPS(cruscotto_host, "$UTF8ToString");
EM_JS(void, page_wake, (), { Module.host.wake(); });
EM_JS(void, page_wake_in, (int ms), { Module.host.wakeIn(ms); });
EM_JS(void, page_work_soon, (), { Module.host.workSoon(); });
EM_JS(void, page_open_file, (), { Module.host.openFile(); });
EM_JS(void, page_open_table, (), { Module.host.openTable(); });
EM_JS(void, page_fetch_plan, (const char* name, int size), { Module.host.fetchPlan(UTF8ToString(name, size)); });
EM_JS(void, page_save_file, (double file, const char* name, int name_size, const char* bytes, int size), {
    Module.host.saveFile(file, UTF8ToString(name, name_size), Module.bytesAt(bytes, size));
});
EM_JS(void, page_offer_file, (const char* name, int name_size, const char* type, int type_size, const char* bytes, int size), {
    Module.host.offerFile(UTF8ToString(name, name_size), UTF8ToString(type, type_size), Module.bytesAt(bytes, size));
});
EM_JS(void, page_print, (const char* html, int size), { Module.host.print(UTF8ToString(html, size)); });
EM_JS(void, page_ask_moment, (int what), { Module.host.askMoment(what); });
EM_JS(void, page_offer_page, (const char* name, int name_size, int read_only, const char* plan, int plan_size, const char* bytes, int size), {
    Module.host.offerPage(UTF8ToString(name, name_size), { name: UTF8ToString(plan, plan_size), readOnly: read_only !== 0, bytes: Module.bytesAt(bytes, size) });
});
EM_JS(void, page_pack_link, (int ticket, const char* bytes, int size), { Module.host.packLink(ticket, Module.bytesAt(bytes, size)); });
EM_JS(void, page_send_file, (const char* name, int name_size, const char* bytes, int size), {
    Module.host.sendFile(UTF8ToString(name, name_size), Module.bytesAt(bytes, size));
});
EM_JS(void, page_offer_sheet, (const char* name, int name_size, const char* bytes, int size, int year, int month, int day), {
    Module.host.offerSheet(UTF8ToString(name, name_size), Module.bytesAt(bytes, size), { year, month, day });
});
EM_JS(void, page_stop_sheet, (), { Module.host.stopSheet(); });
EM_JS(void, page_read_sheet, (const char* name, int name_size, const char* bytes, int size), {
    Module.host.readSheet(UTF8ToString(name, name_size), Module.bytesAt(bytes, size));
});
EM_JS(void, page_schedule_autosave, (), { Module.host.scheduleAutosave(); });
EM_JS(void, page_hold_beginning, (const char* bytes, int size), { Module.host.holdBeginning(Module.bytesAt(bytes, size)); });
EM_JS(void, page_write_draft, (const char* name, int name_size, const char* steps, int size, double unix_ms), {
    Module.host.writeDraft(UTF8ToString(name, name_size), Module.bytesAt(steps, size), unix_ms);
});
EM_JS(void, page_extend_draft, (const char* name, int name_size, const char* steps, int size, double unix_ms), {
    Module.host.extendDraft(UTF8ToString(name, name_size), Module.bytesAt(steps, size), unix_ms);
});
EM_JS(void, page_drop_draft, (const char* name, int size), { Module.host.dropDraft(UTF8ToString(name, size)); });
EM_JS(void, page_hold_document, (const char* name, int size), { Module.host.holdDocument(UTF8ToString(name, size)); });
EM_JS(void, page_ask_for_document, (const char* name, int size, const char* plan, int plan_size, double file), {
    Module.host.askForDocument(UTF8ToString(name, size), UTF8ToString(plan, plan_size), file);
});
EM_JS(void, page_hand_over, (const char* name, int name_size, const char* bytes, int size, const char* saved, int saved_size, double file), {
    Module.host.handOver(UTF8ToString(name, name_size), Module.bytesAt(bytes, size), Module.bytesAt(saved, saved_size), file);
});
EM_JS(void, page_take_update, (), { Module.host.takeUpdate(); });
EM_JS(void, page_keep_version, (const char* name, int name_size, const char* bytes, int size, int why, int steps, const char* about, int about_size), {
    Module.host.keepVersion(UTF8ToString(name, name_size), Module.bytesAt(bytes, size), { why, steps, about: UTF8ToString(about, about_size) });
});
EM_JS(void, page_list_versions, (const char* name, int size), { Module.host.listVersions(UTF8ToString(name, size)); });
EM_JS(void, page_fetch_version, (const char* name, int size, double unix_ms), { Module.host.fetchVersion(UTF8ToString(name, size), unix_ms); });
EM_JS(void, page_keep_preferences, (const char* text, int size), { Module.host.keepPreferences(UTF8ToString(text, size)); });
EM_JS(void, page_reopen_file, (const char* key, int size), { Module.host.reopenFile(UTF8ToString(key, size)); });
EM_JS(void, page_read_again, (double file), { Module.host.readAgain(file); });
EM_JS(void, page_forget_file, (const char* key, int size), { Module.host.forgetFile(UTF8ToString(key, size)); });
EM_JS(void, page_set_title, (const char* title, int size, int unsaved, const char* lang, int lang_size), {
    Module.host.setTitle(UTF8ToString(title, size), unsaved !== 0, UTF8ToString(lang, lang_size));
});
EM_JS(void, page_copy_text, (const char* text, int size), { Module.host.copyText(UTF8ToString(text, size)); });
EM_JS(void, page_copy_picture, (int x, int y, int width, int height, const char* name, int size, int to_file), {
    Module.host.copyPicture({ x, y, width, height }, UTF8ToString(name, size), to_file !== 0);
});
EM_JS(void, page_show_address, (const char* fragment, int size, int jump), { Module.host.showAddress(UTF8ToString(fragment, size), jump !== 0); });
EM_JS(void, page_text_input, (int wanted, double x, double y, double height), {
    Module.host.textInput(wanted !== 0, x, y, height);
});

namespace platform::host {
namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace

void wake() { page_wake(); }
void wake_in(int milliseconds) { page_wake_in(milliseconds); }
void work_soon() { page_work_soon(); }
void open_file() { page_open_file(); }
void open_table() { page_open_table(); }
void fetch_plan(std::string_view name) { page_fetch_plan(name.data(), size_of(name)); }
void save_file(std::uint64_t file, std::string_view suggested_name, std::string_view bytes) {
    page_save_file(static_cast<double>(file), suggested_name.data(), size_of(suggested_name), bytes.data(), size_of(bytes));
}
void offer_file(std::string_view name, std::string_view type, std::string_view bytes) {
    page_offer_file(name.data(), size_of(name), type.data(), size_of(type), bytes.data(), size_of(bytes));
}
void print(std::string_view html) { page_print(html.data(), size_of(html)); }
void ask_moment(int what) { page_ask_moment(what); }
void offer_page(std::string_view name, bool read_only, std::string_view plan_name, std::string_view bytes) {
    page_offer_page(name.data(), size_of(name), read_only ? 1 : 0, plan_name.data(), size_of(plan_name), bytes.data(), size_of(bytes));
}
void pack_link(unsigned ticket, std::string_view bytes) { page_pack_link(static_cast<int>(ticket), bytes.data(), size_of(bytes)); }
void send_file(std::string_view name, std::string_view bytes) { page_send_file(name.data(), size_of(name), bytes.data(), size_of(bytes)); }
void offer_sheet(std::string_view name, std::string_view packed, int year, int month, int day) {
    page_offer_sheet(name.data(), size_of(name), packed.data(), size_of(packed), year, month, day);
}
void stop_sheet() { page_stop_sheet(); }
void read_sheet(std::string_view name, std::string_view bytes) { page_read_sheet(name.data(), size_of(name), bytes.data(), size_of(bytes)); }
void schedule_autosave() { page_schedule_autosave(); }
void hold_beginning(std::string_view bytes) { page_hold_beginning(bytes.data(), size_of(bytes)); }
void write_draft(std::string_view file_name, std::string_view steps, std::int64_t unix_ms) {
    page_write_draft(file_name.data(), size_of(file_name), steps.data(), size_of(steps), static_cast<double>(unix_ms));
}
void extend_draft(std::string_view file_name, std::string_view steps, std::int64_t unix_ms) {
    page_extend_draft(file_name.data(), size_of(file_name), steps.data(), size_of(steps), static_cast<double>(unix_ms));
}
void drop_draft(std::string_view file_name) { page_drop_draft(file_name.data(), size_of(file_name)); }
void hold_document(std::string_view file_name) { page_hold_document(file_name.data(), size_of(file_name)); }
void ask_for_document(std::string_view file_name, std::string_view plan, std::uint64_t file) {
    page_ask_for_document(file_name.data(), size_of(file_name), plan.data(), size_of(plan), static_cast<double>(file));
}
void hand_over(std::string_view file_name, std::string_view bytes, std::string_view saved, std::uint64_t file) {
    page_hand_over(file_name.data(), size_of(file_name), bytes.data(), size_of(bytes), saved.data(), size_of(saved), static_cast<double>(file));
}
void take_update() { page_take_update(); }
void keep_version(std::string_view file_name, std::string_view bytes, int why, std::size_t steps, std::string_view about) {
    page_keep_version(file_name.data(), size_of(file_name), bytes.data(), size_of(bytes), why, static_cast<int>(steps), about.data(), size_of(about));
}
void list_versions(std::string_view file_name) { page_list_versions(file_name.data(), size_of(file_name)); }
void fetch_version(std::string_view file_name, std::int64_t unix_ms) {
    page_fetch_version(file_name.data(), size_of(file_name), static_cast<double>(unix_ms));
}
void keep_preferences(std::string_view text) { page_keep_preferences(text.data(), size_of(text)); }
void reopen_file(std::string_view key) { page_reopen_file(key.data(), size_of(key)); }
void read_again(std::uint64_t file) { page_read_again(static_cast<double>(file)); }
void forget_file(std::string_view key) { page_forget_file(key.data(), size_of(key)); }
void set_title(std::string_view title, bool unsaved, std::string_view lang) {
    page_set_title(title.data(), size_of(title), unsaved ? 1 : 0, lang.data(), size_of(lang));
}
void show_address(std::string_view fragment, bool jump) { page_show_address(fragment.data(), size_of(fragment), jump ? 1 : 0); }
void copy_text(std::string_view text) { page_copy_text(text.data(), size_of(text)); }
void copy_picture(int x, int y, int width, int height, std::string_view name, bool to_file) {
    page_copy_picture(x, y, width, height, name.data(), size_of(name), to_file ? 1 : 0);
}
void text_input(bool wanted, float x, float y, float line_height) {
    page_text_input(wanted ? 1 : 0, x, y, line_height);
}

}  // namespace platform::host
