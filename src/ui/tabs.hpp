// A row of tabs; the one shown is underlined. They wrap where the room is narrow.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace ui {

enum class TabLook { on_light, on_dark };

struct Tabs {
    const char* key;
    std::string name;
    std::vector<std::string> labels;
    std::size_t current = 0;
    TabLook look = TabLook::on_light;
};
// The tab picked in this frame, when it is another one.
std::optional<std::size_t> tabs(const Tabs& tabs);

}  // namespace ui
