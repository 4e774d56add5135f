#include "ui/charts.hpp"

#include <algorithm>

#include "ui/theme.hpp"

namespace ui {
namespace {

ImU32 fill_of(eval::Light light) {
    switch (light) {
        case eval::Light::none: return colour::frame;
        case eval::Light::red: return colour::red;
        case eval::Light::amber: return colour::amber_fill;
        case eval::Light::green: return colour::green;
    }
    return colour::frame;
}

// Full marks end the bar, or the best that may come where that is more.
float place_on(ImVec2 min, ImVec2 max, const eval::Figure& figure, double score) {
    return min.x + (max.x - min.x) * static_cast<float>(std::clamp(score / std::max(1.0, figure.high), 0.0, 1.0));
}

}  // namespace

ImU32 ink_of(eval::Light light) {
    switch (light) {
        case eval::Light::none: return colour::muted;
        case eval::Light::red: return colour::red;
        case eval::Light::amber: return colour::amber;
        case eval::Light::green: return colour::green;
    }
    return colour::muted;
}

void draw_light(ImVec2 centre, float radius, eval::Light light) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float r = radius;
    switch (light) {
        case eval::Light::none: list->AddCircle(centre, r - 1, colour::frame, 0, r * 0.28F); break;
        case eval::Light::red:
            list->AddRectFilled({centre.x - r * 0.9F, centre.y - r * 0.9F}, {centre.x + r * 0.9F, centre.y + r * 0.9F}, colour::red, 1);
            break;
        case eval::Light::amber: {
            const ImVec2 top(centre.x, centre.y - r);
            const ImVec2 right(centre.x + r * 1.1F, centre.y + r * 0.9F);
            const ImVec2 left(centre.x - r * 1.1F, centre.y + r * 0.9F);
            list->AddTriangleFilled(top, right, left, colour::amber_fill);
            list->AddTriangle(top, right, left, colour::amber, r * 0.22F);
            break;
        }
        case eval::Light::green: list->AddCircleFilled(centre, r, colour::green); break;
    }
}

void draw_bar(ImVec2 min, ImVec2 max, const eval::Figure& figure, eval::Light light) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float round = (max.y - min.y) / 2;
    const auto at = [&](double score) { return place_on(min, max, figure, score); };
    list->AddRectFilled(min, max, colour::track, round);
    if (figure.high - figure.low > 0.0005)
        list->AddRectFilled({at(figure.low), min.y}, {at(figure.high), max.y}, faded(fill_of(light), 70), round);
    if (figure.score && *figure.score > 0.001)
        list->AddRectFilled(min, {std::max(at(*figure.score), min.x + 2 * round), max.y}, fill_of(light), round);
    if (figure.high - figure.low <= 0.0005) return;
    for (const double end : {figure.low, figure.high})
        list->AddLine({at(end), min.y - 2}, {at(end), max.y + 2}, colour::muted, 1);
}

void draw_ghost(ImVec2 min, ImVec2 max, const eval::Figure& now, const eval::Figure& before) {
    if (!before.score || now.score == before.score) return;
    const float x = place_on(min, max, now, *before.score);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine({x, min.y - 2}, {x, max.y + 2}, colour::sheet, 4);
    list->AddLine({x, min.y - 3}, {x, max.y + 3}, colour::text, 2);
    list->AddCircleFilled({x, min.y - 4}, 4, colour::sheet);
    list->AddCircle({x, min.y - 4}, 4, colour::text, 0, 1.5F);
}

}  // namespace ui
