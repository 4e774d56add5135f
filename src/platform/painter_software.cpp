#include "imgui.h"
#include "imgui_impl_sdl2.h"
#include "imgui_impl_sdlrenderer2.h"
#include "platform/painter.hpp"

namespace platform {
namespace {

SDL_Renderer* renderer = nullptr;

SDL_Window* open(int width, int height) {
    SDL_Window* window = SDL_CreateWindow("Cruscotto", 0, 0, width, height, 0);
    renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
    ImGui_ImplSDL2_InitForSDLRenderer(window, renderer);
    ImGui_ImplSDLRenderer2_Init(renderer);
    return window;
}

void new_frame() { ImGui_ImplSDLRenderer2_NewFrame(); }

void paint(SDL_Window*) {
    SDL_SetRenderDrawColor(renderer, 255, 255, 255, 255);
    SDL_RenderClear(renderer);
    ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer);
    SDL_RenderPresent(renderer);
}

void forget() {}

}  // namespace

const Painter software_painter{open, new_frame, paint, forget};

}  // namespace platform
