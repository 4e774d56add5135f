// A small reader of the HTML that we write, for tests: is it well formed, and what does it say.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace support {

struct Markup {
    std::string fault;               // empty: every tag is closed in order, every & begins an entity
    std::vector<std::string> tags;   // in their order
    std::vector<std::string> names;  // of attributes, in their order
    std::vector<std::string> texts;  // what stands between tags, entities read; no blank ones
    bool says(std::string_view text) const;
};

Markup read_markup(std::string_view html);

}  // namespace support
