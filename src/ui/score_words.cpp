#include "ui/score_words.hpp"

#include "words/numbers.hpp"

namespace ui {

std::string score_words(const Frame& frame, const eval::Figure& figure) {
    return figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
}

}  // namespace ui
