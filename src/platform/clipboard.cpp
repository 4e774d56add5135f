#include "platform/clipboard.hpp"

#include <SDL_keyboard.h>

#include <limits>
#include <utility>

#include "imgui.h"
#include "platform/host.hpp"
#include "platform/loop.hpp"
#include "platform/window.hpp"

namespace platform {
namespace {

struct Clipboard {
    std::string text;
    bool in_event = false;  // the page's event carries the text away
    bool written = false;
};
Clipboard clipboard;

const char* read(ImGuiContext*) { return clipboard.text.c_str(); }
void write(ImGuiContext*, const char* text) { copy(text); }

void hold_modifiers(SDL_Keymod held) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, (held & KMOD_CTRL) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (held & KMOD_SHIFT) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (held & KMOD_ALT) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (held & KMOD_GUI) != 0);
}

// Nobody holds the key: however long the frames of the turn take, it does not repeat.
void press_with(SDL_Keymod held, ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    pump_events();
    hold_modifiers(held);
    io.AddKeyEvent(key, true);
    const float delay = std::exchange(io.KeyRepeatDelay, std::numeric_limits<float>::max());
    take_turn();
    io.KeyRepeatDelay = delay;
    io.AddKeyEvent(key, false);
    hold_modifiers(SDL_GetModState());
    take_turn();
}

// Ctrl with a letter, or Cmd on a Mac, whatever keys are really held: the event may come from a menu.
void press_with_ctrl(ImGuiKey letter) { press_with(ImGui::GetIO().ConfigMacOSXBehaviors ? KMOD_LGUI : KMOD_LCTRL, letter); }

}  // namespace

void serve_clipboard() {
    ImGuiPlatformIO& io = ImGui::GetPlatformIO();
    io.Platform_GetClipboardTextFn = read;
    io.Platform_SetClipboardTextFn = write;
}

void press_with_alt(ImGuiKey key) { press_with(KMOD_LALT, key); }

void paste(std::string text) {
    clipboard.text = std::move(text);
    press_with_ctrl(ImGuiKey_V);
}

std::string taken(Taking how) {
    clipboard.in_event = true;
    clipboard.written = false;
    press_with_ctrl(how == Taking::cut ? ImGuiKey_X : ImGuiKey_C);
    clipboard.in_event = false;
    return clipboard.written ? clipboard.text : std::string();
}

void copy(std::string_view text) {
    clipboard.text = text;
    clipboard.written = true;
    if (!clipboard.in_event) host::copy_text(text);
}

}  // namespace platform
