#include "platform/items.hpp"

#include <initializer_list>
#include <utility>

#include "platform/application.hpp"
#include "platform/loop.hpp"
#include "platform/window.hpp"
#include "ui/items.hpp"

namespace platform {
namespace {

constexpr char end_of_field = '\x1f';
constexpr char end_of_record = '\x1e';

void append(std::string& out, std::string_view text) {
    for (const char c : text)
        if (c != end_of_field && c != end_of_record) out += c;
    out += end_of_field;
}

void append(std::string& out, const ui::Item& item, float scale) {
    for (const std::string_view text : {std::string_view(item.id), ui::name_of(item.role), std::string_view(item.label), std::string_view(item.value)})
        append(out, text);
    for (const float length : {item.x, item.y, item.w, item.h}) append(out, std::to_string(length / scale));
    append(out, std::to_string(item.level));
    for (const bool state : {item.checked, item.selected, item.expandable, item.expanded, item.disabled, item.focused})
        append(out, state ? "1" : "");
}

std::string_view name_of(ui::Stands stands) {
    switch (stands) {
        case ui::Stands::window: return "window";
        case ui::Stands::popup: return "popup";
        case ui::Stands::modal: return "modal";
        case ui::Stands::tip: return "tip";
    }
    return {};
}

// What only the mirror of the page needs.
void append_more(std::string& out, const ui::Item& item) {
    for (const bool state : {item.reached, item.covered, item.multiline, item.invalid}) append(out, state ? "1" : "");
    append(out, item.about);
    for (const int number : {item.position, item.count, item.line}) append(out, number == 0 ? "" : std::to_string(number));
    append(out, std::to_string(item.layer));
    append(out, name_of(item.stands));
    if (!item.range) return;
    for (const double step : {item.range->low, item.range->high, item.range->at}) append(out, std::to_string(static_cast<long long>(step)));
}

}  // namespace

std::string items_as_text() {
    std::string out;
    for (const ui::Item& item : ui::items()) {
        append(out, item, window_canvas().scale);
        out.back() = end_of_record;
    }
    return out;
}

std::string screen_as_text() {
    std::string out;
    out.reserve(ui::items().size() * 160);
    for (const ui::Item& item : ui::items()) {
        append(out, item, window_canvas().scale);
        append_more(out, item);
        out.back() = end_of_record;
    }
    return out;
}

int screen_news() {
    const ui::News news = ui::take_news();
    return (news.items ? 1 : 0) + (news.focus ? 2 : 0) + (the_application().ui.caret.words.empty() ? 0 : 4);
}

std::string take_caret_words() { return std::exchange(the_application().ui.caret.words, {}); }

void ask_item(std::string_view id, ui::Asked asked) {
    asked.item = ui::id_of_item(id);
    if (asked.item == 0) return;
    ui::ask(std::move(asked));
    want_frames();
}

}  // namespace platform
