#include "pack/byte_code.hpp"

#include <algorithm>
#include <vector>

namespace pack {
namespace {

struct Part {
    std::size_t count;
    std::vector<std::uint8_t> bytes;
};

ByteCode::Near after(ByteCode::Near near, bool answer, int question) {
    if (near.place >= 4) return {static_cast<std::uint8_t>(question), 1};
    return {near.group, static_cast<std::uint8_t>(2 * near.place + answer)};
}

}  // namespace

Lengths lengths_for(const std::array<std::size_t, 256>& counts) {
    for (unsigned flatter = 0;; ++flatter) {
        Lengths lengths{};
        std::vector<Part> parts;
        for (std::size_t byte = 0; byte < 256; ++byte)
            if (counts[byte]) parts.push_back({(counts[byte] >> flatter) + 1, {static_cast<std::uint8_t>(byte)}});
        if (parts.size() == 1) lengths[parts[0].bytes[0]] = 1;
        while (parts.size() > 1) {
            std::ranges::stable_sort(parts, std::ranges::greater{}, &Part::count);
            const Part least = std::move(parts.back());
            parts.pop_back();
            parts.back().count += least.count;
            parts.back().bytes.insert(parts.back().bytes.end(), least.bytes.begin(), least.bytes.end());
            for (const std::uint8_t byte : parts.back().bytes) ++lengths[byte];
        }
        if (std::ranges::max(lengths) <= most_questions) return lengths;
    }
}

bool ByteCode::take(const Lengths& lengths) {
    lengths_ = lengths;
    next_.fill({nowhere, nowhere});
    near_[0] = {0, 1};
    std::uint64_t code = 0;
    int questions = 1;
    for (unsigned length = 1; length <= most_questions; ++length, code <<= 1)
        for (std::size_t byte = 0; byte < 256; ++byte) {
            if (lengths[byte] != length) continue;
            if (code >> length) return false;
            codes_[byte] = static_cast<std::uint32_t>(code++);
            int question = 0;
            for (unsigned i = 0; i + 1 < length; ++i) {
                const bool one = answer(static_cast<std::uint8_t>(byte), i);
                std::int16_t& next = next_[static_cast<std::size_t>(question)][one];
                if (next == nowhere) {
                    if (questions == 255) return false;
                    next = static_cast<std::int16_t>(questions++);
                    near_[static_cast<std::size_t>(next)] = pack::after(near_[static_cast<std::size_t>(question)], one, next);
                }
                question = next;
            }
            next_[static_cast<std::size_t>(question)][answer(static_cast<std::uint8_t>(byte), length - 1)] = static_cast<std::int16_t>(-1 - static_cast<int>(byte));
        }
    return std::ranges::max(lengths) <= most_questions;
}

}  // namespace pack
