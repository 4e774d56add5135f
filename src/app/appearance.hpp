// How the screen looks to whoever sits there: theirs, not the plan's.
#pragma once

namespace app {

enum class Theme { light, dark };
enum class Contrast { normal, high };
enum class Density { comfortable, compact };

struct Appearance {
    Theme theme = Theme::light;
    Density density = Density::comfortable;
    Contrast contrast = Contrast::normal;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

}  // namespace app
