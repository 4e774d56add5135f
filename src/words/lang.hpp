// The languages of everything that a person reads.
#pragma once

namespace words {

enum class Lang { it, en };

}  // namespace words
