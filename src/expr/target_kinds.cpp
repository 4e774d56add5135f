#include "expr/target.hpp"

namespace expr {

bool is_bound(TargetKind kind) {
    switch (kind) {
        case TargetKind::at_least:
        case TargetKind::above:
        case TargetKind::at_most:
        case TargetKind::below:
        case TargetKind::number: return true;
        case TargetKind::exactly:
        case TargetKind::range:
        case TargetKind::by_date:
        case TargetKind::within:
        case TargetKind::earlier_year:
        case TargetKind::reference:
        case TargetKind::deviation:
        case TargetKind::level:
        case TargetKind::survey:
        case TargetKind::yes_no:
        case TargetKind::prose: return false;
    }
    return false;
}

bool takes_number(TargetKind kind) {
    const bool takes_other = kind == TargetKind::by_date || kind == TargetKind::level || kind == TargetKind::survey ||
                             kind == TargetKind::yes_no || kind == TargetKind::prose;
    return !takes_other;
}

}  // namespace expr
