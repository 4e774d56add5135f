// Earlier versions of the open document, which the browser keeps: taken when it is opened and saved, every few
// minutes of work, and before it is replaced; brought back with a click, as one step of the history.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/moment.hpp"

namespace app {

inline constexpr std::int64_t minutes_between_versions = 5;

enum class KeptFor { opened, saved, work, replaced };

struct KeptVersion {
    Moment when;          // its name, too: no two of a document are of one moment
    KeptFor why;
    std::size_t steps;    // of the history since the version before it
    std::string about;    // the last of them in words
};

// The list while it is shown.
struct VersionList {
    bool found = false;   // else it is still being looked for
    std::vector<KeptVersion> versions = {};  // newest first
};

struct ShowVersions {};
struct VersionsFound { std::string file_name; std::vector<KeptVersion> versions; };
struct RestoreVersion { Moment when; };
struct VersionRead { std::string file_name; std::string bytes; };  // empty: it is not there any more, or damaged

}  // namespace app
