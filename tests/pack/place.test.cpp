#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "pack/place.hpp"

using namespace std::string_view_literals;
using pack::Kind;

namespace {

std::vector<int> kinds_of(std::string_view bytes) {
    pack::Place place;
    std::vector<int> all;
    for (const char byte : bytes) {
        all.push_back(static_cast<int>(place.kind()));
        place.pass(static_cast<std::uint8_t>(byte));
    }
    return all;
}

std::vector<int> numbers(std::vector<Kind> kinds) {
    std::vector<int> all;
    for (const Kind kind : kinds) all.push_back(static_cast<int>(kind));
    return all;
}

}  // namespace

TEST_CASE("Of a module each byte of the code is known for what it is") {
    using enum Kind;
    const auto head = "\0asm\1\0\0\0\x0a"sv;
    struct Case {
        std::string_view body;
        std::vector<Kind> kinds;
    };
    const std::vector<Case> cases{
        {"\0\x0b"sv, {local_types, operation}},
        {"\2\1\x7f\x83\1\x7e\x0b"sv, {local_types, local_types, after(local_types), local_types, after(local_types), after(local_types), operation}},
        {"\0\x02\x40\x20\1\x0d\0\x0b\x0b"sv, {local_types, operation, block_type, operation, local, operation, label, operation, operation}},
        {"\0\x28\2\x90\1\x0b"sv, {local_types, operation, alignment, offset, after(offset), operation}},
        {"\0\x10\x85\1\x11\3\0\x0b"sv, {local_types, operation, callee, after(callee), operation, callee_type, callee_type, operation}},
        {"\0\x41\x80\x80\4\x42\1\x23\0\x0b"sv, {local_types, operation, i32, after(i32), after(i32), operation, i64, operation, global, operation}},
        {"\0\x0e\2\0\1\2\x1a\x0b"sv, {local_types, operation, label, label, label, label, operation, operation}},
        {"\0\x43\0\0\x80\x3f\x0b"sv, {local_types, operation, fraction, after(fraction, 1), after(fraction, 2), after(fraction, 3), operation}},
        {"\0\xfc\x0a\0\0\x3f\0\x0b"sv, {local_types, operation, prefixed, immediate, immediate, operation, immediate, operation}},
        {"\0\xfc\2\xfd\0\4\0\x0b"sv, {local_types, operation, prefixed, operation, prefixed, alignment, offset, operation}},
        {"\0\xfd\xae\1\xfd\x15\3\x0b"sv, {local_types, operation, prefixed, after(prefixed), operation, prefixed, lane, operation}},
    };
    for (const auto& [body, kinds] : cases) {
        INFO("body of " << body.size() << " bytes, the second " << static_cast<int>(body[1]));
        std::string bytes(head);
        bytes += static_cast<char>(body.size() + 2);
        bytes += '\1';
        bytes += static_cast<char>(body.size());
        bytes += body;
        bytes += '\x0b';  // the next section
        std::vector<Kind> expected(head.size() + 2, plain);
        expected.push_back(body_size);
        expected.insert(expected.end(), kinds.begin(), kinds.end());
        expected.push_back(plain);
        CHECK(kinds_of(bytes) == numbers(expected));
    }
}

TEST_CASE("What is no module is plain from end to end") {
    for (const auto bytes : {""sv, "una frase"sv, "\0asn\1\0\0\0\x0a\4\1\2\0\x0b"sv, "{\"a\":1}"sv}) CHECK(kinds_of(bytes) == std::vector<int>(bytes.size(), 0));
}
