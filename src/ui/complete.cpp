#include "ui/complete.hpp"

#include <algorithm>
#include <vector>

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr int most_shown = 7;

enum class Kind { word, likely, pick };

// Keys that the list has read and that the text must not see.
class HiddenKeys {
public:
    HiddenKeys() = default;
    HiddenKeys(const HiddenKeys&) = delete;
    HiddenKeys& operator=(const HiddenKeys&) = delete;
    ~HiddenKeys() {
        for (const auto& [key, data] : hidden_) *ImGui::GetKeyData(key) = data;
    }
    void hide(ImGuiKey key) {
        ImGuiKeyData* data = ImGui::GetKeyData(key);
        hidden_.emplace_back(key, *data);
        data->Down = false;
        data->DownDuration = -1;
    }

private:
    std::vector<std::pair<ImGuiKey, ImGuiKeyData>> hidden_;
};

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, ImGuiKeyOwner_Any); }

bool is_open(const Completing& list) { return !list.closed && !list.offers.empty(); }

// The arrows walk, Esc closes; the position of what Enter or Tab takes. ImGui's own navigation keeps out.
std::optional<std::size_t> read_keys(Completing& list, HiddenKeys& hidden) {
    const ImGuiID owner = ImGui::GetID("completion");
    const auto count = static_cast<int>(list.offers.size());
    if (pressed(ImGuiKey_DownArrow)) list.at = (list.at + 1) % count;
    if (pressed(ImGuiKey_UpArrow)) list.at = (std::max(list.at, 0) + count - 1) % count;
    if (pressed(ImGuiKey_Escape)) list.closed = true;
    for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_UpArrow, ImGuiKey_Escape}) {
        ImGui::SetKeyOwner(key, owner);
        hidden.hide(key);
    }
    if (list.at < 0 || list.closed) return std::nullopt;
    bool takes = false;
    for (const ImGuiKey key : {ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Tab}) {
        takes = takes || (pressed(key) && !ImGui::GetIO().KeyShift);
        ImGui::SetKeyOwner(key, owner);
        hidden.hide(key);
    }
    return takes ? std::optional(static_cast<std::size_t>(list.at)) : std::nullopt;
}

bool draw_offer(const Frame& frame, const app::Offer& offer, bool current, ImVec2 min, ImVec2 max) {
    const bool hovered = ImGui::IsMouseHoveringRect(min, max) && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (current || hovered) list->AddRectFilled(min, max, current ? colour::accent_light : colour::accent_faint);
    if (current) list->AddRectFilled(min, {min.x + scaled(4), max.y}, colour::accent);
    const std::string about = offer.code.empty() || offer.name.contains(offer.code) ? offer.about : offer.code + (offer.about.empty() ? "" : " · ") + offer.about;
    const float right = about.empty() ? 0 : std::min((max.x - min.x) * 0.45F, width_of(about, quiet()) + scaled(4));
    text_in({min.x + scaled(10), min.y}, {max.x - right - scaled(12), max.y}, offer.name, {{colour::text, Weight::regular, size::small}});
    text_in({max.x - right - scaled(6), min.y}, {max.x - scaled(6), max.y}, about, {quiet(), Align::right});
    note_item({.label = frame.tr(Text::complete_offer, {offer.name}), .role = Role::option, .value = about, .selected = current}, min, max);
    return hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
}

// The position of the one clicked. A window of the list goes with what is marked.
std::optional<std::size_t> draw_list(const Frame& frame, const Completing& list, float width) {
    const auto count = static_cast<int>(list.offers.size());
    const int shown = std::min(count, most_shown);
    const int first = std::clamp(list.at - shown + 1, 0, count - shown);
    const float line = scaled(is_compact() ? 26 : 30);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 size(width, line * static_cast<float>(shown) + 2);
    ImGui::Dummy(size);
    ImDrawList* drawn = ImGui::GetWindowDrawList();
    drawn->AddRectFilled(min, {min.x + size.x, min.y + size.y}, colour::sheet);
    std::optional<std::size_t> clicked;
    for (int i = 0; i < shown; ++i) {
        const float top = min.y + 1 + line * static_cast<float>(i);
        const auto at = static_cast<std::size_t>(first + i);
        if (draw_offer(frame, list.offers[at], list.at == first + i, {min.x + 1, top}, {min.x + size.x - 1, top + line})) clicked = at;
    }
    drawn->AddRect(min, {min.x + size.x, min.y + size.y}, colour::frame);
    if (count <= shown) return clicked;
    paragraph(frame.tr(Text::complete_more, {std::to_string(count - shown)}), quiet());
    return clicked;
}

constexpr std::size_t longest = 2000;  // bytes; what is pasted beyond is no name that somebody looks for

void ask_again(Completing& list, unsigned field, const std::string& text, Kind kind, const Complete& complete) {
    const bool begins = list.field != field;
    const bool typed = !begins && list.text != text;
    if (!begins && !typed && list.caret == list.aid.caret) return;
    if (begins) list.closed = kind != Kind::pick;
    if (typed) list.closed = false;
    list.field = field;
    list.text = text;
    list.caret = list.aid.caret;
    // Of what can be picked all is shown until something is typed.
    list.offers = text.size() > longest ? app::Offers() : complete(text, list.caret);
    list.at = kind == Kind::word || (kind == Kind::pick && typed && !text.empty()) ? 0 : -1;
}

struct Outcome {
    std::optional<std::string> text;  // committed
    std::optional<app::Offer> taken;
};

Outcome run(Frame& frame, const Field& field, Kind kind, const Complete& complete) {
    Completing& list = frame.state.completing;
    const unsigned id = id_of_field(field);
    const bool open = list.field == id && is_open(list);
    Outcome outcome;
    std::optional<std::size_t> taken;
    {
        HiddenKeys hidden;
        if (open) taken = read_keys(list, hidden);
        if (taken && kind != Kind::pick) {
            list.aid.put = list.offers[*taken].text;
            list.aid.put_caret = list.offers[*taken].caret;
        }
        Field aided = field;
        aided.aid = &list.aid;
        outcome.text = text_field(frame, aided);
    }
    const bool active = ImGui::IsItemActive();
    const float width = ImGui::GetItemRectSize().x;
    if (active && !open && list.field == id && pressed(ImGuiKey_DownArrow) && field.lines == 0) list.closed = false;
    if (open && is_open(list)) {
        if (const auto clicked = draw_list(frame, list, width)) {
            taken = clicked;
            outcome.text.reset();
            if (kind != Kind::pick) {
                list.aid.put = list.offers[*clicked].text;
                list.aid.put_caret = list.offers[*clicked].caret;
                put_text(frame, field, list.offers[*clicked].text);
            }
        }
    }
    if (taken) outcome.taken = list.offers[*taken];
    const auto typed = typed_in(frame, field);
    if (typed) ask_again(list, id, *typed, kind, complete);
    else if (list.field == id) list = {};
    return outcome;
}

}  // namespace

std::optional<std::string> word_field(Frame& frame, const Field& field, const Complete& complete) { return run(frame, field, Kind::word, complete).text; }

std::optional<std::string> likely_field(Frame& frame, const Field& field, const Complete& complete) { return run(frame, field, Kind::likely, complete).text; }

std::optional<app::Offer> pick_field(Frame& frame, const Field& field, Picks picks, const Complete& complete) {
    const Outcome outcome = run(frame, field, Kind::pick, complete);
    if (!outcome.taken) {  // written in full instead of picked
        const app::Offers offers = outcome.text ? complete(*outcome.text, outcome.text->size()) : app::Offers();
        const auto same = std::ranges::find_if(offers, [&](const app::Offer& each) { return !each.id.empty() && each.name == *outcome.text; });
        return same == offers.end() ? std::nullopt : std::optional(*same);
    }
    const std::string next = picks == Picks::one ? outcome.taken->name : std::string();
    const bool left = !typed_in(frame, field).has_value();
    Completing list;
    if (picks == Picks::one) {
        list.field = id_of_field(field);
        list.text = next;
        list.caret = next.size();
    }
    list.aid.put = next;
    list.aid.put_caret = next.size();
    list.aid.caret = next.size();
    frame.state.completing = std::move(list);
    if (left) put_text(frame, field, next);
    return outcome.taken;
}

}  // namespace ui
