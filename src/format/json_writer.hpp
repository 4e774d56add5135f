// JsonWriter: JSON text written forwards; nobody pastes quotes and commas together by hand. It goes
// byte by byte into room made beforehand: asking a string for each is what saving would wait for.
//
//   JsonWriter json;
//   json.begin_object().key("id").value("i1").key("score").value(0.75).end();
//   json.take()  →  {"id":"i1","score":0.75}
#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
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

    // The text, and what comes behind it.
    std::string take(std::string_view tail = {});

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
    void quote_with_escapes(std::string_view text);
    // Where the next bytes go; there is room for so many.
    char* room(std::size_t bytes) {
        if (size_ - written_ < bytes) grow(bytes);
        return out_.get() + written_;
    }
    void grow(std::size_t bytes);
    void put(char byte) { *room(1) = byte, ++written_; }
    void put(std::string_view text);

    Layout layout_;
    std::unique_ptr<char[]> out_;
    std::size_t size_ = 0;      // of the room
    std::size_t written_ = 0;
    std::vector<Open> open_;
    bool after_key_ = false;
};

}  // namespace format
