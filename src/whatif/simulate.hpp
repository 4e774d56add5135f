// Monte Carlo: what may come out of values that are not known yet. The same seed gives the same
// figures on every machine, whatever the slices that the runs are made in.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "eval/kernel.hpp"
#include "whatif/distribution.hpp"
#include "whatif/lanes.hpp"
#include "whatif/sample.hpp"
#include "whatif/streams.hpp"

namespace whatif {

struct Uncertain {
    std::size_t indicator = 0;  // by position in plan.indicators
    Distribution value;
};

struct Runs {
    std::size_t count = 10'000;
    std::uint64_t seed = 1;
};

// Beyond these no score is kept: samples of all objectives together count in bins (whatif/sample.hpp),
// 8 kB each.
inline constexpr std::size_t most_scores_kept = 5'000'000;

// Made once, run slice by slice; it tells what it has at any moment. Values are drawn independently.
class Simulation {
public:
    // `objectives`: positions in plan.objectives; samples are asked for by the place among them.
    Simulation(const eval::Kernel& kernel, std::span<const Uncertain> uncertain, const Runs& runs,
               std::span<const std::size_t> objectives);

    // So many runs more, to whole eights, never beyond those asked for.
    void advance(std::size_t runs);
    // Runs that take some milliseconds on a plain machine: for a slice a frame. At least 8.
    std::size_t slice() const { return slice_; }

    std::size_t done() const { return done_; }
    const Runs& asked() const { return runs_; }
    bool is_finished() const { return done_ == runs_.count; }
    bool keeps_scores() const { return keeps_scores_; }

    const std::vector<std::size_t>& objectives() const { return objectives_; }
    const Sample& sample(std::size_t place) const { return samples_[place]; }

private:
    void run_block();

    Runs runs_;
    std::vector<Uncertain> uncertain_;
    std::vector<std::size_t> objectives_;
    Lanes lanes_;
    Streams streams_;
    std::vector<Block> values_;
    std::vector<Sample> samples_;
    std::size_t slice_ = lanes;
    std::size_t done_ = 0;
    bool keeps_scores_ = true;
};

// All runs at once.
Simulation simulate(const eval::Kernel& kernel, std::span<const Uncertain> uncertain, const Runs& runs,
                    std::span<const std::size_t> objectives);

}  // namespace whatif
