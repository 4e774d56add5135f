#include "ui/asked.hpp"

#include <deque>
#include <utility>

#include "imgui_internal.h"
#include "ui/hooked.hpp"
#include "ui/items.hpp"

namespace ui {
namespace {

constexpr int frames_to_follow = 2;     // ImGui presses what is activated one frame later
constexpr int patience_of_a_field = 4;  // frames until it has taken the keyboard

enum class Step { opening, written, leaving };

struct Queue {
    std::deque<Asked> waiting;
    std::optional<Asked> now;      // of this frame
    std::optional<Asked> writing;  // takes several
    Step step = Step::opening;
    int waited = 0;
    int following = 0;
};

Queue& the_queue() {
    static Queue one;
    return one;
}

bool can_be_asked(const Asked& asked) {
    const Item* item = find_item(asked.item);
    return item != nullptr && !item->disabled && !item->covered;
}

void press(unsigned item) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.NavInputSource = ImGuiInputSource_Keyboard;
    ImGui::ActivateItemByID(item);
    const Item* seen = find_item(item);
    if (seen != nullptr && seen->role == Role::textbox) context.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    ImGui::SetNavCursorVisible(true);
    the_queue().following = frames_to_follow;
}

void empty_field() {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiKey_Delete, true);
    io.AddKeyEvent(ImGuiKey_Delete, false);
}

// Whether the field has the keyboard and was given its text.
bool wrote(const Asked& asked) {
    ImGuiInputTextState* field = ImGui::GetCurrentContext()->ActiveId == asked.item ? ImGui::GetInputTextState(asked.item) : nullptr;
    if (field == nullptr) return false;
    field->SelectAll();
    if (asked.text.empty()) empty_field();
    else ImGui::GetIO().AddInputCharactersUTF8(asked.text.c_str());
    return true;
}

// As a hand would: open the field, select all, type, and leave it where that is wanted.
void go_on_writing(Queue& queue) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const Asked& asked = *queue.writing;
    switch (queue.step) {
        case Step::opening:
            if (wrote(asked)) queue.step = Step::written;
            else if (++queue.waited > patience_of_a_field) queue.writing.reset();
            return;
        case Step::written:
            if (context.InputEventsQueue.Size == 0) queue.step = Step::leaving;
            return;
        case Step::leaving: break;
    }
    if (asked.commit && context.ActiveId == asked.item) ImGui::ClearActiveID();
    queue.writing.reset();
    queue.following = frames_to_follow;
}

void begin_writing(Queue& queue, const Asked& asked) {
    queue.writing = asked;
    queue.step = Step::opening;
    queue.waited = 0;
    if (ImGui::GetCurrentContext()->ActiveId != asked.item) press(asked.item);
}

}  // namespace

void ask(Asked asked) { the_queue().waiting.push_back(std::move(asked)); }

bool is_asked_left() {
    const Queue& queue = the_queue();
    return !queue.waiting.empty() || queue.writing || queue.following > 0;
}

void begin_asked() {
    Queue& queue = the_queue();
    queue.now.reset();
    if (queue.following > 0) --queue.following;
    if (queue.writing) return go_on_writing(queue);
    if (queue.waiting.empty()) return;
    const Asked asked = std::move(queue.waiting.front());
    queue.waiting.pop_front();
    if (!can_be_asked(asked)) return;
    queue.now = asked;
    switch (asked.to) {
        case AskedTo::use: return press(asked.item);
        case AskedTo::write: return begin_writing(queue, asked);
        case AskedTo::reach:
        case AskedTo::set: queue.following = frames_to_follow; return;
    }
}

bool asked_to_use(unsigned item) {
    const auto& now = the_queue().now;
    return now && now->to == AskedTo::use && now->item == item;
}

std::optional<double> asked_number(unsigned item) {
    const auto& now = the_queue().now;
    return now && now->to == AskedTo::set && now->item == item ? std::optional(now->number) : std::nullopt;
}

namespace hooked {

// Called where the widget is drawn, as ImGui knows there which window and which walk it belongs to.
void widget_reachable(ImGuiID id, bool stop_of_the_walk) {
    auto& now = the_queue().now;
    if (!now || now->to != AskedTo::reach || now->item != id) return;
    now.reset();
    const Item* item = find_item(id);
    if (!stop_of_the_walk) {  // a row that is not the selected one: to reach it is to select it
        if (item != nullptr && item->role == Role::row) press(id);
        return;
    }
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (ImGui::GetCurrentContext()->NavWindow != window) ImGui::FocusWindow(window, ImGuiFocusRequestFlags_UnlessBelowModal);
    ImGui::SetFocusID(id, window);
    ImGui::SetNavCursorVisible(true);
}

}  // namespace hooked
}  // namespace ui
