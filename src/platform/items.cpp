#include "platform/items.hpp"

#include <initializer_list>
#include <string_view>

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
    out.back() = end_of_record;
}

}  // namespace

std::string items_as_text() {
    std::string out;
    for (const ui::Item& item : ui::items()) append(out, item, window_canvas().scale);
    return out;
}

}  // namespace platform
