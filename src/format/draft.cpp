#include "format/draft.hpp"

#include <algorithm>
#include <iterator>

#include "format/json_writer.hpp"
#include "format/run.hpp"
#include "format/way_back.hpp"

namespace format {
namespace {

// The texts of a sequence, without their marks.
std::vector<std::string_view> texts_of(std::string_view bytes) {
    std::vector<std::string_view> texts;
    while (!bytes.empty()) {
        bytes.remove_prefix(1);
        texts.push_back(bytes.substr(0, bytes.find(between_texts)));
        bytes.remove_prefix(texts.back().size());
    }
    return texts;
}

Origin origin_of(std::string_view head) {
    JsonInput in(head);
    bool of_file = false;
    in.object([&](std::string_view key) {
        if (key == "of_file") of_file = in.boolean().value_or(false);
        else in.skip();
    });
    return of_file ? Origin::file : Origin::work;
}

std::optional<DraftSteps> read_steps(std::string_view text) {
    JsonInput in(text);
    std::optional<std::size_t> from, at;
    std::optional<Values> ways;
    const bool ended = in.object([&](std::string_view key) {
        if (key == "from") from = read_count(in);
        else if (key == "at") at = read_count(in);
        else if (key == "ways") ways = read_values(in);
        else in.skip();
    });
    in.finish();
    if (!ended || !from || !at || !ways || !in.problems().empty()) return std::nullopt;
    return DraftSteps{*from, std::move(*ways), *at};
}

// Whether all of them could be taken; else the draft is as it was.
bool take(Draft& draft, const DraftSteps& steps) {
    if (steps.from > draft.states.size() || steps.at > steps.from + steps.ways.size()) return false;
    std::vector<plan::Plan> fresh;
    const plan::Plan* state = steps.from == 0 ? &draft.begun : &draft.states[steps.from - 1];
    for (const std::string& way : steps.ways) {
        auto next = gone_back(*state, way);
        if (!next) return false;
        fresh.push_back(std::move(*next));
        state = &fresh.back();
    }
    draft.states.erase(draft.states.begin() + static_cast<std::ptrdiff_t>(steps.from), draft.states.end());
    std::ranges::move(fresh, std::back_inserter(draft.states));
    draft.at = steps.at;
    return true;
}

}  // namespace

bool is_draft(std::string_view bytes) { return bytes.starts_with(between_texts); }

std::string begin_draft(std::string_view plan, Origin origin) {
    JsonWriter head;
    head.begin_object().key("draft").value(1).key("of_file").value(origin == Origin::file).end();
    return between_texts + head.take() + between_texts + std::string(plan);
}

std::string write_steps(const DraftSteps& steps) {
    JsonWriter out;
    out.begin_object().key("from").value(steps.from).key("ways").raw(array_of(steps.ways)).key("at").value(steps.at).end();
    return between_texts + out.take();
}

std::optional<Draft> read_draft(std::string_view bytes) {
    const auto texts = is_draft(bytes) ? texts_of(bytes) : std::vector<std::string_view>{"{}", bytes};
    if (texts.size() < 2) return std::nullopt;
    Loaded loaded = read_plan(texts[1]);
    if (!loaded.plan) return std::nullopt;
    Draft draft{.begun = std::move(*loaded.plan), .origin = origin_of(texts[0]), .states = {}, .at = 0, .issues = std::move(loaded.issues)};
    for (std::size_t i = 2; i < texts.size(); ++i) {
        const auto steps = read_steps(texts[i]);
        if (!steps || !take(draft, *steps)) break;
    }
    return draft;
}

}  // namespace format
