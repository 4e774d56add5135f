// A thousand files made of the real plans by what happens to files on their way: bytes flipped, cut, lines doubled, values
// put in the place of others, names changed. Each is read: nothing crashes, and nothing is lost without a word. What
// stands in the file is in the plan, in its unknown fields, or under the path of an issue.
//
// Of each plan a slice is taken (ten indicators with all that they lean on), so that a thousand files are read, written
// and read again in seconds under sanitizers; hostile.test.cpp damages the whole plans.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>
#include <unordered_set>

#include "format/files.hpp"
#include "format/plan_file.hpp"
#include "format/utf8.hpp"
#include "support/json_tree.hpp"
#include "support/random.hpp"

namespace {

using support::Json;
using support::Random;

// -- slices of the real plans

// Revisions and map without what is gone.
void forget_gone(plan::Plan& plan) {
    const auto gone = [&](const plan::ObjectiveId& id) { return !plan::find(plan, id); };
    const auto row_gone = [&](const std::string& id) { return !plan::find_node(plan, id); };
    std::erase_if(plan.revisions, [&](const plan::Revision& each) { return (!each.on.empty() && row_gone(each.on)) || std::ranges::any_of(each.candidates, row_gone); });
    for (plan::MapRow& row : plan.strategy_map) std::erase_if(row.boxes, [&](const plan::MapBox& box) { return gone(box.objective); });
    std::erase_if(plan.links, [&](const plan::Link& link) { return gone(link.cause) || gone(link.effect); });
    std::erase_if(plan.map_places, [&](const plan::MapPlace& place) { return gone(place.objective); });
}

plan::Plan slice_of(plan::Plan plan) {
    if (plan.indicators.size() > 10) plan.indicators.erase(plan.indicators.begin() + 10, plan.indicators.end());
    std::unordered_set<std::string> kept{plan::body_of(plan).id.value};
    for (const auto& box : plan.indicators) {
        for (const auto* at = plan::find(plan, box->parent); at; at = at->parent ? plan::find(plan, *at->parent) : nullptr) kept.insert(at->id.value);
        for (const plan::MeasureId& id : plan::measures_of(box->formula)) kept.insert(id.value);
    }
    std::erase_if(plan.objectives, [&](const auto& box) { return !kept.contains(box->id.value); });
    std::erase_if(plan.measures, [&](const auto& box) { return !kept.contains(box->id.value); });
    forget_gone(plan);
    if (plan.doubts.size() > 5) plan.doubts.erase(plan.doubts.begin() + 5, plan.doubts.end());
    if (plan.revisions.size() > 10) plan.revisions.erase(plan.revisions.begin() + 10, plan.revisions.end());
    return plan;
}

std::vector<std::string> slices() {
    std::vector<std::string> all;
    for (const auto& [year, name] : support::published_files)
        for (const std::string& bytes : {support::published_plan(year), support::demonstration_plan(year)}) {
            const auto loaded = format::read_plan(bytes);
            REQUIRE(loaded.plan);
            const plan::Plan slice = slice_of(*loaded.plan);
            REQUIRE(plan::check_structure(slice).empty());
            all.push_back(format::write_plan(slice));
        }
    return all;
}

// -- what happens to a file

struct Token {
    std::size_t begin, end;
    bool is_name;
};

// Names and plain values of a JSON text.
std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (text[at] == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at)
                if (text[at] == '\\') ++at;
            ++at;
            tokens.push_back({begin, at, at < text.size() && text[at] == ':'});
        } else if (std::string_view("-0123456789tfn").contains(text[at])) {
            while (at < text.size() && !std::string_view(",]} \n").contains(text[at])) ++at;
            tokens.push_back({begin, at, false});
        } else {
            ++at;
        }
    }
    return tokens;
}

void flip(Random& random, std::string& bytes) {
    for (int i = random.between(1, 3); i > 0; --i) bytes[random.below(bytes.size())] ^= static_cast<char>(1 << random.between(0, 7));
}
void cut(Random& random, std::string& bytes) { bytes.resize(random.below(bytes.size())); }

void double_line(Random& random, std::string& bytes) {
    const std::size_t at = bytes.rfind('\n', random.below(bytes.size() - 1));
    const std::size_t begin = at == std::string::npos ? 0 : at + 1;
    bytes.insert(begin, bytes.substr(begin, bytes.find('\n', begin) + 1 - begin));
}

// The text of one token in the place of another of its kind.
void put_another(Random& random, std::string& bytes, bool names) {
    auto tokens = tokens_of(bytes);
    std::erase_if(tokens, [&](const Token& each) { return each.is_name != names; });
    const Token from = random.any_of(tokens), to = random.any_of(tokens);
    const std::string text = bytes.substr(from.begin, from.end - from.begin);
    bytes.replace(to.begin, to.end - to.begin, text);
}
void exchange_value(Random& random, std::string& bytes) { put_another(random, bytes, false); }
void rename_field(Random& random, std::string& bytes) {
    if (random.chance(50)) return put_another(random, bytes, true);
    auto tokens = tokens_of(bytes);
    std::erase_if(tokens, [](const Token& each) { return !each.is_name; });
    bytes.insert(random.any_of(tokens).end - 1, "_altro");
}
void put_something_else(Random& random, std::string& bytes) {
    constexpr const char* others[] = {"12", "\"\xC3\xA8 cos\xC3\xAC\"", "true", "null", "[\"a\", {\"b\": 1}]", "{\"a\": [1, 2]}", "\"2024-12-31\"", "-3.5"};
    auto tokens = tokens_of(bytes);
    std::erase_if(tokens, [](const Token& each) { return each.is_name; });
    const Token at = random.any_of(tokens);
    bytes.replace(at.begin, at.end - at.begin, random.one_of(others));
}

std::string mutated(Random& random, std::string bytes) {
    using Happens = void (*)(Random&, std::string&);
    constexpr Happens all[] = {flip, cut, double_line, exchange_value, exchange_value, rename_field, put_something_else};
    random.one_of(all)(random, bytes);
    if (!bytes.empty() && random.chance(25)) flip(random, bytes);
    return bytes;
}

// -- what stands in a file

struct Leaf {
    std::string path;
    std::string scalar;
};

// A number by its value: "04.28" and 4.28 are one.
std::string canonical(const std::string& scalar) {
    const auto number = base::parse_decimal(scalar);
    return number ? base::to_string(*number) : scalar;
}

void collect(const Json& tree, const std::string& path, std::vector<Leaf>& leaves) {
    for (const auto& [name, value] : tree.members) collect(value, path + '.' + format::presentable(name, 80), leaves);
    for (std::size_t i = 0; i < tree.items.size(); ++i) collect(tree.items[i], path + '[' + std::to_string(i) + ']', leaves);
    if (!tree.scalar.empty()) leaves.push_back({path, canonical(tree.scalar)});
}

// Empty where the text is no JSON: then the reader has said so.
std::optional<std::vector<Leaf>> leaves_of(std::string_view text) {
    format::JsonInput in(text);
    const Json tree = support::json_tree(in);
    in.finish();
    if (!in.problems().empty() || in.stopped()) return std::nullopt;
    std::vector<Leaf> leaves;
    collect(tree, "$", leaves);
    return leaves;
}

bool is_told(const Leaf& leaf, const base::Issues& issues) {
    return std::ranges::any_of(issues, [&](const base::Issue& issue) {
        const std::string& path = issue.place.path;
        if (path.size() < 2 || !leaf.path.starts_with(path)) return false;
        return leaf.path.size() == path.size() || leaf.path[path.size()] == '.' || leaf.path[path.size()] == '[';
    });
}

// What is not written, because it is how things are without it.
bool is_default(const Leaf& leaf) { return leaf.scalar == "false" || leaf.scalar == "true"; }

// The first leaf that is neither in the plan nor told; empty when all are accounted for.
std::string lost_from(const std::vector<Leaf>& file, const plan::Plan& plan, const base::Issues& issues) {
    std::multiset<std::string> there;
    const auto written = *leaves_of(format::write_plan(plan));
    for (const Leaf& leaf : written) there.insert(leaf.scalar);
    for (const Leaf& leaf : file) {
        if (is_default(leaf) || is_told(leaf, issues)) continue;  // the same text elsewhere is not taken for it
        const auto found = there.find(leaf.scalar);
        if (found == there.end()) return leaf.path + " = " + leaf.scalar;
        there.erase(found);
    }
    return {};
}

// Left and taken up again after each row.
void check_in_parts(const std::string& bytes, const format::Loaded& at_once) {
    format::ReadInParts reading(bytes);
    while (reading.go_on(1)) CHECK(reading.share() <= 1);
    const format::Loaded loaded = reading.loaded();
    CHECK(loaded.plan == at_once.plan);
    CHECK(loaded.partial == at_once.partial);
    CHECK(loaded.issues == at_once.issues);
}

void check_answer(const std::string& bytes) {
    const auto loaded = format::read_plan(bytes);
    check_in_parts(bytes, loaded);
    CHECK_FALSE((loaded.plan && loaded.partial));
    if (loaded.plan) CHECK(plan::check_structure(*loaded.plan).empty());
    if (loaded.partial) CHECK(plan::check_structure(*loaded.partial).empty());
    const bool has_error = std::ranges::find(loaded.issues, base::Severity::error, &base::Issue::severity) != loaded.issues.end();
    CHECK(has_error != loaded.plan.has_value());
    const plan::Plan* plan = loaded.plan ? &*loaded.plan : loaded.partial ? &*loaded.partial : nullptr;
    const auto leaves = leaves_of(bytes);
    if (!leaves) {
        CHECK(has_error);
        return;
    }
    if (plan) CHECK(lost_from(*leaves, *plan, loaded.issues) == "");
}

}  // namespace

TEST_CASE("a thousand mutated files: each is answered, and nothing in it is lost without a word", "[format]") {
    const auto originals = slices();
    for (const std::string& bytes : originals) check_answer(bytes);
    for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        check_answer(mutated(random, random.any_of(originals)));
    }
}

TEST_CASE("a file in another encoding says so, and what is in it is left out by name", "[format]") {
    std::string bytes = support::published_plan();
    for (std::size_t at = bytes.find("\xC3\xA0"); at != std::string::npos; at = bytes.find("\xC3\xA0", at)) bytes.replace(at, 2, "\xE0");  // à as Windows-1252 writes it
    const auto loaded = format::read_plan(bytes);
    CHECK_FALSE(loaded.plan);
    REQUIRE(loaded.partial);
    CHECK(std::ranges::any_of(loaded.issues, [](const base::Issue& issue) { return issue.code == "invalid-utf8"; }));
    CHECK(std::ranges::any_of(loaded.issues, [](const base::Issue& issue) { return issue.code == "left-out"; }));
}
