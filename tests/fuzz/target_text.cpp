// libFuzzer entry: any bytes are a target's text; the reader returns, keeps them and points inside them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "expr/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto parsed = expr::parse_target(text);
    if (expr::to_text(parsed.value) != text || parsed.value.conditions.empty()) std::abort();
    const auto inside = [&](const base::Span& span) { return span.begin <= span.end && span.end <= size; };
    for (const auto& condition : parsed.value.conditions) {
        if (!inside(condition.span)) std::abort();
        expr::propose_direction(text, text, condition);
    }
    for (const auto& issue : parsed.issues)
        if (!issue.place.span || !inside(*issue.place.span)) std::abort();
    return 0;
}
