// ReadOnly: why the open plan takes no edits. The plan can be looked at, explained and saved as a file of one's own.
// app/restraint.hpp refuses the edits; Turn::open() sets it to `no`, so whoever opens a plan otherwise says so after.
#pragma once

namespace app {

enum class ReadOnly {
    no,
    page,  // it came inside a page that was exported so
};

}  // namespace app
