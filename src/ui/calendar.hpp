// A day: typed (31/12/2024, 31-12-24, 2024-12-31) or picked in the month that the button beside the field opens.
// In the month the arrows go from day to day and week to week, PageUp and PageDown from month to month, with
// Shift from year to year, Home and End to the ends of the week; Enter takes the day, Esc leaves it.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "ui/fields.hpp"

namespace ui {

// `take` gets the day committed; none when the field was emptied. Field::shown is filled in here.
void date_field(Frame& frame, Field field, const std::optional<base::Date>& day, const std::function<void(std::optional<base::Date>)>& take);

struct CalendarButton {
    const char* key;
    std::string name;              // of the field beside it
    std::optional<base::Date> day; // where the month opens
};
// The day picked in this frame. As high as a field, calendar_width() wide.
std::optional<base::Date> calendar_button(Frame& frame, const CalendarButton& button);
float calendar_width();

}  // namespace ui
