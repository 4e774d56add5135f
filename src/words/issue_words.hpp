// An issue in words, and whether a code is known: one catalogue for the page, the CLI and the tests.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/issue.hpp"
#include "words/lang.hpp"

namespace words {

// The sentence for the issue, its particulars filled in. An unknown code gives the code itself.
std::string words(const base::Issue& issue, Lang lang);

std::string_view name_of(base::Severity severity);  // for programs: error, warning, note

// Every code of the catalogue, in alphabetical order.
std::span<const std::string_view> issue_codes();

}  // namespace words
