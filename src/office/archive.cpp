#include "office/archive.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "office/office.hpp"
#include "zlib.h"

namespace office {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view end_mark = "PK\5\6", entry_mark = "PK\1\2", local_mark = "PK\3\4";
constexpr std::size_t end_size = 22, entry_size = 46, local_size = 30, longest_comment = 65'535;
constexpr std::size_t most_entries = 10'000;

// Little-endian; precondition: the bytes are there.
std::uint32_t number(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)])) << (8 * i);
    return value;
}

// Where the list of entries ends; npos where there is none.
std::size_t find_end(std::string_view bytes) {
    if (bytes.size() < end_size) return std::string_view::npos;
    const std::size_t earliest = bytes.size() > end_size + longest_comment ? bytes.size() - end_size - longest_comment : 0;
    for (std::size_t at = bytes.size() - end_size + 1; at-- > earliest;)
        if (bytes.substr(at).starts_with(end_mark)) return at;
    return std::string_view::npos;
}

std::string_view packed_bytes(std::string_view bytes, const Entry& entry) {
    if (entry.at + local_size > bytes.size() || !bytes.substr(entry.at).starts_with(local_mark)) return {};
    const std::size_t begin = entry.at + local_size + number(bytes, entry.at + 26, 2) + number(bytes, entry.at + 28, 2);
    if (begin > bytes.size() || entry.packed > bytes.size() - begin) return {};
    return bytes.substr(begin, entry.packed);
}

enum class Inflated { done, broken, too_large };

Inflated inflate_into(std::string& out, std::string_view packed) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return Inflated::broken;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    char room[16'384];
    int state = Z_OK;
    while (state == Z_OK && out.size() <= max_unpacked) {
        stream.next_out = reinterpret_cast<Bytef*>(room);
        stream.avail_out = sizeof room;
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(room, sizeof room - stream.avail_out);
    }
    inflateEnd(&stream);
    if (out.size() > max_unpacked) return Inflated::too_large;
    return state == Z_STREAM_END ? Inflated::done : Inflated::broken;
}

}  // namespace

std::unexpected<base::Issues> refuse(const char* code, std::string detail) {
    base::Issue issue{code, base::Severity::error, {.line = 1, .column = 1}, {}};
    if (!detail.empty()) issue.args.push_back(std::move(detail));
    return std::unexpected(base::Issues{std::move(issue)});
}

base::Result<Archive> open_archive(std::string_view bytes) {
    if (!bytes.starts_with("PK"sv)) return refuse("sheet-no-zip");
    const std::size_t end = find_end(bytes);
    if (end == std::string_view::npos) return refuse("sheet-broken", "ZIP");
    const std::size_t count = number(bytes, end + 10, 2);
    std::size_t at = number(bytes, end + 16, 4);
    Archive archive{bytes, {}};
    for (std::size_t i = 0; i < count && i < most_entries; ++i) {
        if (at > end || end - at < entry_size || !bytes.substr(at).starts_with(entry_mark)) return refuse("sheet-broken", "ZIP");
        const std::size_t name = number(bytes, at + 28, 2);
        if (name > end - at - entry_size) return refuse("sheet-broken", "ZIP");
        archive.entries.push_back({.name = bytes.substr(at + entry_size, name), .at = number(bytes, at + 42, 4), .packed = number(bytes, at + 20, 4),
                                   .method = number(bytes, at + 10, 2), .locked = (number(bytes, at + 8, 2) & 1) != 0});
        at += entry_size + name + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    }
    return archive;
}

bool has(const Archive& archive, std::string_view name) { return std::ranges::find(archive.entries, name, &Entry::name) != archive.entries.end(); }

base::Result<std::string> unpack(const Archive& archive, std::string_view name) {
    const auto entry = std::ranges::find(archive.entries, name, &Entry::name);
    if (entry == archive.entries.end()) return refuse("sheet-broken", std::string(name));
    if (entry->locked) return refuse("sheet-locked");
    const std::string_view packed = packed_bytes(archive.bytes, *entry);
    if (entry->method == 0 && packed.size() == entry->packed) return std::string(packed);
    if (entry->method != 8 || packed.empty()) return refuse("sheet-broken", std::string(name));
    std::string out;
    switch (inflate_into(out, packed)) {
        case Inflated::done: return out;
        case Inflated::too_large: return refuse("sheet-bomb", std::string(name));
        case Inflated::broken: break;
    }
    return refuse("sheet-broken", std::string(name));
}

}  // namespace office
