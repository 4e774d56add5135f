#include "ui/drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "imgui_internal.h"
#include "ui/glyphs.hpp"
#include "ui/svg.hpp"
#include "ui/theme.hpp"

namespace ui {
namespace {

constexpr float hair = 0.75F;  // a pen may stand this far, in drawn pixels, from where the letter before it left it

void append_utf8(std::string& out, ImWchar letter) {
    std::array<char, 5> bytes{};
    ImTextCharToUtf8(bytes.data(), letter);
    out += bytes.data();
}

ImVec4 both(const ImVec4& a, const ImVec4& b) { return {std::max(a.x, b.x), std::max(a.y, b.y), std::min(a.z, b.z), std::min(a.w, b.w)}; }
bool is_empty(const ImVec4& box) { return box.z <= box.x || box.w <= box.y; }

// The part of a convex shape on one side of an upright or level line.
template <class Inside, class Crossing>
std::vector<ImVec2> cut(const std::vector<ImVec2>& corners, Inside&& inside, Crossing&& crossing) {
    std::vector<ImVec2> kept;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const ImVec2 a = corners[i], b = corners[(i + 1) % corners.size()];
        if (inside(a)) kept.push_back(a);
        if (inside(a) != inside(b)) kept.push_back(crossing(a, b));
    }
    return kept;
}

std::vector<ImVec2> cut_at(std::vector<ImVec2> corners, const ImVec4& clip) {
    const auto at_x = [](float x) { return [x](ImVec2 a, ImVec2 b) { return ImVec2(x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)); }; };
    const auto at_y = [](float y) { return [y](ImVec2 a, ImVec2 b) { return ImVec2(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y); }; };
    corners = cut(corners, [&](ImVec2 p) { return p.x >= clip.x; }, at_x(clip.x));
    corners = cut(corners, [&](ImVec2 p) { return p.x <= clip.z; }, at_x(clip.z));
    corners = cut(corners, [&](ImVec2 p) { return p.y >= clip.y; }, at_y(clip.y));
    return cut(corners, [&](ImVec2 p) { return p.y <= clip.w; }, at_y(clip.w));
}

ImU32 mean(const std::vector<ImU32>& colours) {
    ImU32 out = 0;
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
        std::size_t sum = 0;
        for (const ImU32 each : colours) sum += (each >> shift) & 0xFF;
        out |= static_cast<ImU32>((sum + colours.size() / 2) / colours.size()) << shift;
    }
    return out;
}

// Reads triangles in the order in which they were drawn: fans become shapes, letters lines of text.
class Reader {
public:
    explicit Reader(const Drawing& drawing) : svg_(drawing), page_(drawing.min.x, drawing.min.y, drawing.max.x, drawing.max.y) {}

    bool read(const ImDrawList& list) {
        for (const ImDrawCmd& command : list.CmdBuffer) {
            clip_ = both(page_, command.ClipRect);
            if (command.UserCallback != nullptr || is_empty(clip_)) continue;
            if (command.ElemCount > 0 && command.TexRef._TexData != ImGui::GetIO().Fonts->TexData) return false;
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
                if (!triangle(vertices, indices + i, command.ElemCount - i)) return false;
            end_shape();
        }
        return true;
    }

    std::string text() && {
        end_shape();
        end_line();
        return std::move(svg_).text();
    }

private:
    bool triangle(const ImDrawVert* vertices, const ImDrawIdx* at, unsigned left) {
        if (std::exchange(second_half_, false)) return true;  // of a letter
        const ImDrawVert &a = vertices[at[0]], &b = vertices[at[1]], &c = vertices[at[2]];
        const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
        if (a.uv.x == white.x && a.uv.y == white.y && c.uv.x == white.x && c.uv.y == white.y) {
            corner_of_shape(at, a, b, c);
            return true;
        }
        end_shape();
        const bool is_rectangle = left >= 6 && at[3] == at[0] && at[4] == at[2];
        const auto glyph = is_rectangle ? glyphs_.read(a, c) : std::nullopt;
        if (!glyph) return false;
        second_half_ = true;
        letter(*glyph, a.col);
        return true;
    }

    void corner_of_shape(const ImDrawIdx* at, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
        const bool goes_on = !shape_.empty() && at[0] == first_ && at[1] == last_;
        if (!goes_on) {
            end_shape();
            shape_ = {a.pos, b.pos};
            colours_ = {a.col, b.col};
            first_ = at[0];
        }
        shape_.push_back(c.pos);
        colours_.push_back(c.col);
        last_ = at[2];
    }

    void end_shape() {
        if (shape_.empty()) return;
        end_line();
        svg_.add(Shape{cut_at(std::exchange(shape_, {}), clip_), mean(colours_)});
    }

    // On the line that is being written, after no more than two blanks; else it begins another.
    void letter(const DrawnGlyph& glyph, ImU32 colour) {
        const bool strong = glyph.font == strong_font() && strong_font() != regular_font();
        const float gap = glyph.pen.x - end_;
        const float blanks = glyph.blank > 0 ? std::round(gap / glyph.blank) : 0;
        const bool goes_on = !line_.words.empty() && line_.colour == colour && line_.strong == strong && std::abs(line_.size - glyph.size) < 0.01F &&
                             std::abs(line_.at.y - glyph.pen.y) < 0.01F && blanks >= 0 && blanks <= 2 && std::abs(gap - blanks * glyph.blank) < hair;
        if (!goes_on) {
            end_line();
            line_ = {.words = {}, .at = glyph.pen, .size = glyph.size, .strong = strong, .colour = colour, .clip = clip_};
        } else {
            line_.words.append(static_cast<std::size_t>(blanks), ' ');
        }
        append_utf8(line_.words, glyph.letter);
        end_ = glyph.after;
        line_.width = end_ - line_.at.x;
    }

    void end_line() {
        Line line = std::exchange(line_, {});
        if (line.words.empty()) return;
        const ImVec4 box(line.at.x, line.at.y - line.size * 0.75F, line.at.x + line.width, line.at.y + line.size * 0.25F);
        if (is_empty(both(box, line.clip))) return;
        line.is_clipped = box.x < line.clip.x - 1 || box.z > line.clip.z + 1 || box.y < line.clip.y - 1 || box.w > line.clip.w + 1;
        svg_.add(line);
    }

    Svg svg_;
    Glyphs glyphs_;
    ImVec4 page_;
    ImVec4 clip_ = {};
    std::vector<ImVec2> shape_;
    std::vector<ImU32> colours_;
    ImDrawIdx first_ = 0;
    ImDrawIdx last_ = 0;
    bool second_half_ = false;
    Line line_ = {};
    float end_ = 0;
};

void add_drawn(const ImGuiWindow& window, std::vector<const ImDrawList*>& lists) {
    lists.push_back(window.DrawList);
    for (const ImGuiWindow* child : window.DC.ChildWindows)
        if (child->Active && !child->Hidden) add_drawn(*child, lists);
}

}  // namespace

void draw_bare_shapes() {
    GImGui->DrawListSharedData.InitialFlags &= ~(ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill);
}

std::vector<const ImDrawList*> drawn_in(const ImGuiWindow& window) {
    std::vector<const ImDrawList*> lists;
    add_drawn(window, lists);
    return lists;
}

std::optional<std::string> svg_of(const std::vector<const ImDrawList*>& lists, const Drawing& drawing) {
    Reader reader(drawing);
    for (const ImDrawList* list : lists)
        if (!reader.read(*list)) return std::nullopt;
    return std::move(reader).text();
}

}  // namespace ui
