#include "platform/window.hpp"

#include <SDL.h>

#include <algorithm>

#include "imgui.h"
#include "imgui_impl_sdl2.h"
#include "platform/clipboard.hpp"
#include "platform/fonts.hpp"
#include "platform/loop.hpp"
#include "platform/painter.hpp"
#include "ui/ui.hpp"

namespace platform {
namespace {

SDL_Window* window = nullptr;
const Painter* painter = &webgl_painter;
Canvas canvas;
bool graphics = false;
bool still = false;

constexpr float shortest_frame = 1e-6F;  // Dear ImGui wants time to pass
// Sleep counts as time, or two slow clicks would make a double click; but not a whole lunch break.
constexpr float longest_frame = 1;
constexpr float click_slack = 6;  // CSS pixels that a click or a double click may wander

int wake_on_event(void*, SDL_Event* event) {
    if (event->type != SDL_POLLSENTINEL) want_frames();  // SDL's own mark, sent at every poll
    return 0;
}

void apply_scale() {
    ui::set_up_style(canvas.scale * canvas.text);
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigInputTextCursorBlink = !still;  // loop.cpp wakes for each blink
    io.MouseDragThreshold = io.MouseDoubleClickMaxDist = click_slack * canvas.scale;
}

}  // namespace

void open_window(const Canvas& on, const Machine& machine) {
    canvas = on;
    painter = machine.has_webgl ? &webgl_painter : &software_painter;
    SDL_Init(SDL_INIT_VIDEO);
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigMacOSXBehaviors = machine.is_mac;
    window = painter->open(canvas.width, canvas.height);
    serve_clipboard();
    load_fonts();
    apply_scale();
    SDL_AddEventWatch(wake_on_event, nullptr);
    graphics = true;
}

void resize_window(const Canvas& to) {
    const bool rescaled = to.scale != canvas.scale || to.text != canvas.text;
    canvas = to;
    SDL_SetWindowSize(window, canvas.width, canvas.height);
    if (rescaled) apply_scale();
}

void keep_still(bool wanted) {
    still = wanted;
    ImGui::GetIO().ConfigInputTextCursorBlink = !still;
}

bool is_still() { return still; }

const Canvas& window_canvas() { return canvas; }

void graphics_lost() { graphics = false; }

void graphics_restored() {
    painter->forget();
    graphics = true;
}

bool can_draw() { return graphics; }

bool pump_events() {
    SDL_Event event;
    bool moved = false;
    while (SDL_PeepEvents(&event, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0) {
        if (moved && event.type == SDL_MOUSEBUTTONDOWN) return true;
        moved = moved || event.type == SDL_MOUSEMOTION;
        SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT);
        ImGui_ImplSDL2_ProcessEvent(&event);
    }
    return false;
}

void begin_frame() {
    painter->new_frame();
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = std::clamp(io.DeltaTime, shortest_frame, longest_frame);
    ImGui::NewFrame();
}

void show_frame() { painter->paint(window); }

}  // namespace platform
