// Who changed something, what and when, as the history of a file has it (plan/memory.hpp).
#pragma once
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "words/lang.hpp"

namespace words {

// "02/07/2024, 10:15" of "2024-07-02T10:15+02:00"; what is no moment as it is written.
std::string moment(const std::string& when, Lang lang);
// With the name, or that there is none; of an entry that cannot be read, that.
std::string title(const plan::HistoryEntry& entry, Lang lang);

inline constexpr Lang of_document = Lang::it;  // what is noted in a file, whoever reads it

// What an entry says that leads from one state to the other, in the words of the document; what is beyond many phrases is
// counted, as the way back holds all of it.
std::vector<std::string> what_changed(const plan::Plan& before, const plan::Plan& now);

}  // namespace words
