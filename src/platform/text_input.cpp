#include "platform/text_input.hpp"

#include <SDL_keyboard.h>

#include <string>

#include "imgui_internal.h"
#include "platform/host.hpp"
#include "platform/loop.hpp"
#include "platform/window.hpp"

namespace platform {
namespace {

struct Told {
    bool wanted = false;
    ImVec2 at;
};
Told told;

}  // namespace

void type_text(std::string_view text) {
    ImGuiIO& io = ImGui::GetIO();
    pump_events();  // the keys that came before the text
    // AltGr is Ctrl+Alt to some systems, and text typed with Ctrl is no text to Dear ImGui.
    for (const ImGuiKey held : {ImGuiMod_Ctrl, ImGuiMod_Alt, ImGuiMod_Super}) io.AddKeyEvent(held, false);
    io.AddInputCharactersUTF8(std::string(text).c_str());
    want_frames();
}

void follow_text_input() {
    const ImGuiPlatformImeData& ime = ImGui::GetCurrentContext()->PlatformImeData;
    const bool moved = ime.InputPos.x != told.at.x || ime.InputPos.y != told.at.y;
    if (ime.WantTextInput == told.wanted && !(told.wanted && moved)) return;
    told = {ime.WantTextInput, ime.InputPos};
    host::text_input(told.wanted, ime.InputPos.x, ime.InputPos.y, ime.InputLineHeight);
}

void release_keys() {
    SDL_ResetKeyboard();
    ImGuiIO& io = ImGui::GetIO();
    io.ClearInputKeys();
    for (int button = 0; button < ImGuiMouseButton_COUNT; ++button) io.AddMouseButtonEvent(button, false);
    want_frames();
}

}  // namespace platform
