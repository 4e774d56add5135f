// Bytes that nobody means well with: they end, soon, with an answer.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "format/files.hpp"
#include "format/plan_file.hpp"
#include "support/random.hpp"

using format::read_plan;

namespace {

constexpr std::string_view head = R"({"format": "cruscotto-plan", "version": 1, )";

// Of the processor, not of the clock on the wall. The limits are generous: the tests also run under
// sanitizers, and as wasm.
template <class Run>
double seconds(Run&& run) {
    const auto begin = std::clock();
    run();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

bool has(const format::Loaded& loaded, std::string_view code) {
    for (const base::Issue& issue : loaded.issues)
        if (issue.code == code) return true;
    return false;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

void check_is_in_order(const format::Loaded& loaded) {
    CHECK_FALSE((loaded.plan && loaded.partial));
    if (loaded.plan) CHECK(plan::check_structure(*loaded.plan).empty());
    if (loaded.partial) CHECK(plan::check_structure(*loaded.partial).empty());
    if (!loaded.plan) CHECK_FALSE(loaded.issues.empty());
    for (const base::Issue& issue : loaded.issues) {
        CHECK(issue.place.line >= 1);
        CHECK(issue.place.column >= 1);
    }
}

}  // namespace

TEST_CASE("nesting of any depth stops at 64 levels") {
    CHECK(has(read_plan(repeated("[", 1'000'000)), "not-a-plan"));
    CHECK(has(read_plan(std::string(head) + "\"x\": " + repeated("[", 1'000'000)), "json-too-deep"));
    CHECK(has(read_plan(std::string(head) + repeated("\"x\": {", 1'000'000)), "json-too-deep"));
    const auto deep = [](std::size_t levels) {
        return std::string(head) + R"("title": "t", "year": 2024, "objectives": [{"id": "e", "level": "body", "name": "E"}], "x": )" +
               repeated("[", levels - 1) + repeated("]", levels - 1) + "}";
    };
    CHECK(read_plan(deep(64)).plan);
    CHECK(has(read_plan(deep(65)), "json-too-deep"));
}

TEST_CASE("a number of a hundred million digits is one problem") {
    const std::string digits(100'000'000, '7');
    for (const std::string field : {"\"next_id\": ", "\"baseline\": ", "\"year\": "}) {
        const auto bytes = std::string(head) + field + digits + "}";
        CHECK(seconds([&] { check_is_in_order(read_plan(bytes)); }) < 20);
    }
    const auto loaded = read_plan("{\"format\": \"cruscotto-plan\", \"version\": " + digits + "}");
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].code == "bad-version");
    CHECK(loaded.issues[0].args[0].size() < 100);
}

TEST_CASE("a million problems are told up to ten thousand") {
    const auto loaded = read_plan(std::string(head) + "\"objectives\": [" + repeated("0,", 1'000'000) + "0]}");
    CHECK(loaded.issues.size() == 10'000);
    CHECK(has(loaded, "too-many-problems"));
}

TEST_CASE("a million unknown fields, or the same one a million times, take their time only once") {
    std::string many(head), same(head);
    for (int i = 0; i < 300'000; ++i) {
        many += "\"x" + std::to_string(i) + "\": 1, ";
        same += "\"x\": 1, ";
    }
    CHECK(seconds([&] { check_is_in_order(read_plan(many + "\"y\": 1}")); }) < 20);
    CHECK(seconds([&] { check_is_in_order(read_plan(same + "\"y\": 1}")); }) < 20);
}

TEST_CASE("a chain of fifty thousand objectives, and a circle of as many, are walked in bounded time") {
    std::string chain = std::string(head) + R"("title": "t", "year": 2024, "objectives": [{"id": "o0", "level": "body", "name": ""})";
    std::string circle = chain;
    const int length = 50'000;
    for (int i = 1; i <= length; ++i) {
        const auto entry = [&](int parent) {
            return ",{\"id\": \"o" + std::to_string(i) + "\", \"parent\": \"o" + std::to_string(parent) +
                   "\", \"level\": \"operative\", \"name\": \"\"}";
        };
        chain += entry(i - 1);
        circle += entry(i == 1 ? length : i - 1);
    }
    CHECK(seconds([&] { CHECK(read_plan(chain + "]}").plan); }) < 20);
    CHECK(seconds([&] { CHECK(has(read_plan(circle + "]}"), "parent-cycle")); }) < 20);
}

TEST_CASE("a file over the limit is refused before it is looked at") {
    const std::size_t size = format::max_file_size + 1;
    const std::unique_ptr<char, decltype(&std::free)> bytes(static_cast<char*>(std::malloc(size)), &std::free);
    REQUIRE(bytes);
    const auto loaded = read_plan({bytes.get(), size});
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].code == "file-too-large");
}

TEST_CASE("a real plan cut off anywhere gives an answer, and what came before where there is a body") {
    const std::string bytes = support::demonstration_plan();
    for (std::size_t size = 0; size + 1 < bytes.size(); size += 97) {
        INFO(size);
        const auto loaded = read_plan(std::string_view(bytes).substr(0, size));
        CHECK_FALSE(loaded.plan);
        check_is_in_order(loaded);
        if (size > 2'000) CHECK(loaded.partial);
    }
}

TEST_CASE("a thousand damaged copies of the real plans: no crash, no hang, no plan out of order") {
    const std::string originals[] = {support::published_plan(), support::demonstration_plan()};
    constexpr const char* inserted[] = {"\"", "{", "}", "[", "]", ",", ":", "\\", "null", "\xff", "\\ud800", "-", "1e9", "\n", "o1", ""};
    for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
        INFO("seed " << seed);
        support::Random random(seed);
        std::string bytes = random.one_of(originals);
        for (int i = random.between(1, 4); i > 0; --i) {
            const std::size_t at = random.below(bytes.size());
            if (random.chance(30)) bytes[at] = static_cast<char>(random.between(0, 255) - 128);
            else bytes.replace(at, static_cast<std::size_t>(random.between(0, 12)), random.one_of(inserted));
        }
        const auto loaded = read_plan(bytes);
        check_is_in_order(loaded);
        if (loaded.plan) CHECK(read_plan(format::write_plan(*loaded.plan)).plan == loaded.plan);
    }
}
