// Which columns the tree shows in the room it has, and how wide they are: worked out once a frame.
#pragma once
#include <string>
#include <vector>

#include "ui/frame.hpp"
#include "ui/text.hpp"

namespace ui {

enum class Room { little, usual, ample };

struct TreeHeading {
    app::ShownColumn column;
    std::string label;
    float width = 0;  // logical; 0: what is left
    Align align = Align::left;
};

struct TreeLayout {
    Room room = Room::usual;
    std::vector<TreeHeading> headings;
    float needed = 0;  // under this width the table scrolls sideways

    bool shows(app::TreeColumn column) const;
    bool shows(const app::ShownColumn& column) const;
    // The name and what stands before it, which stay in sight.
    int frozen() const;
};

TreeLayout lay_out_tree(const Frame& frame, float width);

// What a column is called where columns are chosen.
std::string name_of(const Frame& frame, app::TreeColumn column);

}  // namespace ui
