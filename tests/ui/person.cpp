#include "ui/person.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <fstream>
#include <iterator>

#include "format/plan_file.hpp"
#include "support/places.hpp"
#include "ui/theme.hpp"

namespace ui_test {
namespace {

// Pretends to hand the font's picture to a graphics card.
void take_textures(ImDrawData* data) {
    if (data->Textures == nullptr) return;
    for (ImTextureData* texture : *data->Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

// The fonts of the page, so that widths are those that a user sees.
void add_font(const char* file, bool merge) {
    std::ifstream in(support::in_repository("assets/fonts/") + file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    REQUIRE_FALSE(bytes.empty());
    void* owned = ImGui::MemAlloc(bytes.size());
    std::ranges::copy(bytes, static_cast<char*>(owned));
    ImFontConfig config;
    config.MergeMode = merge;
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(owned, static_cast<int>(bytes.size()), 0, &config);
}

void add_fonts() {
    for (const char* text : {"TitilliumWeb-Regular.ttf", "TitilliumWeb-SemiBold.ttf"}) {
        add_font(text, false);
        add_font("NotoSymbols-subset.ttf", true);
    }
}

void append(app::Actions& all, app::Actions more) { all.insert(all.end(), more.begin(), more.end()); }

}  // namespace

Person::Person(ImVec2 window, float scale) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {window.x * scale, window.y * scale};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.IniFilename = nullptr;
    add_fonts();
    ui::set_up_style(scale);
    look();
}

Person::~Person() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetTexID(ImTextureID_Invalid);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
}

void Person::open(plan::Plan plan, std::string file_name) {
    happen(app::FileRead{std::move(file_name), format::write_plan(plan), 1});
    if (app().arrived) click(ui::Role::button, "Apri al suo posto");  // another state of the one that is open
    while (app().opening) happen(app::GoOn{});  // a large one comes in parts
    REQUIRE(app().document);
}

void Person::happen(app::Action action) {
    store_.post(std::move(action));
    store_.drain();
    look();
}

app::Actions Person::frame() {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    app::Actions actions;
    ui::draw(store_.app(), state_, actions);
    ImGui::Render();
    take_textures(ImGui::GetDrawData());
    for (const app::Action& each : actions) store_.post(each);
    store_.drain();
    return actions;
}

app::Actions Person::look(int frames) {
    app::Actions all;
    for (int i = 0; i < frames; ++i) append(all, frame());
    return all;
}

const ui::Item* Person::find(ui::Role role, std::string_view label) const {
    const auto& seen = ui::items();
    const auto found = std::ranges::find_if(seen, [&](const ui::Item& item) { return item.role == role && item.label == label; });
    return found == seen.end() ? nullptr : &*found;
}

const ui::Item& Person::see(ui::Role role, std::string_view label) const {
    INFO("looking for " << ui::name_of(role) << " “" << label << "”");
    const ui::Item* found = find(role, label);
    REQUIRE(found != nullptr);
    return *found;
}

std::size_t Person::count(ui::Role role) const {
    return static_cast<std::size_t>(std::ranges::count(ui::items(), role, &ui::Item::role));
}

void Person::point_at(const ui::Item& item) {
    const float across = item.role == ui::Role::row ? std::min(item.w / 2, ui::scaled(180)) : item.w / 2;  // a row: on its name
    ImGui::GetIO().AddMousePosEvent(item.x + across, item.y + item.h / 2);
}

app::Actions Person::press_mouse() {
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    app::Actions all = look(1);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    append(all, look(1));
    return all;
}

app::Actions Person::click(ui::Role role, std::string_view label) {
    point_at(see(role, label));
    app::Actions all = look(2);
    append(all, press_mouse());
    append(all, look());
    return all;
}

app::Actions Person::double_click(ui::Role role, std::string_view label) {
    point_at(see(role, label));
    app::Actions all = look(2);
    append(all, press_mouse());
    append(all, press_mouse());
    append(all, look());
    return all;
}

app::Actions Person::press(ImGuiKey key, ImGuiKey modifier) {
    ImGuiIO& io = ImGui::GetIO();
    if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, true);
    io.AddKeyEvent(key, true);
    app::Actions all = look(2);
    io.AddKeyEvent(key, false);
    if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, false);
    append(all, look());
    return all;
}

app::Actions Person::click_row(std::string_view label, ImGuiKey modifier) {
    ImGui::GetIO().AddKeyEvent(modifier, true);
    app::Actions all = click(ui::Role::row, label);
    ImGui::GetIO().AddKeyEvent(modifier, false);
    append(all, look());
    return all;
}

app::Actions Person::drag_row(std::string_view from, std::string_view onto, float at) {
    ImGuiIO& io = ImGui::GetIO();
    point_at(see(ui::Role::row, from));
    app::Actions all = look(2);
    io.AddMouseButtonEvent(0, true);
    append(all, look(1));
    const ui::Item over = see(ui::Role::row, onto);
    io.AddMousePosEvent(over.x + 150, over.y + over.h * at);
    append(all, look(3));
    io.AddMouseButtonEvent(0, false);
    append(all, look());
    return all;
}

app::Actions Person::type(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    return look();
}

app::Actions Person::wheel(ui::Role role, std::string_view label, float notches) {
    point_at(see(role, label));
    look(1);
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    return look();
}

app::Actions Person::fill(std::string_view label, std::string_view text) {
    app::Actions all = click(ui::Role::textbox, label);
    append(all, press(ImGuiKey_A, ImGuiMod_Ctrl));
    append(all, type(text));
    append(all, press(ImGuiKey_Enter));
    return all;
}

}  // namespace ui_test
