// Address: where one is in the application, as the fragment of the page's address: "piano/o12". It is the
// same in every language, so that a bookmark lasts.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/app.hpp"

namespace app {

struct Address {
    Place place = Place::plan;
    std::string id = {};  // of the selected row; empty: none
    friend bool operator==(const Address&, const Address&) = default;
};

// Empty while no plan is open.
std::string address_of(const App& app);
std::optional<Address> read_address(std::string_view fragment);

}  // namespace app
