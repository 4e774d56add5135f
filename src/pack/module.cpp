// What the page that is one file, and the build that makes it, call (web/setup/one_file/packer.js). One thing at a time:
// an instance packs some files, or unpacks what was packed.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.hpp"

namespace {

std::vector<std::string> given;
std::string made;
std::unique_ptr<pack::Unpacking> unpacking;

}  // namespace

extern "C" {

// Where the bytes of one more file are to be written.
char* pack_room(std::size_t size) { return given.emplace_back(size, '\0').data(); }

// All that was given, packed; its size.
std::size_t pack_files() {
    made = pack::packed(std::vector<std::string_view>(given.begin(), given.end()));
    return made.size();
}
const char* pack_made() { return made.data(); }

// Unpacks what was given; the size of all files together.
std::size_t unpack_start() {
    unpacking = std::make_unique<pack::Unpacking>(given.front());
    return unpacking->size();
}
int unpack_some(std::size_t bytes) { return unpacking->go_on(bytes); }  // 0: there is no more
std::size_t unpack_done() { return unpacking->bytes().size(); }
const char* unpack_made() { return unpacking->bytes().data(); }
int unpack_whole() { return unpacking->is_whole(); }
}
