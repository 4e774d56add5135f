// How far a lever goes. Inside of whatif/ only.
#pragma once
#include <span>

#include "whatif/lever.hpp"

namespace whatif {

// Fits places and ends to the figures that the lever must hold; false where they have too many digits.
bool fit_numbers(Lever& lever, std::span<const base::Decimal> figures);

// Ends wide enough for what stands there, which somebody may have typed.
void make_room(Lever& lever);

// Over the year asked, and as far as the days go that it must hold.
void fit_days(Lever& lever, int year);

}  // namespace whatif
