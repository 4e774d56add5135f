#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "pack/pack.hpp"
#include "support/random.hpp"

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

struct Unpacked {
    std::string bytes;
    bool is_whole;
};

Unpacked unpacked(std::string_view packed) {
    pack::Unpacking unpacking(packed);
    while (unpacking.go_on(1000)) {}
    return {std::string(unpacking.bytes()), unpacking.is_whole()};
}

std::string joined(const std::vector<std::string>& files) {
    std::string all;
    for (const std::string& file : files) all += file;
    return all;
}

std::string packed(const std::vector<std::string>& files) { return pack::packed(std::vector<std::string_view>(files.begin(), files.end())); }

// A module of one function, whose body is given.
std::string module_with(std::string_view body) {
    const auto size = [](std::size_t bytes) { return std::string{static_cast<char>((bytes & 127) | 128), static_cast<char>(bytes >> 7)}; };
    const std::string function = size(body.size() + 1) + '\0' + std::string(body);
    return "\0asm\1\0\0\0"s + '\x0a' + size(function.size() + 1) + '\1' + function;
}

// Instructions as a compiler might have written them: they take up the ones before.
std::string random_body(support::Random& random, std::size_t instructions) {
    static constexpr std::array some{"\x20\1"sv, "\x20\2"sv, "\x28\2\x10"sv, "\x36\2\x14"sv, "\x10\x05"sv, "\x10\x85\1"sv, "\x41\x80\x80\4"sv, "\x6a"sv, "\x0b"sv,
                                     "\x0e\2\0\1\2"sv, "\x44\0\0\0\0\0\0\xf0\x3f"sv, "\xfc\x0a\0\0"sv, "\xfd\0\4\0"sv};
    std::string body;
    for (std::size_t i = 0; i < instructions; ++i) body += some[random.chance(67) ? (i * 7) % 5 : random.below(some.size())];
    return body;
}

std::string random_bytes(support::Random& random, std::size_t count, std::size_t letters) {
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) bytes += static_cast<char>(random.below(letters));
    return bytes;
}

}  // namespace

TEST_CASE("What was packed comes back byte for byte") {
    std::string all_bytes;
    for (int byte = 0; byte < 256; ++byte) all_bytes += static_cast<char>(byte);
    const std::vector<std::vector<std::string>> cases{
        {}, {""}, {"", ""}, {"a"}, {"\0"s}, {all_bytes}, {std::string(100'000, 'x')}, {"una", "", "due"}, {"\0as"s}, {"\0asm\1\0\0\0"s}, {module_with("\x0b")},
        {module_with("\x20\1\x20\1\x6a\x0b"), "una frase, e la stessa: una frase", module_with("\x20\1\x20\1\x6a\x0b")}};
    for (const auto& files : cases) {
        INFO(joined(files).substr(0, 40));
        const auto [bytes, is_whole] = unpacked(packed(files));
        CHECK(bytes == joined(files));
        CHECK(is_whole);
    }
}

TEST_CASE("Any files do: modules whole, cut off and changed, text, noise") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        support::Random random(seed);
        std::vector<std::string> files;
        for (int i = random.between(0, 3); i >= 0; --i) {
            std::string module = module_with(random_body(random, random.below(3000)));
            switch (random.between(0, 3)) {
                case 0: break;
                case 1: module.resize(random.below(module.size()) + 1); break;
                case 2: module[8 + random.below(module.size() - 8)] = static_cast<char>(random.below(256)); break;
                default: module = random_bytes(random, random.below(3000), 1 + random.below(256));
            }
            files.push_back(module);
        }
        const auto [bytes, is_whole] = unpacked(packed(files));
        CHECK(bytes == joined(files));
        CHECK(is_whole);
    }
}

TEST_CASE("Packed bytes that were changed, cut off, or never packed are told and do no harm") {
    support::Random random(7);
    const std::string module = module_with(random_body(random, 2000));
    const std::string whole = packed({module, "una frase"});
    for (int i = 0; i < 60; ++i) {
        std::string changed = whole;
        char& one = changed[random.below(whole.size())];
        one = static_cast<char>(one + random.between(1, 255));
        const auto [bytes, is_whole] = unpacked(changed);
        CHECK((!is_whole || bytes == module + "una frase"));
        CHECK_FALSE(unpacked(whole.substr(0, random.below(whole.size() - 8))).is_whole);
        CHECK_FALSE(unpacked(random_bytes(random, 1 + random.below(60), 256)).is_whole);
    }
}
