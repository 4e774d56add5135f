// ReadOnly: why the open plan takes no edits. The plan can be looked at, explained and saved as a file of one's own.
#pragma once

namespace app {

enum class ReadOnly {
    no,
    page,       // it came inside a page that was exported so
    other_tab,  // another tab of this browser is editing it
};

}  // namespace app
