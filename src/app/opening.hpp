// A large file that is being opened, a part a turn, so that the page answers meanwhile and it can be given up: read first,
// then, once it is known to take the place of the open plan, scored and checked.
#pragma once
#include <optional>
#include <string_view>

#include "app/derive.hpp"
#include "app/file_action.hpp"
#include "format/plan_file.hpp"

namespace app {

struct Opening {
    Opening(FileRead file, bool agreed);                         // to be read
    Opening(FileRead file, format::Loaded loaded, bool agreed);  // read. Precondition: it is a plan
    Opening(const Opening&) = delete;
    Opening& operator=(const Opening&) = delete;

    double share() const;  // of the work that is done, 0 to 1
    bool is_whole() const { return deriving && deriving->complete(); }  // nothing is left but to show it

    FileRead file;
    bool agreed;  // unsaved changes may be left behind
    std::optional<format::ReadInParts> reading = {};  // of the file's bytes
    format::Loaded loaded = {};
    std::optional<DeriveInParts> deriving = {};       // of the plan in it
};

// As read from a file: nothing unsaved. `bytes`: what stands in it.
Document from_file(plan::Plan plan, const FileRead& file, std::string_view bytes);

}  // namespace app
