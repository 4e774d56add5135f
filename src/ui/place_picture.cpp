#include "ui/place_picture.hpp"

#include <cmath>
#include <utility>

#include "app/file_names.hpp"
#include "imgui_internal.h"
#include "ui/drawing.hpp"
#include "ui/panels.hpp"
#include "ui/theme.hpp"

namespace ui {
namespace {

constexpr int most_missed = 3;

// "Piano della performance 2024 - Mappa".
std::string title_of(const Frame& frame) {
    const std::string& title = frame.document().plan.title;
    return (title.empty() ? std::string() : title + " - ") + frame.tr(name_of(frame.app.view.place));
}

// Below the strip of places.
Region shown(const Frame& frame) { return {{0, std::floor(frame.state.regions.places.max.y)}, ImGui::GetMainViewport()->Size}; }

}  // namespace

void prepare_place_picture(const Frame& frame) {
    if (frame.app.view.picture == app::PictureAs::svg) draw_bare_shapes();
}

void take_place_picture(Frame& frame) {
    const auto as = frame.app.view.picture;
    if (!as || !frame.app.document) return;
    const Region region = shown(frame);
    const std::string name = app::as_file_name(title_of(frame));
    if (*as != app::PictureAs::svg) {
        const app::CanvasArea area{0, static_cast<int>(region.min.y), static_cast<int>(region.max.x), static_cast<int>(region.max.y - region.min.y)};
        return frame.post(app::CopyChartPicture{area, name, *as});
    }
    const ImGuiWindow* main = ImGui::FindWindowByName(main_window);
    auto svg = svg_of(drawn_in(*main), {title_of(frame), region.min, region.max, colour::page});
    // A letter that was not there yet has the texture of letters made anew: the next frame has them all.
    if (svg) frame.post(app::SaveDrawing{name, std::move(*svg)});
    else if (++frame.state.pictures_missed >= most_missed) frame.post(app::PictureCopied{app::PictureTo::nowhere, {}});
    else return;
    frame.state.pictures_missed = 0;
}

}  // namespace ui
