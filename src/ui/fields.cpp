#include "ui/fields.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

constexpr std::string_view line_separator = "\u2028";  // a line feed typed with Ctrl+Enter, until it is wrapped
constexpr ImWchar line_separator_code = 0x2028;

struct Wrapping {
    float width;
    TypingAid* aid = nullptr;
};

std::string with_feeds(std::string text) {
    for (auto at = text.find(line_separator); at != std::string::npos; at = text.find(line_separator, at))
        text.replace(at, line_separator.size(), "\n");
    return text;
}

// Where one types, for what completes it; and what it writes.
int follow(ImGuiInputTextCallbackData* data, TypingAid& aid) {
    if (aid.put) {
        data->DeleteChars(0, data->BufTextLen);
        data->InsertChars(0, aid.put->c_str());
        data->CursorPos = std::min(static_cast<int>(aid.put_caret), data->BufTextLen);
        data->SelectionStart = data->SelectionEnd = data->CursorPos;
        aid.put.reset();
    }
    aid.caret = unwrapped({data->Buf, static_cast<std::size_t>(data->CursorPos)}).size();
    return 0;
}

int follow_line(ImGuiInputTextCallbackData* data) { return follow(data, *static_cast<TypingAid*>(data->UserData)); }

// Keeps the text wrapped while it is typed.
int rewrap(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
        if (data->EventChar == '\n') data->EventChar = line_separator_code;
        return 0;
    }
    const auto& [width, aid] = *static_cast<const Wrapping*>(data->UserData);
    const bool written = aid && aid->put;
    if (aid) follow(data, *aid);
    if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways && !written) return 0;
    const std::string before(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const std::string after = soft_wrapped(with_feeds(unwrapped(before)), width);
    if (after == before) return 0;
    const int behind = data->BufTextLen - data->CursorPos;
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, after.data(), after.data() + after.size());
    data->CursorPos = std::clamp(data->BufTextLen - behind, 0, data->BufTextLen);
    data->SelectionStart = data->SelectionEnd = data->CursorPos;
    return 0;
}

float field_width(const Field& field) { return field.width < 0 ? ImGui::GetContentRegionAvail().x : scaled(field.width); }

void wrapped_input(const Field& field, std::string& buffer, float width) {
    const ImGuiStyle& style = ImGui::GetStyle();
    Wrapping wrapping{width - 2 * style.FramePadding.x - style.ScrollbarSize, field.aid};
    std::string text = soft_wrapped(buffer, wrapping.width);
    const auto feeds = static_cast<int>(std::ranges::count(text, '\n'));
    const float rows = static_cast<float>(std::clamp(feeds + 1, field.lines, field.paragraphs ? 16 : 8));
    ImGui::InputTextMultiline("##text", &text, {width, rows * ImGui::GetFontSize() + 2 * style.FramePadding.y + 1},
                              (field.paragraphs ? 0 : ImGuiInputTextFlags_CtrlEnterForNewLine) | ImGuiInputTextFlags_NoHorizontalScroll |
                                  ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackCharFilter |
                                  (field.aid ? ImGuiInputTextFlags_CallbackAlways : 0),
                              rewrap, &wrapping);
    buffer = unwrapped(text);
}

std::string words_of(const Frame& frame, const base::Issues& issues) {
    std::string words;
    for (const base::Issue& issue : issues) words += (words.empty() ? "" : "\n") + words::words(issue, frame.lang());
    return words;
}

void input(const Field& field, std::string& buffer, float width, std::string refusal) {
    name_item({.label = field.name, .role = Role::textbox, .value = buffer, .multiline = field.lines > 0, .invalid = !refusal.empty(), .about = std::move(refusal)});
    if (field.lines > 0) return wrapped_input(field, buffer, width);
    ImGui::SetNextItemWidth(width);
    if (field.aid)
        ImGui::InputTextWithHint("##text", field.hint.c_str(), &buffer, ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_CallbackAlways, follow_line, field.aid);
    else
        ImGui::InputTextWithHint("##text", field.hint.c_str(), &buffer, ImGuiInputTextFlags_AutoSelectAll);
}

// What a combo box shows, and the chevron at its right end.
void draw_shown(ImVec2 min, ImVec2 max, const std::string& shown) {
    text_in({min.x + ImGui::GetStyle().FramePadding.x, min.y}, {max.x - scaled(26), max.y}, shown);
    const ImVec2 c(max.x - scaled(15), (min.y + max.y) / 2);
    const float r = scaled(4);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 points[] = {{c.x - r, c.y - r / 2}, {c.x, c.y + r / 2}, {c.x + r, c.y - r / 2}};
    list->AddPolyline(points, 3, colour::accent, 0, scaled(1.8F));
}

// The widget itself, with the border of one whose text was refused.
void bordered_input(Frame& frame, const Field& field, std::string& buffer, ImGuiID id) {
    const bool refused = frame.state.rejected.field == id && frame.state.rejected.shown == field.shown;
    const bool typing = frame.state.typing.field == id;
    ImGui::PushStyleColor(ImGuiCol_Border, refused ? colour::red : typing ? colour::accent : colour::frame);
    ImGui::BeginDisabled(!field.enabled);
    input(field, buffer, field_width(field), refused ? words_of(frame, frame.state.rejected.issues) : std::string());
    ImGui::EndDisabled();
    ImGui::PopStyleColor();
}

}  // namespace

unsigned id_of_field(const Field& field) {
    ImGui::PushID(field.key);
    const ImGuiID id = ImGui::GetID("##text");
    ImGui::PopID();
    return id;
}

std::optional<std::string> typed_in(const Frame& frame, const Field& field) {
    const Typing& typing = frame.state.typing;
    return typing.field != 0 && typing.field == id_of_field(field) ? std::optional(typing.text) : std::nullopt;
}

void put_text(Frame& frame, const Field& field, std::string text) {
    const ImGuiID id = id_of_field(field);
    frame.state.typing = {id, std::move(text)};
    frame.state.refocus = id;
    frame.state.refocus_frames = 0;
}

std::optional<std::string> text_field(Frame& frame, const Field& field) {
    if (!field.label.empty()) caption(field.label);
    Typing& typing = frame.state.typing;
    const ImGuiID id = id_of_field(field);
    std::string buffer = typing.field == id ? typing.text : field.shown;
    if (frame.state.refocus == id && frame.state.refocus_frames++ == 0) ImGui::SetKeyboardFocusHere();
    ImGui::PushID(field.key);
    bordered_input(frame, field, buffer, id);
    ImGui::PopID();
    if (frame.state.refocus == id && (ImGui::IsItemActive() || frame.state.refocus_frames > 3)) frame.state.refocus = 0;
    if (ImGui::IsItemActive()) typing = {id, buffer};
    if (!ImGui::IsItemDeactivated()) return std::nullopt;
    if (typing.field == id) typing = {};
    if (frame.state.rejected.field == id) frame.state.rejected = {};
    const bool given_up = ImGui::IsKeyPressed(ImGuiKey_Escape, ImGuiInputFlags_None, ImGuiKeyOwner_Any);  // also what a suggestion had put there
    if (given_up || !ImGui::IsItemDeactivatedAfterEdit() || buffer == field.shown) return std::nullopt;
    return buffer;
}

void reject(Frame& frame, const Field& field, const std::string& text, base::Issues issues) {
    const ImGuiID id = id_of_field(field);
    frame.state.rejected = {id, std::move(issues), field.shown};
    const bool by_enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
    if (!by_enter) return;
    put_text(frame, field, text);  // stays in the field, to be put right
}

std::string rejection_of(const Frame& frame, const Field& field) {
    const Rejected& rejected = frame.state.rejected;
    return rejected.field == id_of_field(field) && rejected.shown == field.shown ? words_of(frame, rejected.issues) : std::string();
}

void explain_under(const std::string& words, ImVec2 min, ImVec2 max) {
    ImGui::SetNextWindowPos({min.x, max.y});
    ImGui::SetNextWindowSize({scaled(280), 0});
    ImGui::PushStyleColor(ImGuiCol_Border, colour::red);
    if (ImGui::BeginTooltip()) {
        wrapped(words, {colour::red_dark, Weight::regular, size::small});
        note_item({.label = words, .role = Role::alert});
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
}

void explain_rejection(const Frame& frame, const Field& field) {
    const std::string words = rejection_of(frame, field);
    if (words.empty() || !ImGui::IsItemVisible()) return;
    if (ImGui::IsItemFocused() || ImGui::IsItemActive()) explain_under(words, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    else tooltip(words);
}

void draw_rejection(const Frame& frame, const Field& field) {
    const std::string words = rejection_of(frame, field);
    if (words.empty()) return;
    const float width = std::max(field_width(field), scaled(180));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
    line_of(words, {colour::red, Weight::regular, size::small});
    ImGui::PopTextWrapPos();
    note_item({.label = words, .role = Role::alert});
}

std::optional<std::size_t> choose(Frame&, const Choice& choice) {
    if (!choice.label.empty()) caption(choice.label);
    const std::string shown = choice.current ? choice.options.at(*choice.current) : choice.nothing;
    std::optional<std::size_t> picked;
    ImGui::SetNextItemWidth(choice.width < 0 ? ImGui::GetContentRegionAvail().x : scaled(choice.width));
    ImGui::PushID(choice.key);
    const bool was_open = ImGui::IsPopupOpen(ImHashStr("##ComboPopup", 0, ImGui::GetID("##choice")), ImGuiPopupFlags_None);
    name_item({.label = choice.name, .role = Role::combobox, .value = shown, .expandable = true, .expanded = was_open});
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::CalcItemWidth(), min.y + ImGui::GetFrameHeight());
    const bool open = ImGui::BeginCombo("##choice", "", ImGuiComboFlags_HeightLarge | ImGuiComboFlags_NoArrowButton);
    if (!open) draw_shown(min, max, shown);
    if (open) {
        for (std::size_t i = 0; i < choice.options.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            const bool current = choice.current == i;
            name_item({.label = choice.options[i], .role = Role::option, .selected = current, .position = static_cast<int>(i) + 1, .count = static_cast<int>(choice.options.size())});
            if (ImGui::Selectable((choice.options[i] + "##option").c_str(), current) && !current) picked = i;
            if (i < choice.explained.size()) tooltip(choice.explained[i]);
            if (current) ImGui::SetItemDefaultFocus();
            ImGui::PopID();
        }
        ImGui::EndCombo();
    }
    ImGui::PopID();
    return picked;
}

void flow(float width) {
    const float right = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x + width;
    if (right <= ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x) ImGui::SameLine();
}

void grouped(Frame& frame, void (*draw)(Frame&)) {
    ImGui::BeginGroup();
    draw(frame);
    ImGui::EndGroup();
}

void grouped_beside(Frame& frame, float width, void (*draw)(Frame&)) {
    flow(scaled(width));
    grouped(frame, draw);
}

}  // namespace ui
