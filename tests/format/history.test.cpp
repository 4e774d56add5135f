// What the file of a plan remembers: ways back, the chain of the history, the base.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/history.hpp"
#include "format/sha256.hpp"
#include "format/way_back.hpp"
#include "support/builders.hpp"
#include "support/random_edits.hpp"
#include "support/random_plan.hpp"

using format::read_plan;
using format::write_plan;

namespace {

plan::Plan renamed(plan::Plan plan, const char* indicator, const char* name) {
    return *plan::apply(plan, plan::SetText{plan::IndicatorId{indicator}, plan::TextField::name, name});
}

// As saved with an entry in the history, and read again.
plan::Plan saved(plan::Plan now, const plan::Plan* before, const char* who) {
    const std::string bytes = write_plan(format::with_entry(std::move(now), before, {.when = "2024-07-02T10:15+02:00", .who = who, .what = {"una modifica"}}));
    const auto loaded = read_plan(bytes);
    REQUIRE(loaded.issues.empty());
    REQUIRE(write_plan(*loaded.plan) == bytes);
    return *loaded.plan;
}

plan::Plan three_entries() {
    const auto first = saved(support::small_plan(), nullptr, "Anna");
    const auto second = saved(renamed(first, "i1", "Tempi"), &first, "Bruno");
    return saved(*plan::apply(renamed(second, "i2", "Costi"), plan::Erase{plan::IndicatorId{"i3"}}), &second, "Càrla \"C.\"");
}

bool has(const format::Loaded& loaded, std::string_view code) {
    return std::ranges::find(loaded.issues, code, &base::Issue::code) != loaded.issues.end();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("SHA-256 gives what the standard's examples say", "[history]") {
    CHECK(format::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(format::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(format::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(format::sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a way back tells only what is different", "[history]") {
    const auto then = support::small_plan();
    const auto now = *plan::apply(then, plan::SetTarget{{"i1"}, 2024, ">= 12 N."});
    CHECK(format::way_back(now, then) == R"({"indicators":{"rows":[{"id":"i1","back":{"set":{"targets":{"2024":">= 10 N."}}}}]}})");
    CHECK(format::way_back(now, now) == "{}");
    const auto without = *plan::apply(then, plan::Erase{plan::IndicatorId{"i2"}});
    CHECK(format::way_back(then, without) == R"({"indicators":{"order":{"at":1,"cut":1,"put":[]}}})");
}

TEST_CASE("law: the way back leads to the very bytes, whether or not the two states share memory", "[history]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        support::Random random(seed);
        const auto then = support::random_plan(seed, {.objectives = static_cast<int>(seed % 20), .indicators = 1 + static_cast<int>(seed % 40)});
        const auto now = support::with_random_edits(random, then, 1 + static_cast<int>(seed % 25)).plan;
        const std::string way = format::way_back(now, then);
        const auto back = format::gone_back(now, way);
        REQUIRE(back);
        REQUIRE(write_plan(*back) == write_plan(then));
        const auto apart = *read_plan(write_plan(now)).plan;
        REQUIRE(write_plan(*format::gone_back(apart, format::way_back(apart, then))) == write_plan(then));
        const auto other = support::random_plan(seed + 1000);
        REQUIRE(write_plan(*format::gone_back(other, format::way_back(other, then))) == write_plan(then));
    }
}

TEST_CASE("a way that does not lead from here is refused", "[history]") {
    const auto plan = support::small_plan();
    for (const char* way : {"", "[]", "{\"set\":{\"nothing\":1}}", "{\"gone\":[\"title\"]}", "{\"lists\":{\"years\":{\"at\":9,\"cut\":0,\"put\":[]}}}", "{\"lists\":{\"years\":{\"at\":-1,\"cut\":0,\"put\":[]}}}",
                            "{\"indicators\":{\"rows\":[{\"id\":\"i9\",\"back\":{}}]}}", "{\"indicators\":{\"order\":{\"at\":0,\"cut\":0,\"put\":[\"i9\"]}}}", "{\"x\":1}", "{} x"}) {
        INFO(way);
        CHECK_FALSE(format::gone_back(plan, way));
    }
}

TEST_CASE("a file without history or base is written as before, and plans are equal whatever their files remember", "[history]") {
    const auto plan = support::small_plan();
    const auto kept = three_entries();
    CHECK_FALSE(write_plan(plan).contains("history"));
    CHECK(format::without_memory(kept) == kept);
    CHECK_FALSE(write_plan(format::without_memory(kept)).contains("history"));
    CHECK(format::mark_of(kept) == format::mark_of(format::without_memory(kept)));
    CHECK(write_plan(format::with_base(plan, plan)) == write_plan(plan));
}

TEST_CASE("each entry leads back to the state before it, with the history as far as that", "[history]") {
    const auto plan = three_entries();
    CHECK(format::ends_here(plan));
    CHECK_FALSE(format::first_broken(plan));
    const auto second = format::state_before(plan, 2);
    REQUIRE(second);
    CHECK(*second == renamed(support::small_plan(), "i1", "Tempi"));
    CHECK(second->memory->history->size() == 2);
    CHECK(format::ends_here(*second));
    const auto first = format::state_before(plan, 1);
    REQUIRE(first);
    CHECK(*first == support::small_plan());
    CHECK_FALSE(format::state_before(plan, 0));  // the first entry keeps no way back
    CHECK_FALSE(format::state_before(renamed(plan, "i1", "Altro"), 1));
}

TEST_CASE("law: whatever byte of the history is changed, it is detected or says the same", "[history]") {
    const std::string bytes = write_plan(three_entries());
    const auto begin = bytes.find('[', bytes.find("\"history\""));
    const auto end = bytes.rfind(']');
    for (auto at = begin; at <= end; ++at) {
        for (const char change : {'\x01', '\x20', '\x04'}) {
            std::string altered = bytes;
            altered[at] = static_cast<char>(altered[at] ^ change);
            const auto loaded = read_plan(altered);
            INFO("byte " << at << ": " << altered.substr(at > 20 ? at - 20 : 0, 40));
            if (!loaded.plan || has(loaded, "history-broken") || has(loaded, "history-ends-elsewhere")) continue;
            REQUIRE(write_plan(*loaded.plan) == bytes);
        }
    }
}

TEST_CASE("the first altered entry is named, and the file keeps it as it is", "[history]") {
    const std::string altered = replaced(write_plan(three_entries()), "Bruno", "Mario");
    const auto loaded = read_plan(altered);
    REQUIRE(loaded.plan);
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].code == "history-broken");
    CHECK(loaded.issues[0].severity == base::Severity::warning);
    CHECK(loaded.issues[0].place.path == "$.history[1]");
    CHECK(loaded.issues[0].args == std::vector<std::string>{"2", "2024-07-02T10:15+02:00 Mario"});
    CHECK(write_plan(*loaded.plan) == altered);
    CHECK(format::first_broken(*loaded.plan) == 1u);
}

TEST_CASE("an entry taken out, put elsewhere or left without sense is detected; the plan opens", "[history]") {
    const auto plan = three_entries();
    for (const std::size_t out : {0u, 1u, 2u}) {
        auto fewer = plan;
        fewer.memory = {base::with(plan.memory.memory, [&](plan::Memory& memory) { memory.history->erase(memory.history->begin() + static_cast<std::ptrdiff_t>(out)); })};
        const auto loaded = read_plan(write_plan(fewer));
        REQUIRE(loaded.plan);
        CHECK(has(loaded, out == 2 ? "history-ends-elsewhere" : "history-broken"));
    }
    for (const char* history : {"7", "[7]", "{}", "[null, {}]", "\"x\"", "[{\"when\": 1}]"}) {
        INFO(history);
        const auto loaded = read_plan(replaced(write_plan(support::small_plan()), "\n  \"objectives\"", std::string("\n  \"history\": ") + history + ",\n  \"objectives\""));
        REQUIRE(loaded.plan);
        CHECK(has(loaded, "history-broken"));
        CHECK(has(read_plan(write_plan(*loaded.plan)), "history-broken"));
    }
}

TEST_CASE("a plan changed by other hands is told from what its history says", "[history]") {
    const auto loaded = read_plan(replaced(write_plan(three_entries()), "Piano di prova", "Piano di prova 2"));
    REQUIRE(loaded.plan);
    CHECK(has(loaded, "history-ends-elsewhere"));
}

TEST_CASE("law: the base read from a file is the state it was made of", "[history]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        support::Random random(seed);
        const auto base = support::random_plan(seed);
        const auto now = support::with_random_edits(random, base, 1 + static_cast<int>(seed % 12)).plan;
        const std::string bytes = write_plan(format::with_state_noted(format::with_base(now, base)));
        const auto loaded = read_plan(bytes);
        REQUIRE(loaded.issues.empty());
        REQUIRE(write_plan(*loaded.plan) == bytes);
        if (now == base) continue;
        REQUIRE(format::base_of(loaded));
        REQUIRE(write_plan(*format::base_of(loaded)) == write_plan(base));
    }
}

TEST_CASE("a damaged base is told of and left out", "[history]") {
    const auto base = support::small_plan();
    const std::string bytes = write_plan(format::with_base(renamed(base, "i1", "Tempi"), base));
    const std::string mark = format::mark_of(base);
    for (const std::string& damaged : {replaced(bytes, mark, "x"), replaced(bytes, "\"back\": {", "\"back\": 3, \"x\": {"), replaced(bytes, "Indicatore i1", "Indicatore i7"),
                                       replaced(bytes, "\"base\": {", "\"base\": [], \"altro\": {")}) {
        const auto loaded = read_plan(damaged);
        REQUIRE(loaded.plan);
        CHECK(has(loaded, "base-broken"));
        CHECK_FALSE(format::base_of(loaded));
        CHECK_FALSE(write_plan(*loaded.plan).contains("\"base\""));
    }
}

namespace {

plan::Plan read_again(const plan::Plan& plan) { return *read_plan(write_plan(plan)).plan; }

// Saved without a history: beside the base.
plan::Plan kept(const plan::Plan& now, const plan::Plan& base) { return read_again(format::with_state_noted(format::with_base(now, base))); }

}  // namespace

TEST_CASE("two files that keep a history part where their histories do, however often each was saved since", "[history]") {
    const auto sent = three_entries();
    const auto ours = saved(renamed(sent, "i1", "Nostro"), &sent, "Anna");
    const auto once = saved(renamed(sent, "i2", "Loro"), &sent, "Dario");
    const auto theirs = saved(renamed(once, "i1", "Loro due volte"), &once, "Dario");
    REQUIRE(format::common_base(ours, theirs));
    CHECK(*format::common_base(ours, theirs) == sent);
    CHECK(*format::common_base(theirs, ours) == sent);
    CHECK(*format::common_base(ours, sent) == sent);
    CHECK(*format::common_base(sent, ours) == sent);
}

TEST_CASE("two files without a history part at the base that both come from", "[history]") {
    const auto sent = support::small_plan();
    const auto ours = kept(renamed(sent, "i1", "Nostro"), sent);
    const auto once = kept(renamed(sent, "i2", "Loro"), sent);
    const auto theirs = kept(renamed(once, "i1", "Loro due volte"), sent);
    REQUIRE(format::common_base(ours, theirs));
    CHECK(*format::common_base(ours, theirs) == sent);
    // A state that one was saved as and the other began from.
    const auto further = kept(renamed(ours, "i3", "Dopo"), sent);
    const auto received = kept(renamed(ours, "i2", "Altri"), ours);
    REQUIRE(format::common_base(further, received));
    CHECK(*format::common_base(further, received) == ours);
    CHECK_FALSE(format::common_base(support::small_plan(), renamed(support::small_plan(), "i1", "X")));
}

TEST_CASE("merged, both go on from the state that was theirs", "[history]") {
    const auto sent = support::small_plan();
    const auto ours = kept(renamed(sent, "i1", "Nostro"), sent);
    const auto theirs = kept(renamed(sent, "i2", "Loro"), sent);
    const auto merged = read_again(format::joined(renamed(ours, "i2", "Loro"), ours, theirs));
    CHECK(*format::base_of(merged) == theirs);
    const auto again = kept(renamed(theirs, "i3", "Ancora loro"), sent);
    REQUIRE(format::common_base(merged, again));
    CHECK(*format::common_base(merged, again) == theirs);
    CHECK_FALSE(write_plan(format::joined(sent, sent, sent)).contains("\"base\""));
}

TEST_CASE("merged, the history tells what a colleague's file told, once, and still leads back", "[history]") {
    const auto sent = three_entries();
    const auto ours = saved(renamed(sent, "i1", "Nostro"), &sent, "Anna");
    const auto theirs = saved(renamed(sent, "i2", "Loro"), &sent, "Dario");
    const auto merged = format::joined(renamed(ours, "i2", "Loro"), ours, theirs);
    const auto written = saved(merged, &ours, "Anna");
    REQUIRE(written.memory->history->size() == 6);
    CHECK((*written.memory->history)[4]->who == "Dario");
    CHECK(*format::state_before(written, 5) == ours);
    CHECK(*format::state_before(written, 3) == sent);
    CHECK(format::joined(written, written, theirs).memory->history->size() == 6);
    CHECK(format::joined(theirs, theirs, written).memory->history->size() == 6);
}

TEST_CASE("merged, a colleague's entry names its act as the merged plan calls it", "[history]") {
    const auto sent = three_entries();
    const auto with_act = [&](const char* number, const char* who) {
        const auto now = *plan::apply(sent, plan::InsertAct{{.id = {"a100"}, .number = number}});
        return format::with_entry(now, &sent, {.when = "2024-07-03T10:15+02:00", .who = who, .acts = {"a100"}, .what = {"un atto"}});
    };
    const auto ours = with_act("90", "Anna"), theirs = with_act("40", "Dario");
    const auto merged = format::joined(ours, ours, theirs, {{"a100", "a101"}});
    REQUIRE(merged.memory->history->size() == 5);
    CHECK((*merged.memory->history)[3]->acts == std::vector<std::string>{"a100"});
    CHECK((*merged.memory->history)[4]->acts == std::vector<std::string>{"a101"});
    CHECK_FALSE(format::first_broken(merged));
}

TEST_CASE("looked back upon, the newest entry comes first, as far as the state that is the base", "[history]") {
    const auto plan = three_entries();
    std::vector<std::string> who;
    const auto all = [&](const plan::HistoryEntry& entry, const plan::Plan& before, const plan::Plan& after) {
        CHECK_FALSE(before == after);
        who.push_back(entry.who);
        return true;
    };
    const auto looked = [&](const plan::Plan& at, const plan::Plan* base, std::size_t most) {
        who.clear();
        format::look_back(at, base, most, all);
        return who;
    };
    using Names = std::vector<std::string>;
    CHECK(looked(plan, nullptr, 200) == Names{"Càrla \"C.\"", "Bruno"});  // the first entry leads back to nothing
    CHECK(looked(plan, nullptr, 1) == Names{"Càrla \"C.\""});
    const auto second = *format::state_before(plan, 2);
    CHECK(looked(plan, &second, 200) == Names{"Càrla \"C.\""});
    CHECK(looked(plan, &plan, 200).empty());
    CHECK(looked(renamed(plan, "i1", "Altro"), nullptr, 200).empty());
    const auto altered = *read_plan(replaced(write_plan(plan), "Bruno", "Mario")).plan;
    CHECK(looked(altered, nullptr, 200).empty());
    CHECK(looked(support::small_plan(), nullptr, 200).empty());
}
