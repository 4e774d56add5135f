// What we ask of the browser: host_web.cpp passes each of these to a function of the same name in
// web/host.js. None of them calls back before it returns; answers come later through the exports.
#pragma once
#include <cstdint>
#include <string_view>

namespace platform::host {

// The loop sleeps between events: call frame() at the next repaint, or once after some time; or work(), as soon as what
// else the page has to do is done.
void wake();
void wake_in(int milliseconds);
void work_soon();

// A file of the user's: `file` is the page's own number for one it can write back, 0 for none.
void open_file();
void open_table();
void fetch_plan(std::string_view name);
void save_file(std::uint64_t file, std::string_view suggested_name, std::string_view bytes);

void offer_file(std::string_view name, std::string_view type, std::string_view bytes);  // a download
void print(std::string_view html);  // in the place of the screen
void ask_moment(int what);  // the page gives `what` back with its answer

void offer_page(std::string_view name, bool read_only, std::string_view plan_name, std::string_view bytes);  // a download
void pack_link(unsigned ticket, std::string_view bytes);  // the page gives `ticket` back with the address
void send_file(std::string_view name, std::string_view bytes);

// Spreadsheets, by the module that the page fetches when one is wanted.
void offer_sheet(std::string_view name, std::string_view packed, int year, int month, int day);  // a download
void stop_sheet();  // what is being written or read is given up
void read_sheet(std::string_view name, std::string_view bytes);

void schedule_autosave();
void hold_beginning(std::string_view bytes);  // of the draft that is written next
void write_draft(std::string_view file_name, std::string_view steps, std::int64_t unix_ms);
void extend_draft(std::string_view file_name, std::string_view steps, std::int64_t unix_ms);
void drop_draft(std::string_view file_name);

// Tabs: the document that this one works on, empty for none; asking for the one that another has; giving it.
void hold_document(std::string_view file_name);
void ask_for_document(std::string_view file_name, std::string_view plan, std::uint64_t file);
void hand_over(std::string_view file_name, std::string_view bytes, std::string_view saved, std::uint64_t file);
void take_update();

// Earlier versions, by document and moment.
void keep_version(std::string_view file_name, std::string_view bytes, int why, std::size_t steps, std::string_view about);
void list_versions(std::string_view file_name);
void fetch_version(std::string_view file_name, std::int64_t unix_ms);

void keep_preferences(std::string_view text);
void read_again(std::uint64_t file);
void reopen_file(std::string_view key);  // of one that recent_found() told
void forget_file(std::string_view key);

void set_title(std::string_view title, bool unsaved, std::string_view lang);
void copy_text(std::string_view text);
void copy_picture(int x, int y, int width, int height, std::string_view name, bool to_file);  // of the canvas, as it is at this moment
void show_address(std::string_view fragment, bool jump);  // jump: a new entry of the browser's history

// Whether a text field is active, and where its caret stands: physical pixels of the canvas.
void text_input(bool wanted, float x, float y, float line_height);

}  // namespace platform::host
