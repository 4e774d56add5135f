#include "format/json_reader.hpp"

#include <algorithm>
#include <optional>

#include "format/json_input.hpp"
#include "format/lines.hpp"
#include "format/utf8.hpp"

namespace format {
namespace {

std::optional<JsonScalar> read_scalar(JsonInput& in) {
    switch (in.peek()) {
        case Kind::null: in.skip(); return JsonScalar(nullptr);
        case Kind::boolean:
            if (const auto truth = in.boolean()) return JsonScalar(*truth);
            return std::nullopt;
        case Kind::number:
            if (const auto number = in.number()) return JsonScalar(JsonNumber{std::string(*number)});
            return std::nullopt;
        case Kind::text:
            if (const auto text = in.text()) return JsonScalar(std::string(*text));
            return std::nullopt;
        case Kind::object:
        case Kind::array: in.problem("not-a-scalar", {in.excerpt()}); break;
        case Kind::bad: break;
    }
    in.skip();
    return std::nullopt;
}

}  // namespace

base::Parsed<std::vector<JsonMember>> read_json_object(std::string_view text) {
    base::Parsed<std::vector<JsonMember>> read;
    JsonInput in(text);
    in.object([&](std::string_view key) {
        const std::string name(key);
        if (std::ranges::find(read.value, name, &JsonMember::name) != read.value.end()) {
            in.problem_at(in.key_offset(), "duplicate-key", {presentable(name)});
            return in.skip();
        }
        if (auto value = read_scalar(in)) read.value.push_back({name, std::move(*value)});
    });
    in.finish();
    read.issues = located(std::move(in.problems()), text);
    return read;
}

}  // namespace format
