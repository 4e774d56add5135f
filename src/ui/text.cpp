#include "ui/text.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/items.hpp"

namespace ui {
namespace {

ImFont* font_of(Weight weight) { return weight == Weight::strong ? strong_font() : regular_font(); }

const char* end_of(std::string_view words) { return words.data() + words.size(); }

// Where the line that starts at `from` breaks.
const char* line_break(const char* from, const char* end, float width) {
    ImFont* font = ImGui::GetFont();
    const char* at = font->CalcWordWrapPosition(ImGui::GetFontSize(), from, end, width);
    return at == from ? std::min(from + 1, end) : at;
}

// Where the one after it starts.
const char* next_line(const char* from, const char* end, float width) {
    const char* at = line_break(from, end, width);
    while (at < end && *at == ' ') ++at;
    return at;
}

void draw_line(ImVec2 min, ImVec2 max, const char* from, const char* to, Align align) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float width = ImGui::CalcTextSize(from, to).x;
    const float spare = std::max(0.0F, max.x - min.x - width);
    const float shift = align == Align::left ? 0 : align == Align::right ? spare : spare / 2;
    ImGui::RenderTextEllipsis(list, {min.x + shift, min.y}, {max.x, min.y + ImGui::GetFontSize()}, max.x, from, to, nullptr);
}

}  // namespace

WithType::WithType(const Type& type) {
    ImGui::PushFont(font_of(type.weight), type.size);
    ImGui::PushStyleColor(ImGuiCol_Text, type.colour);
}
WithType::~WithType() {
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void heading(const std::string& words, int level) {
    const WithType type({colour::text, Weight::strong, level == 1 ? size::title : size::text});
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words.c_str());
    ImGui::PopTextWrapPos();
    note_item({.label = words, .role = Role::heading, .level = level});
}

void caption(const std::string& words) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = ImFloor(scaled(size::small));
    text_in(min, {min.x + ImGui::GetContentRegionAvail().x, min.y + height}, words, {{colour::muted, Weight::regular, size::small}});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, scaled(1)));
    ImGui::Dummy({1, height});
    ImGui::PopStyleVar();
}

void paragraph(std::string_view words, const Type& how) {
    wrapped(words, how);
    note_item({.label = std::string(words), .role = Role::text});
}

void wrapped(std::string_view words, const Type& how) {
    const WithType type(how);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words.data(), end_of(words));
    ImGui::PopTextWrapPos();
}

void wrapped_at_blanks(std::string_view words, const Type& how) {
    const WithType type(how);
    const float width = ImGui::GetContentRegionAvail().x;
    std::string lines;
    std::size_t line = 0;  // where the last one begins
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::size_t before = lines.size();
        if (before > line) lines += ' ';
        lines.append(words.substr(begin, end - begin));
        if (before > line && ImGui::CalcTextSize(lines.data() + line, lines.data() + lines.size()).x > width) {
            lines[before] = '\n';
            line = before + 1;
        }
        begin = end + 1;
    }
    ImGui::TextUnformatted(lines.data(), lines.data() + lines.size());
}

void line_of(std::string_view words, const Type& how) {
    const WithType type(how);
    ImGui::TextUnformatted(words.data(), end_of(words));
}

bool text_in(ImVec2 min, ImVec2 max, std::string_view words, const Fit& fit) {
    const WithType type(fit.type);
    const float width = max.x - min.x;
    const char* from = words.data();
    const char* end = end_of(words);
    if (width <= 1 || from == end) return true;
    int lines = 1;
    for (const char* at = from; lines < fit.lines && ImGui::CalcTextSize(at, end).x > width; ++lines) at = next_line(at, end, width);
    const float advance = line_height(fit.type);
    const float height = ImGui::GetFontSize() + advance * static_cast<float>(lines - 1);
    ImVec2 at(min.x, ImFloor((min.y + max.y - height) / 2));
    for (; lines > 1; --lines) {
        draw_line(at, max, from, line_break(from, end, width), fit.align);
        from = next_line(from, end, width);
        at.y += advance;
    }
    draw_line(at, max, from, end, fit.align);
    return ImGui::CalcTextSize(from, end).x <= width + 0.5F;
}

float width_of(std::string_view words, const Type& how) {
    const WithType type(how);
    return ImGui::CalcTextSize(words.data(), end_of(words)).x;
}

float content_right() { return ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x; }

float line_height(const Type& type) { return ImFloor(scaled(type.size) * 0.86F); }

void show_tooltip(std::string_view words) {
    ImGui::PushStyleColor(ImGuiCol_Border, colour::line);
    if (ImGui::BeginTooltip()) {
        ImGui::PushTextWrapPos(scaled(420));
        ImGui::TextUnformatted(words.data(), end_of(words));
        ImGui::PopTextWrapPos();
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
}

void tooltip(std::string_view words) {
    if (words.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip | ImGuiHoveredFlags_DelayNone)) return;
    show_tooltip(words);
}

std::string soft_wrapped(std::string_view text, float width) {
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t feed = std::min(text.find('\n', begin), text.size());
        const char* from = text.data() + begin;
        const char* end = text.data() + feed;
        while (from < end) {
            const char* broken = line_break(from, end, width);
            if (broken < end && *broken == ' ') {
                out.append(from, broken);
                out += '\n';
                from = broken + 1;
            } else if (broken < end && broken > from && broken[-1] == ' ') {
                out.append(from, broken - 1);
                out += '\n';
                from = broken;
            } else {
                const char* next_blank = std::find(broken, end, ' ');
                out.append(from, next_blank);
                if (next_blank < end) out += '\n';
                from = next_blank < end ? next_blank + 1 : end;
            }
        }
        if (feed == text.size()) break;
        out += "\t\n";
        begin = feed + 1;
    }
    return out;
}

std::string unwrapped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') out += i > 0 && text[i - 1] == '\t' ? '\n' : ' ';
        else if (text[i] != '\t') out += text[i];
    }
    return out;
}

}  // namespace ui
