#include <unordered_map>

#include "expr/target.hpp"

namespace expr {
namespace {

using Read = base::Parsed<Target>;

// By text; never taken down, because what it knows may outlive it.
auto& known() {
    static auto& all = *new std::unordered_map<std::string_view, std::weak_ptr<const Read>>;
    return all;
}

void forget(const Read* read) {
    known().erase(read->value.text);
    delete read;
}

}  // namespace

std::shared_ptr<const Read> known_target(std::string_view text) {
    if (const auto found = known().find(text); found != known().end()) return found->second.lock();
    std::shared_ptr<const Read> read(new Read(parse_target(text)), forget);
    known().emplace(read->value.text, read);
    return read;
}

}  // namespace expr
