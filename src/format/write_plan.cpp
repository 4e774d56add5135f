#include "format/plan_fields.hpp"
#include "format/plan_file.hpp"

namespace format {

std::string write_plan(const plan::Plan& plan) {
    JsonWriter out(Layout::indented);
    write(out, plan);
    return out.take("\n");
}

std::string write_compact(const plan::Plan& plan) {
    JsonWriter out;
    write(out, plan);
    return out.take();
}

}  // namespace format
