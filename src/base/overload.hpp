// overload{...}: one visitor out of several lambdas, for std::visit.
#pragma once

namespace base {

template <class... F>
struct overload : F... {
    using F::operator()...;
};

}  // namespace base
