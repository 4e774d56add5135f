// What follows from a document and a view, computed once after each change.
#pragma once
#include <memory>

#include "app/app.hpp"

namespace app {

// Everything: results, issues, outline and the visible rows.
std::shared_ptr<const Derived> derive(const App& app);

// After a change of the view only (folding, filter): the rows shown.
std::shared_ptr<const Derived> derive_rows(const App& app);

// How the figure of the selected node came about.
std::shared_ptr<const Derived> derive_derivation(const App& app);

}  // namespace app
