#include "support/markup.hpp"

#include <algorithm>
#include <utility>

namespace support {
namespace {

constexpr std::pair<std::string_view, std::string_view> entities[] = {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}};
constexpr std::string_view voids[] = {"meta", "br", "hr", "col", "wbr"};

struct Reader {
    std::string_view rest;
    Markup markup = {};
    std::vector<std::string> open = {};

    void fail(std::string what) {
        if (markup.fault.empty()) markup.fault = std::move(what) + " before " + std::string(rest.substr(0, 40));
        rest = {};
    }
    std::string unescaped(std::string_view raw) {
        std::string out;
        while (!raw.empty()) {
            const auto entity = std::ranges::find_if(entities, [&](const auto& each) { return raw.starts_with(each.first); });
            if (entity != std::end(entities)) {
                out += entity->second;
                raw.remove_prefix(entity->first.size());
            } else {
                if (raw.front() == '&' || raw.front() == '>') fail("a bare mark");
                out += raw.front();
                raw.remove_prefix(1);
            }
        }
        return out;
    }
    std::string_view take_until(std::string_view stops) {
        const auto end = std::min(rest.find_first_of(stops), rest.size());
        const auto taken = rest.substr(0, end);
        rest.remove_prefix(end);
        return taken;
    }
    void attributes() {
        while (rest.starts_with(' ')) {
            rest.remove_prefix(1);
            markup.names.emplace_back(take_until("="));
            if (!rest.starts_with("=\"")) return fail("an attribute without a value");
            rest.remove_prefix(2);
            const auto value = take_until("\"");
            if (value.contains('<')) return fail("a < in an attribute");
            unescaped(value);
            if (rest.empty()) return fail("an attribute without an end");
            rest.remove_prefix(1);
        }
        if (!rest.starts_with('>')) return fail("a tag without an end");
        rest.remove_prefix(1);
    }
    void tag() {
        const bool closes = rest.starts_with("</");
        rest.remove_prefix(closes ? 2 : 1);
        const std::string name(take_until(" >"));
        if (closes) {
            if (open.empty() || open.back() != name) return fail("</" + name + "> out of order");
            open.pop_back();
            return rest.remove_prefix(1);
        }
        markup.tags.push_back(name);
        attributes();
        if (std::ranges::find(voids, name) == std::end(voids)) open.push_back(name);
        if (name == "style") take_until("<");
    }
    Markup read() {
        if (rest.starts_with("<!DOCTYPE html>")) rest.remove_prefix(15);
        while (!rest.empty()) {
            if (rest.starts_with('<')) {
                tag();
                continue;
            }
            std::string text = unescaped(take_until("<"));
            if (text.find_first_not_of(" \n") != std::string::npos) markup.texts.push_back(std::move(text));
        }
        if (markup.fault.empty() && !open.empty()) markup.fault = "<" + open.back() + "> is not closed";
        return std::move(markup);
    }
};

}  // namespace

bool Markup::says(std::string_view text) const {
    return std::ranges::any_of(texts, [&](const std::string& each) { return each.contains(text); });
}

Markup read_markup(std::string_view html) { return Reader{html}.read(); }

}  // namespace support
