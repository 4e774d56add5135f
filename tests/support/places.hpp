// Where the repository lies, for tests that read its files.
#pragma once
#include <string>

namespace support {

std::string in_repository(const std::string& path);  // "assets/plan.schema.json" → the whole path

}  // namespace support
