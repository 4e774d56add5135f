#include "plan/names.hpp"

#include "base/named.hpp"

namespace plan {
namespace {

constexpr base::Names<Level, 6> levels{{{Level::body, "body"},
                                        {Level::area, "area"},
                                        {Level::strategic, "strategic"},
                                        {Level::programme, "programme"},
                                        {Level::operative, "operative"},
                                        {Level::individual, "individual"}}};

constexpr base::Names<Aggregator, 5> aggregators{{{Aggregator::weighted_mean, "weighted_mean"},
                                                  {Aggregator::mean, "mean"},
                                                  {Aggregator::worst, "worst"},
                                                  {Aggregator::best, "best"},
                                                  {Aggregator::all_met, "all_met"}}};

constexpr base::Names<Typology, 5> typologies{{{Typology::outcome, "outcome"},
                                               {Typology::efficiency, "efficiency"},
                                               {Typology::effectiveness, "effectiveness"},
                                               {Typology::volume, "volume"},
                                               {Typology::quality, "quality"}}};

constexpr base::Names<Growth, 2> growths{{{Growth::cumulative, "cumulative"}, {Growth::level, "level"}}};

constexpr base::Names<MissingPolicy, 4> policies{{{MissingPolicy::redistribute, "redistribute"},
                                                  {MissingPolicy::zero, "zero"},
                                                  {MissingPolicy::unknown, "unknown"},
                                                  {MissingPolicy::previous, "previous"}}};

}  // namespace

std::string_view name_of(Level level) { return base::name_in(levels, level); }
std::string_view name_of(Aggregator aggregator) { return base::name_in(aggregators, aggregator); }
std::string_view name_of(Typology typology) { return base::name_in(typologies, typology); }
std::string_view name_of(Growth growth) { return base::name_in(growths, growth); }
std::string_view name_of(MissingPolicy policy) { return base::name_in(policies, policy); }

std::optional<Level> level_named(std::string_view name) { return base::named_in(levels, name); }
std::optional<Aggregator> aggregator_named(std::string_view name) { return base::named_in(aggregators, name); }
std::optional<Typology> typology_named(std::string_view name) { return base::named_in(typologies, name); }
std::optional<Growth> growth_named(std::string_view name) { return base::named_in(growths, name); }
std::optional<MissingPolicy> missing_policy_named(std::string_view name) { return base::named_in(policies, name); }

}  // namespace plan
