// Plans that come with the page, for the start screen: file names under plans/, as published and with
// values made up for demonstration.
#pragma once
#include <vector>

#include "words/texts.hpp"

namespace app {

struct BundledPlan {
    const char* file;
    const char* demonstration;
    words::Text title;
    words::Text about;
};
std::vector<BundledPlan> bundled_plans();

}  // namespace app
