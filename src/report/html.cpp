#include "report/html.hpp"

#include "base/overload.hpp"

namespace report {
namespace {

// These have no end tag and no children.
bool is_void(std::string_view tag) {
    constexpr std::string_view tags[] = {"meta", "br", "hr", "col", "wbr"};
    return is_among(tags, tag);
}

// Between blocks a line end says nothing; inside of a line of text it would be a space.
bool starts_line(std::string_view tag) {
    constexpr std::string_view tags[] = {"html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer",
                                         "h1", "h2", "h3", "h4", "nav", "p", "ul", "ol", "li", "dl", "div", "table", "caption", "thead", "tbody", "tr",
                                         "svg", "g"};
    return is_among(tags, tag);
}

// Letters, digits and what is not ASCII as they are, all else by its number: nothing can end the string or the style.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || code >= 0x80) out += c;
        else if (code < 0x20 || code == 0x7f) out += ' ';
        else (((out += '\\') += "0123456789abcdef"[code / 16]) += "0123456789abcdef"[code % 16]) += ' ';
    }
    return out + '"';
}

void write(std::string& out, const Element& element);

void write(std::string& out, const Node& node) {
    std::visit(base::overload{[&](const std::string& text) { out += escaped(text); },
                              [&](const Element& child) { write(out, child); },
                              [&](const Css& css) { out += css.text(); },
                              [&](const Quoted& string) { out += quoted(string.text); },
                              [&](const Jump& jump) { ((((out += "<a href=\"#") += escaped(jump.id)) += "\">") += escaped(jump.text)) += "</a>"; }},
               node.content);
}

void write(std::string& out, const Element& element) {
    const std::string_view tag = element.tag.name();
    if (starts_line(tag) && !out.empty()) out += '\n';
    (out += '<') += tag;
    for (const Attribute& attribute : element.attributes)
        ((((out += ' ') += attribute.name.name()) += "=\"") += escaped(attribute.value)) += '"';
    out += '>';
    if (is_void(tag)) return;
    for (const Node& child : element.children) write(out, child);
    ((out += "</") += tag) += '>';
}

}  // namespace

Element element(Tag tag, Children children) { return {tag, {}, children.take()}; }
Element element(Tag tag, std::vector<Attribute> attributes, Children children) { return {tag, std::move(attributes), children.take()}; }

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else if (c == '\'') out += "&#39;";
        else if ((code < 0x20 && c != '\n' && c != '\t') || code == 0x7f) out += "\uFFFD";
        else out += c;
    }
    return out;
}

std::string to_html(const Element& element) {
    std::string out;
    write(out, element);
    return out;
}

std::string document(const Element& html) {
    std::string out = "<!DOCTYPE html>";
    write(out, html);
    return out += '\n';
}

}  // namespace report
