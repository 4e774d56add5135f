#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_impl_sdl2.h"
#include "imgui_impl_sdlrenderer2.h"
#include "platform/painter.hpp"

namespace platform {
namespace {

SDL_Renderer* renderer = nullptr;
int settled = 0;  // the frame whose corners are where the renderer wants them

SDL_Window* open(int width, int height) {
    SDL_Window* window = SDL_CreateWindow("Cruscotto", 0, 0, width, height, 0);
    renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
    ImGui_ImplSDL2_InitForSDLRenderer(window, renderer);
    ImGui_ImplSDLRenderer2_Init(renderer);
    return window;
}

// SDL knows whole pixels only: the soft edge of a line would become a second line, half as strong.
void new_frame() {
    ImGui::GetStyle().AntiAliasedLines = false;
    ImGui_ImplSDLRenderer2_NewFrame();
}

// To the nearest whole pixel, as a graphics card would see it; SDL itself cuts off what is behind the point.
void settle(ImDrawList& list) {
    for (ImDrawVert& corner : list.VtxBuffer) corner.pos = {std::floor(corner.pos.x + 0.5F), std::floor(corner.pos.y + 0.5F)};
}

void paint(SDL_Window*) {
    ImDrawData* data = ImGui::GetDrawData();
    if (settled != ImGui::GetFrameCount()) std::ranges::for_each(data->CmdLists, [](ImDrawList* list) { settle(*list); });
    settled = ImGui::GetFrameCount();
    SDL_SetRenderDrawColor(renderer, 255, 255, 255, 255);
    SDL_RenderClear(renderer);
    ImGui_ImplSDLRenderer2_RenderDrawData(data, renderer);
    SDL_RenderPresent(renderer);
}

void forget() {}

}  // namespace

const Painter software_painter{open, new_frame, paint, forget};

}  // namespace platform
