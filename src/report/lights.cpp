#include "report/lights.hpp"

#include "words/phrases.hpp"

namespace report {

const char* shape_of(eval::Light light) {
    switch (light) {
        case eval::Light::none: return "○";
        case eval::Light::red: return "■";
        case eval::Light::amber: return "◆";
        case eval::Light::green: return "●";
    }
    return "";
}

Element light(eval::Light light, words::Lang lang) {
    return element("span", {{"class", "light " + std::string(eval::name_of(light))}},
                   {element("span", {{"aria-hidden", "true"}}, {shape_of(light)}), " " + words::name(light, lang)});
}

}  // namespace report
