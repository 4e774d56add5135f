// A reading in the file: "18.50", "2024-05-30", true; {"level": "Medio"}; with more to say
// {"value": "18.50", "note": "verbale n. 4"}, {"level": "Medio", "note": "…"}.
#include "format/plan_fields.hpp"

namespace format {
namespace {

using plan::Reading;

struct ReadingText {
    std::optional<plan::Value> value;
    std::optional<std::string> level;
    std::string note;
    plan::Extra extra;
};

constexpr Field<ReadingText> reading_fields[] = {
    field<&ReadingText::value>("value"),
    field<&ReadingText::level>("level"),
    field<&ReadingText::note>("note"),
};

}  // namespace

std::optional<Reading> read(PlanInput& in, Type<Reading>) {
    if (in.json.peek() != Kind::object) {
        const auto value = read(in, Type<plan::Value>{});
        if (!value) return std::nullopt;
        return Reading{*value, {}, {}};
    }
    const std::size_t begin = in.json.offset();
    const std::size_t known = in.json.problems().size();
    auto text = read_fields<ReadingText>(in, reading_fields);
    if (!text) return std::nullopt;
    if (text->value.has_value() == text->level.has_value()) {
        if (in.json.problems().size() == known) in.json.problem_at(begin, "reading-without-value");
        return std::nullopt;
    }
    if (text->level) text->value = plan::LevelName{std::move(*text->level)};
    return Reading{std::move(*text->value), std::move(text->note), std::move(text->extra)};
}

void write(JsonWriter& out, const Reading& reading) {
    const auto* level = std::get_if<plan::LevelName>(&reading.value);
    if (!level && reading.note.empty() && reading.extra.empty()) return write(out, reading.value);
    ReadingText text{{}, {}, reading.note, reading.extra};
    if (level) text.level = level->name;
    else text.value = reading.value;
    write_fields<ReadingText>(out, reading_fields, text, Shape::one_line);
}

}  // namespace format
