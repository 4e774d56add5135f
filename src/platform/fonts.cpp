#include "platform/fonts.hpp"

#include <utility>
#include <vector>

#include "imgui.h"

namespace platform {
namespace {

std::vector<std::string> files;  // Dear ImGui reads them as long as it lives

void load(std::string& file, bool merge) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = merge;
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(file.data(), static_cast<int>(file.size()), 0, &config);
}

}  // namespace

void add_font(std::string bytes) { files.push_back(std::move(bytes)); }

void load_fonts() {
    if (files.empty()) return;  // Dear ImGui's own font then
    std::string& symbols = files.back();
    for (std::string& file : files) {
        if (&file == &symbols && files.size() > 1) break;
        load(file, false);
        load(symbols, true);
    }
}

}  // namespace platform
