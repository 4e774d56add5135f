// The bare page that ours is measured against: SDL, WebGL 2, Dear ImGui with its own font and one window. With
// ?rows=N in its address a clipped table of so many rows stands in it, of the columns of our plan table, as wide and
// with rows as high, plain text in every cell. It draws once, and at every event.
#include <SDL.h>
#include <SDL_opengles2.h>
#include <emscripten.h>

#include <cstdio>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"

// clang-format off
EM_JS(int, inner_width, (), { return innerWidth; });
EM_JS(int, inner_height, (), { return innerHeight; });
EM_JS(int, rows_asked, (), { return Number(new URLSearchParams(location.search).get('rows')); });
EM_JS(void, drawn, (double thought), {
    if (!window.bare) performance.mark('cruscotto-first-frame');
    window.bare = { frames: (window.bare?.frames ?? 0) + 1, thought };
});
// clang-format on

static SDL_Window* window;
static int width, height, rows;
static double thought;  // ms, without the painting

static void draw_row(int row) {
    char text[48];
    ImGui::TableNextRow(0, 46);
    const auto cell = [&](const char* form, auto... values) {
        ImGui::TableNextColumn();
        std::snprintf(text, sizeof text, form, values...);
        ImGui::TextUnformatted(text);
    };
    cell("%d.%d", row / 6, row % 6);
    cell("Indicatore %d", row);
    cell("%d,%02d", row * 7 % 100, row * 13 % 100);
    cell(">= %d,%02d N.", row * 31 % 200, row * 17 % 100);
    cell("%d,%02d", row * 37 % 200, row * 19 % 100);
    cell("%d,%02d %%", row * 41 % 100, row * 23 % 100);
    cell("%s", row % 3 ? "non raggiunto" : "raggiunto");
}

static void draw_table() {
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_Resizable | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH;
    if (!ImGui::BeginTable("rows", 7, flags, {1345, 865})) return;
    ImGui::TableSetupColumn("Codice", ImGuiTableColumnFlags_WidthFixed, 56);
    ImGui::TableSetupColumn("Denominazione", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("Peso", ImGuiTableColumnFlags_WidthFixed, 56);
    ImGui::TableSetupColumn("Target 2024", ImGuiTableColumnFlags_WidthFixed, 144);
    ImGui::TableSetupColumn("Valore", ImGuiTableColumnFlags_WidthFixed, 84);
    ImGui::TableSetupColumn("Raggiungimento", ImGuiTableColumnFlags_WidthFixed, 138);
    ImGui::TableSetupColumn("Esito", ImGuiTableColumnFlags_WidthFixed, 102);
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::TableHeadersRow();
    ImGuiListClipper clipper;
    clipper.Begin(rows, 46);
    while (clipper.Step())
        for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) draw_row(row);
    ImGui::EndTable();
}

static void frame() {
    bool asked = ImGui::GetFrameCount() == 0;
    SDL_Event event;
    while (SDL_PollEvent(&event)) asked = ImGui_ImplSDL2_ProcessEvent(&event) || asked;
    if (!asked) return;
    const double begun = emscripten_get_now();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({static_cast<float>(width), static_cast<float>(height)});
    ImGui::Begin("Bare");
    if (rows > 0) draw_table();
    else ImGui::TextUnformatted("Nothing but a window");
    ImGui::End();
    ImGui::Render();
    thought += emscripten_get_now() - begun;
    glViewport(0, 0, width, height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
    drawn(thought);
}

int main() {
    width = inner_width();
    height = inner_height();
    rows = rows_asked();
    SDL_Init(SDL_INIT_VIDEO);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    window = SDL_CreateWindow("Bare", 0, 0, width, height, SDL_WINDOW_OPENGL);
    SDL_GLContext context = SDL_GL_CreateContext(window);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    emscripten_set_main_loop(frame, 0, 0);
}
