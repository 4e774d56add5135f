// libFuzzer entry: any bytes are read without a crash, and what is read is written and read the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "format/json_reader.hpp"
#include "format/plan_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    format::read_json_object(bytes);
    const auto loaded = format::read_plan(bytes);
    for (const auto& plan : {loaded.plan, loaded.partial}) {
        if (!plan) continue;
        const std::string written = format::write_plan(*plan);
        const auto again = format::read_plan(written);
        if (again.plan != plan || format::write_plan(*again.plan) != written) std::abort();
    }
    return 0;
}
