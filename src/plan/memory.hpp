// What the file of a plan remembers besides the plan: its history, and an earlier state that a colleague's copy can
// be merged from. format/history.hpp makes and reads it; all else only carries it along.
//
// It is no part of what a plan says: plans are equal whatever their files remember, no difference or merge tells of it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/box.hpp"
#include "plan/extra.hpp"

namespace plan {

// What was changed between two saves. Each entry's hash covers the entry and the hash before it.
struct HistoryEntry {
    std::string when;               // 2024-07-02T10:15+02:00
    std::string who;                // may be empty
    std::vector<std::string> acts;  // ids of those under which revisions were noted
    std::vector<std::string> what;  // in the words of the document
    std::string back;               // the way to the state before (format/way_back.hpp); empty: it is not kept
    std::string state;              // mark of the state it led to
    std::string hash;
    std::string unread;             // as the file has it, when it is no entry that this version can read
    Extra extra;
    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

struct BaseState {
    std::string state;              // its mark
    std::string back;               // the way to it
    std::vector<std::string> past;  // the beginnings of the marks of states that the file was saved as, the newest last
    Extra extra;
    friend bool operator==(const BaseState&, const BaseState&) = default;
};

struct Memory {
    std::optional<BaseState> base = {};
    std::optional<std::vector<base::Box<HistoryEntry>>> history = {};  // none: it is not kept
};

struct Remembered {
    base::Box<Memory> memory;
    const Memory& operator*() const { return *memory; }
    const Memory* operator->() const { return &*memory; }
    friend bool operator==(const Remembered&, const Remembered&) { return true; }
};

}  // namespace plan
