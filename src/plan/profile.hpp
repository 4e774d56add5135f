// Profile (metodo di valutazione): a named, versioned convention of scoring, a record of data.
#pragma once
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "plan/extra.hpp"
#include "plan/ids.hpp"

namespace plan {

// What a parent's figure does with children that have no value (domain.md, section 5).
enum class MissingPolicy {
    redistribute,  // their weight goes to the others
    zero,          // they count 0, weights fixed
    unknown,       // the parent has no figure
    previous,      // their value of the period before
};

struct Profile {
    ProfileId id{"proporzionale"};
    int version = 1;
    std::string name = "Proporzionale";
    std::optional<base::Decimal> cap = base::Decimal(100);  // per cent; empty: none
    base::Decimal floor{0};                                 // per cent
    base::Decimal red_below{70};                            // per cent: below is red
    base::Decimal amber_below{90};                          // per cent: below is amber, else green
    MissingPolicy missing_during_year = MissingPolicy::redistribute;
    MissingPolicy missing_at_year_end = MissingPolicy::zero;
    Extra extra;
    friend bool operator==(const Profile&, const Profile&) = default;
};

// The default profile, `proporzionale` v1: s = 1 + d·(A − T)/|T|, capped at 100 %.
Profile proportional_profile();

}  // namespace plan
