// Realism: what an indicator was in earlier years against the target of the question's year.
//
// Values are those of the years' ends, in the unit of the target; of a target that is a day, the day
// of the year. The trend is the straight line of least squares through two or more years; its
// projection is that line in the question's year, with the range that holds a single new value four
// times in five (Student's t, three or more years):
//   ŷ ± t · s · √(1 + 1/n + (x − x̄)² / Σ(xᵢ − x̄)²),   s² = Σ(yᵢ − ŷᵢ)² / (n − 2)
//
// The verdict is the first of these that holds:
//   no_history       no earlier year has a value that answers the target, or none could (prose, levels…)
//   met_every_year   two or more years are known, and all would have met it
//   already_met      the last known year would have met it
//   in_reach         the projection meets it: it comes if things go on as they went
//   ambitious        the projection misses it, but its range reaches it, or some year would have met it
//   too_short        none of these, but fewer than three years are known: there is no range to judge by
//   out_of_reach     not even the range reaches it, and no year would have met it
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "whatif/past.hpp"

namespace whatif {

enum class Verdict { no_history, met_every_year, already_met, in_reach, ambitious, too_short, out_of_reach };

struct YearTried {
    int year = 2023;
    double value = 0;
    bool met = false;              // today's target, then
    std::optional<double> score;   // against today's target; none where today's method gives none
};

// From low to high, both met; an end that does not matter is infinite.
struct Reached {
    double low = 0;
    double high = 0;
    bool holds(double value) const { return low <= value && value <= high; }
};

struct Trend {
    double a_year = 0;     // by which it rose, on average
    double projected = 0;  // in the question's year
    // Three or more years: where four in five new values would lie.
    std::optional<double> low, high;
};

// How far the target asks to go from the last known value; 0: that meets it.
struct Ambition {
    double way = 0;                      // upwards > 0
    std::optional<double> share;         // |way| of |last value|; none where that is 0
    std::optional<double> usual_changes; // |way| in the average change from a year to the next, up or down; none without one
};

struct Realism {
    std::size_t indicator = 0;
    Verdict verdict = Verdict::no_history;
    bool days = false;              // values are days of the year
    std::vector<YearTried> years;   // the earliest first
    std::size_t met = 0;            // of them
    Reached target;                 // what meets it
    std::optional<Trend> trend;     // two or more years
    std::optional<Ambition> ambition;
    // Of meeting it: by Student's t about the projection where it has a range, else the share of the
    // years that would have. Values are not held to what is possible (0–100 %).
    std::optional<double> chance;
};

std::vector<Realism> realism(const Ground& ground, std::span<const std::size_t> indicators);

std::string_view name_of(Verdict verdict);  // as above

// Share of a Student's t distribution below t, for whole degrees of freedom ≥ 1 (Abramowitz and
// Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
double student_below(double t, int freedom);

}  // namespace whatif
