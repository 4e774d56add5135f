// Files made small for the page that is one file: a fifth smaller than xz makes them, as the code of a WebAssembly module
// is read as what it is, and slower to unpack (src/README.md has the figures).
//
// Packed bytes: numbers of four bytes, the lowest first: how many files, the size of each, the sum of all their bytes
// (Adler-32, RFC 1950); then, as one arithmetic code, the byte codes of each kind and the bytes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace pack {

std::string packed(std::span<const std::string_view> files);

// Unpacks little by little. What was never packed, or was changed since, is told in the end and does no harm.
class Unpacking {
public:
    explicit Unpacking(std::string_view packed);  // which has to stay
    ~Unpacking();

    // Goes on by so many bytes; false once there are no more to come.
    bool go_on(std::size_t bytes);

    std::string_view bytes() const;  // so far, file after file
    std::size_t size() const;        // of all together
    bool is_whole() const;           // all are there and are those that were packed

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace pack
