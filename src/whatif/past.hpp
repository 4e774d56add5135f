// Past: what an indicator's value was in earlier years, as today's target counts it.
#pragma once
#include <optional>
#include <vector>

#include "eval/records.hpp"
#include "whatif/ground.hpp"

namespace whatif {

struct PastValue {
    int year = 2023;
    eval::Actual actual;
    double number = 0;  // in the unit of the target
};

// Up to twenty years back, the earliest first. The values of the same day of those years as `day`,
// else of their end, else as published (eval/records.hpp). Years without a number are left out.
std::vector<PastValue> past_values(const Ground& ground, const eval::Records& records, std::size_t indicator, const base::Date& day);

// The days that were noted in earlier years, moved to the question's year; the number is the day of it.
std::vector<PastValue> past_days(const Ground& ground, const eval::Records& records, std::size_t indicator);
double day_of_year(const base::Date& day, int year);

}  // namespace whatif
