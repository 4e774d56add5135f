// Issue (segnalazione): what is wrong or doubtful, where, and with which particulars.
//
// The words are not here: `code` and `args` are turned into Italian or English by
// words/issue_words.hpp, so a message is written once and a test can name it by its code.
#pragma once
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace base {

// Half-open range of bytes in a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

enum class Severity { error, warning, note };

// Where an issue is: any part may be empty.
struct Place {
    std::string id;            // of the objective, indicator or measure
    std::string path;          // JSON path in the file, e.g. $.indicators[3].targets.2024
    int line = 0;            // 1-based in the file; 0 when the plan was not read from one
    int column = 0;          // 1-based, in bytes
    std::optional<Span> span;  // inside the text that the path names
    friend bool operator==(const Place&, const Place&) = default;
};

struct Issue {
    std::string code;  // stable, lower case with hyphens, e.g. weight-sum
    Severity severity = Severity::error;
    Place place;
    std::vector<std::string> args;  // fill {0}, {1}… of the catalogue's words
    bool accepted = false;          // somebody looked at it and gave a reason, saved in the plan
    friend bool operator==(const Issue&, const Issue&) = default;
};

using Issues = std::vector<Issue>;

// A value, or every reason why there is none.
template <class T>
using Result = std::expected<T, Issues>;

// What a reader understood, and what it has to say about it; it never gives up at the first error.
template <class T>
struct Parsed {
    T value{};
    Issues issues;
    friend bool operator==(const Parsed&, const Parsed&) = default;
};

}  // namespace base
