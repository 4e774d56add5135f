#include "support/transcription.hpp"

#include <stdexcept>

#include "format/files.hpp"
#include "format/plan_file.hpp"

namespace support {

Json transcription(int year) {
    const std::string bytes = file_bytes(in_repository("tests/sources/" + published_name(year) + ".json"));
    format::JsonInput in(bytes);
    Json tree = json_tree(in);
    if (!in.problems().empty()) throw std::runtime_error("a transcription that is no JSON: " + published_name(year));
    return tree;
}

plan::Plan transcribed_plan(int year) {
    auto loaded = format::read_plan(published_plan(year));
    if (!loaded.plan || !loaded.issues.empty()) throw std::runtime_error("a plan file with problems: " + published_name(year));
    return std::move(*loaded.plan);
}

}  // namespace support
