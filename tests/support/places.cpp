#include "support/places.hpp"

namespace support {

// The one source compiled with the folder's name, so that all others compile alike in every clone.
std::string in_repository(const std::string& path) { return CRUSCOTTO_ROOT "/" + path; }

}  // namespace support
