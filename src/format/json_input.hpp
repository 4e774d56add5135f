// JsonInput: JSON text read forwards, value by value, without building a tree of it.
//
// Whoever reads asks for what it wants (an object, a text, a number); the input answers with the
// value or with a problem at its path and offset, and goes on wherever the rest still makes sense.
// A number is given as it is written, so that no digit of a decimal is lost.
//
// Written by hand, not over nlohmann: each place is known, each error says what was wanted, and no
// byte is copied unless it has an escape.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"

namespace format {

// What the next value is, by its first byte.
enum class Kind { object, array, text, number, boolean, null, bad };

struct Problem {
    base::Issue issue;  // without line and column
    std::size_t offset = 0;
};

class JsonInput {
public:
    static constexpr std::size_t max_depth = 64;
    static constexpr std::size_t max_problems = 10'000;

    explicit JsonInput(std::string_view bytes) : bytes_(bytes) {}

    Kind peek();  // skips the blanks before it
    std::size_t offset() const { return at_; }

    // Calls member(key) for each member; it must read or skip the value. The key is valid until the
    // next text is read. False, with a problem, when no object comes or it does not end.
    template <class Member>
    bool object(Member&& member);
    // Calls element(index) for each element; it must read or skip it.
    template <class Element>
    bool array(Element&& element);
    // The same step by step, for whoever goes on later: open(), then the next key or element as long as there is one, then close().
    bool open(Kind kind, const char* otherwise);
    std::optional<std::string_view> next_key();
    bool next_element();
    bool close();

    // Valid until the next text is read. Empty, with a problem, when no text comes.
    std::optional<std::string_view> text();
    std::optional<std::string_view> number();  // as written
    std::optional<bool> boolean();
    void skip();
    // The next value without blanks; empty, with a problem, when it is not well-formed.
    std::optional<std::string> compact();
    // Nothing but blanks may follow.
    void finish();

    // True for the path's last key: where it stands.
    std::size_t key_offset() const { return path_.back().key; }
    std::string path() const;
    // The next value in a few characters, for messages.
    std::string excerpt() const;

    void problem(std::string code, std::vector<std::string> args = {}) { problem_at(at_, std::move(code), std::move(args)); }
    void problem_at(std::size_t offset, std::string code, std::vector<std::string> args = {},
                    base::Severity severity = base::Severity::error);
    std::vector<Problem>& problems() { return problems_; }

    // After the first fault that leaves no sense in what follows, nothing more is read.
    bool stopped() const { return stopped_; }
    void stop() { stopped_ = true; }

private:
    struct Step {
        std::size_t key = 0;    // offset of the member's name; of an element: no_key
        std::size_t index = 0;
        bool started = false;
    };
    static constexpr std::size_t no_key = static_cast<std::size_t>(-1);

    bool after_comma(char closing);
    bool expect(Kind kind, const char* otherwise);
    void skip_blanks();
    void skip_bad();
    std::nullopt_t halt(std::string code, std::vector<std::string> args = {});
    std::optional<std::string_view> quoted();
    std::optional<std::string_view> quoted_slowly(std::size_t opening);
    void escape();
    std::optional<unsigned> four_hex(std::size_t at) const;
    bool at_end() const { return at_ >= bytes_.size(); }
    char byte() const { return at_ < bytes_.size() ? bytes_[at_] : '\0'; }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::vector<Step> path_;
    std::string scratch_;  // of the last text that had escapes
    std::vector<Problem> problems_;
    bool stopped_ = false;
};

template <class Member>
bool JsonInput::object(Member&& member) {
    if (!open(Kind::object, "not-an-object")) return false;
    while (const auto key = next_key()) member(*key);
    return close();
}

template <class Element>
bool JsonInput::array(Element&& element) {
    if (!open(Kind::array, "not-a-list")) return false;
    for (std::size_t index = 0; next_element(); ++index) element(index);
    return close();
}

}  // namespace format
