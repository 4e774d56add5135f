// Where libxlsxwriter puts its files: in memory, as the core knows no disk.
#pragma once
#include <string>

namespace office {

// What the archive came to that libxlsxwriter closed last.
std::string take_archive();

}  // namespace office
