#include "format/lines.hpp"

#include <algorithm>

namespace format {

base::Issues located(std::vector<Problem> problems, std::string_view text) {
    std::ranges::stable_sort(problems, {}, &Problem::offset);
    base::Issues issues;
    int line = 1;
    std::size_t line_begin = 0;
    std::size_t seen = 0;
    for (Problem& problem : problems) {
        for (; seen < problem.offset && seen < text.size(); ++seen)
            if (text[seen] == '\n') {
                ++line;
                line_begin = seen + 1;
            }
        problem.issue.place.line = line;
        problem.issue.place.column = static_cast<int>(problem.offset - line_begin) + 1;
        issues.push_back(std::move(problem.issue));
    }
    return issues;
}

}  // namespace format
