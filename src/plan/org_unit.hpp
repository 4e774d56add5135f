// Who works on the plan: areas, services, offices, special agencies.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/extra.hpp"
#include "plan/ids.hpp"

namespace plan {

enum class UnitKind { area, service, office, agency };

struct OrgUnit {
    UnitId id;
    std::string name;
    std::optional<UnitKind> kind;
    std::optional<UnitId> parent;   // what it is part of: the area of a service
    std::vector<std::string> also;  // other spellings that the document prints
    Extra extra;
    friend bool operator==(const OrgUnit&, const OrgUnit&) = default;
};

}  // namespace plan
