// A book as bytes, for its way from one module of the page to the other. No file format: both are of one build.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "book/book.hpp"

namespace book {

std::string pack(const Book& book);
// Nothing for bytes that pack() has not made.
std::optional<Book> unpack(std::string_view bytes);

}  // namespace book
