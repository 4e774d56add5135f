#include "format/plan_input.hpp"

#include "format/utf8.hpp"

namespace format {

void PlanInput::leave_out(std::size_t offset) {
    if (json.stopped()) return;
    while (!left_out.empty() && left_out.back().offset >= offset) left_out.pop_back();
    std::string path = json.path();
    left_out.push_back({{"left-out", base::Severity::note, {.path = path}, {path}}, offset});
}

// One note a file, at the first place, says how many there are.
void PlanInput::note_bare_number(std::size_t offset, std::string_view written) {
    if (bare_numbers++ == 0) {
        bare_number_note = json.problems().size();
        json.problem_at(offset, "bare-number", {presentable(written), {}}, base::Severity::note);
    }
    if (bare_number_note < json.problems().size())
        json.problems()[bare_number_note].issue.args.back() = std::to_string(bare_numbers);
}

}  // namespace format
