// Drives a libFuzzer entry where the compiler brings no libFuzzer: every file of the given folders is
// tried as it is and then with random damage. The seed is printed; the same seed gives the same bytes.
//   fuzz_NAME [-runs=N] [-seed=N] folder…
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::string;

void try_bytes(const Bytes& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::vector<Bytes> read_folder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.file_size() < 64 * 1024) paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Bytes> seeds;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

Bytes damage(Bytes bytes, const Bytes& other, std::mt19937_64& random) {
    const auto below = [&](std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(random() % n); };
    for (auto times = 1 + below(6); times > 0; --times) {
        const auto at = below(bytes.size() + 1);
        switch (below(4)) {
            case 0: bytes.erase(at, below(8)); break;
            case 1: bytes.insert(at, 1, static_cast<char>(random())); break;
            case 2: if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8))); break;
            default: bytes.insert(at, other.substr(below(other.size() + 1), below(24))); break;
        }
    }
    return bytes;
}

std::uint64_t option(std::string_view text, std::string_view name, std::uint64_t otherwise) {
    return text.starts_with(name) ? std::stoull(std::string(text.substr(name.size()))) : otherwise;
}

}  // namespace

int main(int argc, char** argv) {
    std::uint64_t runs = 10'000, seed = 1;
    std::vector<Bytes> seeds{""};
    for (const std::string_view word : std::vector<std::string_view>(argv + 1, argv + argc)) {
        runs = option(word, "-runs=", runs);
        seed = option(word, "-seed=", seed);
        if (!word.starts_with('-'))
            for (auto& bytes : read_folder(word)) seeds.push_back(std::move(bytes));
    }
    std::printf("seed %llu, %zu inputs, %llu runs\n", static_cast<unsigned long long>(seed), seeds.size(),
                static_cast<unsigned long long>(runs));
    for (const auto& bytes : seeds) try_bytes(bytes);
    std::mt19937_64 random(seed);
    for (std::uint64_t run = 0; run < runs; ++run)
        try_bytes(damage(seeds[random() % seeds.size()], seeds[random() % seeds.size()], random));
}
