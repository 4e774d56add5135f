#include "ui/svg.hpp"

#include <algorithm>
#include <cmath>

#include "ui/theme.hpp"

namespace ui {
namespace {

constexpr float em_of_line = 1000.0F / 1521;  // Titillium Web: units of its em, of its ascent and descent
constexpr std::string_view families = "'Titillium Web','Segoe UI',system-ui,sans-serif";

// Hundredths of a pixel, without zeros at the end.
void append_number(std::string& out, float value) {
    long hundredths = std::lround(value * 100);
    if (hundredths < 0) out += '-';
    hundredths = std::labs(hundredths);
    out += std::to_string(hundredths / 100);
    if (hundredths % 100 == 0) return;
    out += '.';
    out += static_cast<char>('0' + hundredths / 10 % 10);
    if (hundredths % 10 != 0) out += static_cast<char>('0' + hundredths % 10);
}

void append_attribute(std::string& out, std::string_view name, float value) {
    out += ' ';
    out += name;
    out += "=\"";
    append_number(out, value);
    out += '"';
}

void append_escaped(std::string& out, std::string_view words) {
    for (const char c : words) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else out += c;
    }
}

unsigned channel(ImU32 colour, int shift) { return (colour >> shift) & 0xFF; }

void append_fill(std::string& out, ImU32 colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += " fill=\"#";
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        out += digits[channel(colour, shift) >> 4];
        out += digits[channel(colour, shift) & 15];
    }
    out += '"';
    const unsigned alpha = channel(colour, IM_COL32_A_SHIFT);
    if (alpha < 255) append_attribute(out, "fill-opacity", static_cast<float>(alpha) / 255);
}

float twice_area(const std::vector<ImVec2>& corners) {
    float sum = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const ImVec2 a = corners[i], b = corners[(i + 1) % corners.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

bool same(const ImVec4& a, const ImVec4& b) { return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w; }

}  // namespace

Svg::Svg(const Drawing& drawing) : drawing_(drawing) {}

void Svg::point(ImVec2 at) {
    append_number(body_, (at.x - drawing_.min.x) / scaled(1));
    body_ += ' ';
    append_number(body_, (at.y - drawing_.min.y) / scaled(1));
}

// All turn the same way round, or two that overlap in one path would take each other out.
void Svg::path(const std::vector<ImVec2>& corners) {
    const bool turned = twice_area(corners) < 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        body_ += i == 0 ? 'M' : 'L';
        point(corners[turned ? corners.size() - 1 - i : i]);
    }
    body_ += 'Z';
}

void Svg::end_path() {
    if (open_ != 0) body_ += "\"/>\n";
    open_ = 0;
}

// Opaque neighbours of one colour share a path; what is seen through would be seen through twice.
void Svg::add(const Shape& shape) {
    if (shape.corners.size() < 3 || std::abs(twice_area(shape.corners)) < 0.02F || channel(shape.colour, IM_COL32_A_SHIFT) == 0) return;
    if (open_ != shape.colour || channel(shape.colour, IM_COL32_A_SHIFT) < 255) {
        end_path();
        body_ += "<path";
        append_fill(body_, shape.colour);
        body_ += " d=\"";
        open_ = shape.colour;
    }
    path(shape.corners);
}

std::string Svg::clip_of(const ImVec4& clip) {
    auto found = std::ranges::find_if(known_clips_, [&](const ImVec4& each) { return same(each, clip); });
    const std::string id = "c" + std::to_string(found - known_clips_.begin());
    if (found != known_clips_.end()) return id;
    known_clips_.push_back(clip);
    clips_ += "<clipPath id=\"" + id + "\"><rect";
    append_attribute(clips_, "x", (clip.x - drawing_.min.x) / scaled(1));
    append_attribute(clips_, "y", (clip.y - drawing_.min.y) / scaled(1));
    append_attribute(clips_, "width", (clip.z - clip.x) / scaled(1));
    append_attribute(clips_, "height", (clip.w - clip.y) / scaled(1));
    clips_ += "/></clipPath>";
    return id;
}

// Its width is told too, so that another font takes the same room.
void Svg::add(const Line& line) {
    if (channel(line.colour, IM_COL32_A_SHIFT) == 0) return;
    end_path();
    const std::string clip = line.is_clipped ? clip_of(line.clip) : std::string();
    if (!clip.empty()) body_ += "<g clip-path=\"url(#" + clip + ")\">";
    body_ += "<text";
    append_attribute(body_, "x", (line.at.x - drawing_.min.x) / scaled(1));
    append_attribute(body_, "y", (line.at.y - drawing_.min.y) / scaled(1));
    append_attribute(body_, "font-size", line.size / scaled(1) * em_of_line);
    if (line.strong) body_ += " font-weight=\"600\"";
    append_attribute(body_, "textLength", line.width / scaled(1));
    body_ += " lengthAdjust=\"spacingAndGlyphs\"";
    append_fill(body_, line.colour);
    body_ += '>';
    append_escaped(body_, line.words);
    body_ += clip.empty() ? "</text>\n" : "</text></g>\n";
}

std::string Svg::text() && {
    end_path();
    const float width = (drawing_.max.x - drawing_.min.x) / scaled(1), height = (drawing_.max.y - drawing_.min.y) / scaled(1);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    append_attribute(out, "width", width);
    append_attribute(out, "height", height);
    out += " viewBox=\"0 0 ";
    append_number(out, width);
    out += ' ';
    append_number(out, height);
    out += "\" role=\"img\" xml:space=\"preserve\" font-family=\"" + std::string(families) + "\"><title>";
    append_escaped(out, drawing_.title);
    out += "</title>\n";
    if (!clips_.empty()) out += "<defs>" + clips_ + "</defs>\n";
    out += "<rect width=\"100%\" height=\"100%\"";
    append_fill(out, drawing_.ground);
    return out + "/>\n" + body_ + "</svg>\n";
}

}  // namespace ui
