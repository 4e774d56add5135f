// The plan file (domain.md, section 10): JSON bytes to a plan and back. Extension .cruscotto.json.
//
// The file's fields are those of the structs in plan/, in the tables of objective_fields.cpp,
// indicator_fields.cpp and plan_fields.cpp; assets/plan.schema.json says the same for other tools.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/issue.hpp"
#include "plan/plan.hpp"

namespace format {

inline constexpr std::string_view format_name = "cruscotto-plan";
inline constexpr int current_version = 1;
inline constexpr std::size_t max_file_size = 256u << 20;  // bytes

struct Loaded {
    std::optional<plan::Plan> plan;     // when no issue is an error
    std::optional<plan::Plan> partial;  // else, what can be walked of it; notes `left-out` say what is missing
    base::Issues issues;                // every problem, in the order of the file; left-out notes at the end
};

// Any bytes are accepted, within max_file_size. Each issue has a line and a column and, from inside
// the JSON, a path; a problem inside an objective, indicator or measure has its id too.
Loaded read_plan(std::string_view bytes);

// The same in parts, for whoever has to answer meanwhile, or may give it up.
class ReadInParts {
public:
    explicit ReadInParts(std::string_view bytes);  // they stay where they are until it is done
    ~ReadInParts();
    // Reads on, so many rows of the plan's long lists at the most; false once it is done.
    bool go_on(std::size_t rows);
    double share() const;  // of the bytes that have been read: 0 to 1
    Loaded loaded();       // once. Precondition: it is done

private:
    struct Work;
    std::unique_ptr<Work> work_;  // none: nothing is left to read
    Loaded loaded_;
};

// The canonical bytes: the same plan gives the same bytes, and read_plan gives the same plan back.
// Defaults and empty texts are left out; unknown fields stand at the end of their object.
std::string write_plan(const plan::Plan& plan);
// The same in one line: a tenth to a fifth less once it is packed, for where every character counts.
std::string write_compact(const plan::Plan& plan);

}  // namespace format
