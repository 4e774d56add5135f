#include "ui/items.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

#include "imgui_internal.h"
#include "ui/asked.hpp"
#include "ui/hooked.hpp"

namespace ui {
namespace {

// Widgets stay here until they say who they are: scrollbars and the like never do.
struct Candidate {
    Item item = {};
    ImGuiID widget = 0;
    bool named = false;
    bool visible = true;
    ImGuiWindow* window = nullptr;
};

// ImGui's hooks carry no state of ours, so the frame being drawn is kept here.
struct Register {
    bool open = false;
    std::vector<Candidate> candidates;
    std::unordered_map<ImGuiID, std::size_t> by_widget;
    std::optional<Item> next;
    std::vector<Item> published;
    std::vector<Item> before;  // as published the frame before
    std::string at;            // the item and cell that the keyboard was at
    News news;
};

Register& the_register() {
    static Register one;
    return one;
}

std::string hex(ImGuiID id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "w00000000";
    for (std::size_t i = 8; i >= 1; --i, id >>= 4) out[i] = digits[id & 0xF];
    return out;
}

void place(Item& item, ImVec2 min, ImVec2 max) {
    item.x = min.x;
    item.y = min.y;
    item.w = max.x - min.x;
    item.h = max.y - min.y;
}

Stands stands_in(const ImGuiWindow& window) {
    if (window.Flags & ImGuiWindowFlags_Modal) return Stands::modal;
    if (window.Flags & ImGuiWindowFlags_Tooltip) return Stands::tip;
    return window.Flags & ImGuiWindowFlags_Popup ? Stands::popup : Stands::window;
}

// Windows under one that has to be answered are out of reach.
void put_on_layer(Candidate& each, ImGuiWindow* modal) {
    if (each.window == nullptr) return;
    ImGuiWindow* root = each.window->RootWindow;
    each.item.layer = root->ID;
    each.item.stands = stands_in(*root);
    each.item.covered = modal != nullptr && !ImGui::IsWindowWithinBeginStackOf(root, modal);
}

// The keyboard is at what is being edited, else at what it walked to last.
ImGuiID keyboard_at(const Register& f) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return f.by_widget.contains(context.ActiveId) ? context.ActiveId : context.NavId;
}

void look_for_news(Register& f) {
    std::string at;
    for (const Item& each : f.published)
        if (each.reached || (each.role == Role::cell && each.selected)) at += each.id;
    f.news.focus = f.news.focus || at != f.at;
    f.news.items = f.news.items || f.published != f.before;
    f.at = std::move(at);
}

// "Salva##file.save" is seen as "Salva".
std::string visible_part(const char* label) {
    const std::string_view whole = label == nullptr ? "" : label;
    return std::string(whole.substr(0, whole.find("##")));
}

}  // namespace

std::string_view name_of(Role role) {
    constexpr std::array<std::string_view, 21> names{
        "button", "textbox", "checkbox", "combobox", "option", "slider", "row",   "treeitem", "tab",  "menuitem", "link",
        "separator", "columnheader", "dialog", "status", "alert", "image", "heading",  "cell", "text", "treegrid"};
    return names[static_cast<std::size_t>(role)];
}

const std::vector<Item>& items() { return the_register().published; }

const Item* find_item(unsigned id) {
    const std::string wanted = hex(id);
    const auto found = std::ranges::find(items(), wanted, &Item::id);
    return found == items().end() ? nullptr : &*found;
}

unsigned id_of_item(std::string_view id) {
    unsigned number = 0;
    if (!id.starts_with('w')) return 0;
    const auto read = std::from_chars(id.data() + 1, id.data() + id.size(), number, 16);
    return read.ptr == id.data() + id.size() ? number : 0;
}

News take_news() { return std::exchange(the_register().news, {}); }

void name_item(Item item) { the_register().next = std::move(item); }

bool note_item(Item item) { return note_item(std::move(item), ImGui::GetItemRectMin(), ImGui::GetItemRectMax()); }

bool note_item(Item item, ImVec2 min, ImVec2 max) {
    const hooked::Seen seen = hooked::seen_of(min, max);
    if (!the_register().open || !seen.any) return false;
    const ImGuiID id = ImGui::GetID((item.label + std::string(name_of(item.role))).c_str());
    item.id = hex(id);
    place(item, seen.min, seen.max);
    the_register().candidates.push_back({std::move(item), 0, true, true, ImGui::GetCurrentWindow()});
    return asked_to_use(id);
}

void set_last_value(std::string value) {
    if (!the_register().candidates.empty()) the_register().candidates.back().item.value = std::move(value);
}

void begin_items() {
    Register& f = the_register();
    f.open = true;
    f.candidates.clear();
    f.by_widget.clear();
    f.next.reset();
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

void end_items() {
    Register& f = the_register();
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    f.open = false;
    std::swap(f.published, f.before);
    f.published.clear();
    const ImGuiID at = keyboard_at(f);
    ImGuiWindow* modal = ImGui::GetTopMostPopupModal();
    for (Candidate& each : f.candidates) {
        if (!each.named || !each.visible) continue;
        const bool reached = context.NavId == each.widget && context.NavCursorVisible;
        each.item.focused = each.widget != 0 && (context.ActiveId == each.widget || reached);
        each.item.reached = each.widget != 0 && each.widget == at;
        put_on_layer(each, modal);
        f.published.push_back(std::move(each.item));
    }
    look_for_news(f);
}

namespace hooked {

Seen seen_of(ImVec2 min, ImVec2 max) {
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImRect rect(min, max);
    rect.ClipWith(window.ClipRect);
    rect.ClipWith(window.InnerClipRect);
    rect.ClipWith(ImRect({0, 0}, screen));
    return {rect.Min, rect.Max, rect.Min.x < rect.Max.x && rect.Min.y < rect.Max.y && !window.SkipItems};
}

void widget_added(ImGuiID id, const Seen& seen, bool disabled) {
    Register& f = the_register();
    if (!f.open || f.by_widget.contains(id)) return;
    Candidate candidate{.widget = id, .named = f.next.has_value(), .visible = seen.any, .window = ImGui::GetCurrentWindow()};
    if (f.next) candidate.item = *std::exchange(f.next, std::nullopt);
    candidate.item.id = hex(id);
    candidate.item.disabled = candidate.item.disabled || disabled;
    place(candidate.item, seen.min, seen.max);
    f.by_widget.emplace(id, f.candidates.size());
    f.candidates.push_back(std::move(candidate));
}

void widget_described(ImGuiID id, const char* label, const State& state) {
    Register& f = the_register();
    const auto found = f.by_widget.find(id);
    if (!f.open || found == f.by_widget.end()) return;
    Candidate& candidate = f.candidates[found->second];
    if (!candidate.named) {
        candidate.named = true;
        candidate.item.label = visible_part(label);
        candidate.item.role = state.inputable ? Role::textbox : state.checkable ? Role::checkbox : Role::button;
    }
    if (state.checkable) candidate.item.checked = state.checked;
    if (state.openable) {
        candidate.item.expandable = true;
        candidate.item.expanded = state.opened;
    }
}

}  // namespace hooked
}  // namespace ui
