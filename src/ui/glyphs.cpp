#include "ui/glyphs.hpp"

#include <cmath>

#include "imgui_internal.h"

namespace ui {
namespace {

bool holds(const ImFontGlyph& glyph, ImVec2 at) { return at.x >= glyph.U0 && at.x <= glyph.U1 && at.y >= glyph.V0 && at.y <= glyph.V1; }

// The rectangle may have been cut at the edge of its box, so it is placed by the scale of its texture.
DrawnGlyph placed(ImFontBaked& baked, const ImFontGlyph& glyph, const ImDrawVert& corner, const ImDrawVert& opposite) {
    const float across = opposite.uv.x > corner.uv.x ? (opposite.pos.x - corner.pos.x) / (opposite.uv.x - corner.uv.x) : 0;
    const float down = opposite.uv.y > corner.uv.y ? (opposite.pos.y - corner.pos.y) / (opposite.uv.y - corner.uv.y) : 0;
    const ImVec2 whole(corner.pos.x - (corner.uv.x - glyph.U0) * across, corner.pos.y - (corner.uv.y - glyph.V0) * down);
    const float scale = down * (glyph.V1 - glyph.V0) / (glyph.Y1 - glyph.Y0);
    const float pen = whole.x - glyph.X0 * scale;
    const float base = whole.y + (std::round(baked.Ascent) - glyph.Y0) * scale;
    return {baked.ContainerFont, static_cast<ImWchar>(glyph.Codepoint), baked.Size * scale, {pen, base}, pen + glyph.AdvanceX * scale, baked.GetCharAdvance(' ') * scale};
}

}  // namespace

Glyphs::Glyphs() {
    auto& pool = ImGui::GetIO().Fonts->Builder->BakedPool;
    for (int i = 0; i < pool.Size; ++i) {
        ImFontBaked& baked = pool[i];
        if (baked.WantDestroy) continue;
        for (int glyph = 0; glyph < baked.Glyphs.Size; ++glyph)
            if (baked.Glyphs[glyph].Visible) known_.push_back({&baked, glyph});
    }
}

std::optional<DrawnGlyph> Glyphs::read(const ImDrawVert& corner, const ImDrawVert& opposite) {
    const ImVec2 middle((corner.uv.x + opposite.uv.x) * 0.5F, (corner.uv.y + opposite.uv.y) * 0.5F);
    for (std::size_t i = 0; i < known_.size(); ++i) {
        const std::size_t at = (last_ + i) % known_.size();
        const ImFontGlyph& glyph = known_[at].baked->Glyphs[known_[at].glyph];
        if (!holds(glyph, middle)) continue;
        last_ = at;
        return placed(*known_[at].baked, glyph, corner, opposite);
    }
    return std::nullopt;
}

}  // namespace ui
