#include "platform/window.hpp"

#include <SDL.h>
#include <SDL_opengles2.h>

#include <algorithm>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"
#include "platform/clipboard.hpp"
#include "platform/fonts.hpp"
#include "platform/loop.hpp"
#include "ui/ui.hpp"

namespace platform {
namespace {

SDL_Window* window = nullptr;
Canvas canvas;
bool graphics = false;

constexpr float shortest_frame = 1e-6F;  // Dear ImGui wants time to pass
// Sleep counts as time, or two slow clicks would make a double click; but not a whole lunch break.
constexpr float longest_frame = 1;
constexpr float click_slack = 6;  // CSS pixels that a click or a double click may wander

int wake_on_event(void*, SDL_Event* event) {
    if (event->type != SDL_POLLSENTINEL) want_frames();  // SDL's own mark, sent at every poll
    return 0;
}

void apply_scale() {
    ui::set_up_style(canvas.scale);
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigInputTextCursorBlink = true;  // loop.cpp wakes for each blink
    io.MouseDragThreshold = io.MouseDoubleClickMaxDist = click_slack * canvas.scale;
}

SDL_GLContext open_graphics() {
    SDL_Init(SDL_INIT_VIDEO);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    window = SDL_CreateWindow("Cruscotto", 0, 0, canvas.width, canvas.height, SDL_WINDOW_OPENGL);
    return SDL_GL_CreateContext(window);
}

}  // namespace

void open_window(const Canvas& on, bool is_mac) {
    canvas = on;
    SDL_GLContext context = open_graphics();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigMacOSXBehaviors = is_mac;
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    serve_clipboard();
    load_fonts();
    apply_scale();
    SDL_AddEventWatch(wake_on_event, nullptr);
    graphics = true;
}

void resize_window(const Canvas& to) {
    const bool rescaled = to.scale != canvas.scale;
    canvas = to;
    SDL_SetWindowSize(window, canvas.width, canvas.height);
    if (rescaled) apply_scale();
}

const Canvas& window_canvas() { return canvas; }

void graphics_lost() { graphics = false; }

void graphics_restored() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();  // textures and shaders are made again when next needed
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
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = std::clamp(io.DeltaTime, shortest_frame, longest_frame);
    ImGui::NewFrame();
}

void show_frame() {
    glViewport(0, 0, canvas.width, canvas.height);
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
}

}  // namespace platform
