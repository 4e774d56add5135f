#include "app/address.hpp"

#include "base/named.hpp"

namespace app {
namespace {

constexpr base::Names<Place, 9> names{{{Place::plan, "piano"}, {Place::measuring, "misurazione"}, {Place::dashboard, "cruscotto"}, {Place::map, "mappa"},
                                       {Place::scorecards, "schede"},
                                       {Place::acts, "atti"}, {Place::issues, "segnalazioni"}, {Place::what_if, "simulazione"},
                                       {Place::compare, "confronto"}}};

}  // namespace

std::string address_of(const App& app) {
    if (!app.document) return {};
    std::string address(base::name_in(names, app.view.place));
    if (app.view.selected) address += "/" + plan::id_of(*app.view.selected);
    return address;
}

std::optional<Address> read_address(std::string_view fragment) {
    const std::size_t slash = fragment.find('/');
    const auto place = base::named_in(names, fragment.substr(0, slash));
    if (!place) return std::nullopt;
    return Address{*place, slash == std::string_view::npos ? std::string() : std::string(fragment.substr(slash + 1))};
}

}  // namespace app
