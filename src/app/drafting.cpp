#include "app/drafting.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/app.hpp"
#include "format/way_back.hpp"

namespace app {
namespace {

constexpr std::size_t most_steps = 2'000;
constexpr std::size_t least_room = std::size_t{1} << 20;  // bytes of steps before a draft is begun anew
constexpr std::uint64_t amid_a_step = 0;                  // the state of a drag that is still going on

// A state of the history and the serial of the step that led to it.
struct Reached {
    std::uint64_t serial;
    const plan::Plan* plan;
};
struct Course {
    std::vector<Reached> all;
    std::size_t at = 0;  // of these are done
};

bool is_still_before(const Drafting& drafting, const History& history) {
    if (drafting.step > history.done.size()) return false;
    return drafting.step == 0 ? drafting.serial == 0 : history.done[drafting.step - 1].serial == drafting.serial;
}

// What was done since the draft's first state, and what of it was undone.
Course course_of(const Document& doc) {
    Course course;
    const auto& [done, undone, recorded] = doc.history;
    const bool leads_here = is_still_before(doc.drafting, doc.history);
    if (leads_here)
        for (std::size_t i = doc.drafting.step; i < done.size(); ++i) course.all.push_back({done[i].serial, &done[i].after});
    const plan::Plan& reached = course.all.empty() ? doc.drafting.from : *course.all.back().plan;
    const bool on_a_step = reached == doc.plan;
    if (!on_a_step) course.all.push_back({amid_a_step, &doc.plan});
    course.at = course.all.size();
    if (leads_here && on_a_step)
        for (std::size_t i = undone.size(); i-- > 0;) course.all.push_back({undone[i].serial, &undone[i].after});
    return course;
}

format::DraftSteps steps_between(const Drafting& drafting, const Course& course) {
    const auto& written = *drafting.written;
    format::DraftSteps steps{.from = 0, .ways = {}, .at = course.at};
    const auto is_written = [&](std::size_t i) { return written[i] == course.all[i].serial && written[i] != amid_a_step; };
    while (steps.from < std::min(written.size(), course.all.size()) && is_written(steps.from)) ++steps.from;
    const plan::Plan* last = steps.from == 0 ? &drafting.from : course.all[steps.from - 1].plan;
    for (std::size_t i = steps.from; i < course.all.size(); ++i) {
        steps.ways.push_back(format::way_back(*last, *course.all[i].plan));
        last = course.all[i].plan;
    }
    return steps;
}

// What the file is to remember is no step: where that has changed the draft begins anew.
bool remembers_the_same(const Document& doc) {
    return doc.drafting.from.memory.memory.same_as(doc.plan.memory.memory) && doc.drafting.base == doc.base;
}

Drafting begun_with(std::string bytes, Drafting drafting) {
    drafting.begun = bytes.size();
    drafting.to_hold = std::move(bytes);
    return drafting;
}

Drafting begun_anew(const Document& doc) {
    return drafting_from(doc, format::write_plan(as_kept(doc)), format::Origin::work);
}

}  // namespace

Drafting drafting_from(const Document& doc, std::string_view bytes, format::Origin origin) {
    if (bytes.contains(format::between_texts)) return {};  // a draft itself, opened as a file
    const auto& done = doc.history.done;
    return begun_with(format::begin_draft(bytes, origin), {.from = doc.plan, .base = doc.base, .step = done.size(), .serial = done.empty() ? 0 : done.back().serial});
}

Drafting drafting_on(const Document& doc, const format::Draft& draft, std::string bytes) {
    if (!format::is_draft(bytes)) return {};
    Drafting drafting = begun_with(std::move(bytes), {.from = draft.begun, .base = doc.base});
    const auto& [done, undone, recorded] = doc.history;
    std::ranges::transform(done, std::back_inserter(drafting.held), &HistoryStep::serial);
    std::ranges::transform(undone.rbegin(), undone.rend(), std::back_inserter(drafting.held), &HistoryStep::serial);
    if (drafting.held.size() != draft.states.size()) drafting.held.clear();  // a step that changed nothing: told again
    return drafting;
}

DraftDue draft_due(Document& doc) {
    Drafting& drafting = doc.drafting;
    const bool full = drafting.written && (drafting.written->size() > most_steps || drafting.size > least_room + drafting.begun);
    if (drafting.begun == 0 || full || !remembers_the_same(doc)) drafting = begun_anew(doc);
    const bool begins = !drafting.written;
    if (begins) {
        drafting.written = drafting.held;
        drafting.size = 0;
    }
    const Course course = course_of(doc);
    std::string more = format::write_steps(steps_between(drafting, course));
    drafting.written->clear();
    for (const Reached& each : course.all) drafting.written->push_back(each.serial);
    drafting.size += more.size();
    return {begins, std::move(more)};
}

}  // namespace app
