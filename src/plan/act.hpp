// Acts and what they revised (domain.md, section 7).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "plan/extra.hpp"
#include "plan/ids.hpp"

namespace plan {

enum class ActKind { deliberation, determination, decree, other };

// Deliberazione della Giunta n. 97 del 26 luglio 2018. Plans print acts without number or day.
struct Act {
    ActId id;
    ActKind kind = ActKind::deliberation;
    std::string body;    // that adopted it: "Giunta"
    std::string number;  // as written
    std::optional<base::Date> date;
    std::string subject;
    Extra extra;
    friend bool operator==(const Act&, const Act&) = default;
};

// Inserito, Aggiornato or Modificato, Eliminato; unclear: a word that tells none of them ("Esito").
enum class RevisionKind { inserted, updated, removed, unclear };

// One revision as the document notes it. What stood there before is not told by such a note: an
// insertion and a removal can be undone in thought, an update cannot.
struct Revision {
    std::optional<ActId> act;
    RevisionKind kind = RevisionKind::updated;
    std::string on;      // id of the objective or indicator; empty: no single row is told
    std::string text;    // as printed
    std::string place;   // where it is printed, if on no row
    std::optional<int> source_line;
    std::string confidence;               // of the reading that it is about `on`
    std::vector<std::string> candidates;  // ids of the rows it may be about
    std::string reason;
    Extra extra;
    friend bool operator==(const Revision&, const Revision&) = default;
};

}  // namespace plan
