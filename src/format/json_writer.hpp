// JsonWriter: JSON text written forwards; nobody pastes quotes and commas together by hand.
//
//   JsonWriter json;
//   json.begin_object().key("id").value("i1").key("score").value(0.75).end();
//   json.take()  →  {"id":"i1","score":0.75}
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace format {

enum class Layout {
    compact,   // no blank at all
    indented,  // two spaces a level
};

// In an indented text, an object or array may stand on one line: {"text": "2", "direction": "at_least"}.
enum class Shape { lines, one_line };

class JsonWriter {
public:
    explicit JsonWriter(Layout layout = Layout::compact) : layout_(layout) {}

    JsonWriter& begin_object(Shape shape = Shape::lines);
    JsonWriter& begin_array(Shape shape = Shape::lines);
    JsonWriter& end();  // of the innermost object or array
    JsonWriter& key(std::string_view name);

    // UTF-8 as it is; ill-formed bytes become U+FFFD, so that the text is always JSON.
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    // The fewest digits that read back to the same double; 1 for 1.0; null when it is not finite.
    JsonWriter& value(double number);
    JsonWriter& value(bool truth);
    template <std::integral Int>
    JsonWriter& value(Int number) { return raw(std::to_string(number)); }
    JsonWriter& null() { return raw("null"); }
    // A value that is JSON already. Precondition: it is well-formed.
    JsonWriter& raw(std::string_view json);

    std::string take() { return std::move(out_); }

private:
    struct Open {
        char closing;
        bool lines;
        bool empty = true;
    };
    JsonWriter& begin(char opening, char closing, Shape shape);
    void separate();
    void new_line();
    void quote(std::string_view text);

    Layout layout_;
    std::string out_;
    std::vector<Open> open_;
    bool after_key_ = false;
};

}  // namespace format
