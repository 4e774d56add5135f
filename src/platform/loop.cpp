#include "platform/loop.hpp"

#include <SDL_keyboard.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <span>

#include "imgui_internal.h"
#include "platform/application.hpp"
#include "platform/host.hpp"
#include "platform/text_input.hpp"
#include "platform/window.hpp"
#include "ui/asked.hpp"

namespace platform {
namespace {

int wanted = 0;  // frames still to draw
bool work_left = false, one_a_frame = false;
std::chrono::duration<double, std::milli> thought{};
constexpr int most_frames_in_a_turn = 12;
constexpr std::chrono::milliseconds a_turns_work(50);

// One frame in memory. Whether the user asked for anything.
bool think() {
    const auto begun = std::chrono::steady_clock::now();
    begin_frame();
    if (is_still() && ImGui::GetCurrentContext()->DimBgRatio > 0) ImGui::GetCurrentContext()->DimBgRatio = 1;
    app::Actions actions;
    ui::draw(the_application().store.app(), the_application().ui, actions);
    ImGui::Render();
    follow_text_input();
    const bool acted = !actions.empty();
    if (acted) post_all(std::move(actions));
    thought += std::chrono::steady_clock::now() - begun;
    return acted;
}

bool key_held() {
    int count = 0;
    const Uint8* keys = SDL_GetKeyboardState(&count);
    const auto held = std::span(keys, static_cast<std::size_t>(count)).first(SDL_SCANCODE_LCTRL);
    return std::ranges::any_of(held, [](Uint8 down) { return down != 0; });
}

// Things that change with time alone: repeats of what is held down, tooltips about to appear, the
// veil behind a dialog, input that Dear ImGui spreads over several frames.
bool in_motion() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const ImGuiStyle& style = context.Style;
    const bool hovering = context.HoverItemDelayId != 0 && context.HoverItemDelayTimer < style.HoverDelayNormal;
    const bool settling = context.HoverItemDelayId != 0 && context.MouseStationaryTimer < style.HoverStationaryDelay;
    const bool fading = context.DimBgRatio > 0 && context.DimBgRatio < 1;
    return ImGui::IsAnyMouseDown() || key_held() || hovering || settling || fading || context.InputEventsQueue.Size > 0 || ui::is_asked_left();
}

// The caret shows for 0.8 s and hides for 0.4 s: the next frame is due when that changes.
void sleep_until_blink() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (is_still() || !context.IO.WantTextInput || context.IO.AppFocusLost) return;
    constexpr float shown = 0.8F, period = 1.2F;
    const float phase = std::fmod(std::max(context.InputTextState.CursorAnim, 0.0F), period);
    const float rest = (phase <= shown ? shown : period) - phase;
    host::wake_in(static_cast<int>(rest * 1000) + 10);
}

void go_on() {
    work_left = false;
    post(app::GoOn{});
}

}  // namespace

void want_frames(int count) {
    wanted = std::max(wanted, count);
    host::wake();
}

double thought_ms() { return thought.count(); }

void go_on_after_frame(bool with_one_part) {
    work_left = true;
    one_a_frame = with_one_part;
}

void work_on() {
    using std::chrono::steady_clock;
    const auto begun = steady_clock::now();
    while (work_left && steady_clock::now() - begun < a_turns_work) {
        go_on();
        if (one_a_frame) return;
    }
    if (work_left) host::work_soon();
}

bool draw_frame() {
    if (!can_draw()) return false;
    while (pump_events()) think();
    if (think()) think();  // what is shown follows from what was done in this same frame
    show_frame();
    if (work_left && one_a_frame) go_on();
    else if (work_left) host::work_soon();
    wanted = std::max(wanted - 1, in_motion() ? 1 : 0);
    if (wanted == 0) sleep_until_blink();
    return wanted > 0;
}

void take_turn() {
    if (!can_draw()) return;
    while (pump_events()) think();
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    for (int frame = 0; frame < most_frames_in_a_turn; ++frame) {
        const bool more = think() || context.InputEventsQueue.Size > 0 || ui::is_asked_left();
        if (!more && frame > 0) break;  // the last one draws what the one before it changed
    }
    want_frames(1);
}

}  // namespace platform
