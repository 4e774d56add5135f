// A JSON text as a tree, for tests that look around in one; read by the product's own reader.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/json_input.hpp"

namespace support {

struct Json {
    format::Kind kind = format::Kind::null;
    std::string scalar;  // a text; a number as written; "true" or "false"
    std::vector<std::pair<std::string, Json>> members;
    std::vector<Json> items;

    bool is_null() const { return kind == format::Kind::null; }
    const Json& operator[](std::string_view name) const {  // null when there is none
        static const Json none;
        for (const auto& [key, value] : members)
            if (key == name) return value;
        return none;
    }
};

inline Json json_tree(format::JsonInput& in) {
    Json tree{.kind = in.peek(), .scalar = {}, .members = {}, .items = {}};
    switch (tree.kind) {
        case format::Kind::object:
            in.object([&](std::string_view key) {
                std::string name(key);
                tree.members.emplace_back(std::move(name), json_tree(in));
            });
            break;
        case format::Kind::array: in.array([&](std::size_t) { tree.items.push_back(json_tree(in)); }); break;
        case format::Kind::text: if (const auto text = in.text()) tree.scalar = *text; break;
        case format::Kind::number: if (const auto number = in.number()) tree.scalar = *number; break;
        case format::Kind::boolean: if (const auto yes = in.boolean()) tree.scalar = *yes ? "true" : "false"; break;
        case format::Kind::null:
        case format::Kind::bad: in.skip(); break;
    }
    return tree;
}

}  // namespace support
