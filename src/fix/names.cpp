// Codes that are used twice: the next free number among the siblings, where the numbering shows one.
#include <algorithm>
#include <charconv>
#include <optional>

#include "fix/bench.hpp"

namespace fix {
namespace {

// "01.02" is 2 after "01.".
struct Numbered {
    std::string before;
    std::string digits;
    int number = 0;
};

std::optional<Numbered> numbered(const std::string& code) {
    constexpr std::size_t longest = 6;
    const std::size_t last = code.find_last_not_of("0123456789");
    const std::size_t at = last == code.npos ? 0 : last + 1;
    Numbered read{code.substr(0, at), code.substr(at)};
    if (read.digits.empty() || read.digits.size() > longest) return std::nullopt;
    std::from_chars(read.digits.data(), read.digits.data() + read.digits.size(), read.number);
    return read;
}

std::string next_after(const Numbered& code) {
    std::string digits = std::to_string(code.number + 1);
    if (digits.size() < code.digits.size()) digits.insert(0, code.digits.size() - digits.size(), '0');
    return code.before + digits;
}

template <class Node>
struct Siblings {
    const Node* before = nullptr;
    const Node* own = nullptr;
    const Node* after = nullptr;
};

bool alike(const plan::Objective& a, const plan::Objective& b) { return a.parent == b.parent && a.level == b.level; }
bool alike(const plan::Indicator& a, const plan::Indicator& b) { return a.parent == b.parent; }

template <class Node>
Siblings<Node> siblings_of(const std::vector<base::Box<Node>>& nodes, const Node& own) {
    Siblings<Node> found;
    for (const auto& box : nodes) {
        if (box->id == own.id) {
            found.own = &*box;
        } else if (alike(*box, own)) {
            (found.own ? found.after : found.before) = &*box;
            if (found.own) return found;
        }
    }
    return found;
}

// Removed rows keep their codes.
template <class Node>
bool is_used(const std::vector<base::Box<Node>>& nodes, const std::string& code) {
    return std::ranges::any_of(nodes, [&](const auto& box) { return box->code == code; });
}

template <class Node>
Fixes renumbered(const std::vector<base::Box<Node>>& nodes, const Node& own) {
    const auto twice = std::ranges::count_if(nodes, [&](const auto& box) { return box->code == own.code; });
    const auto [before, self, after] = siblings_of(nodes, own);
    const auto from = before ? numbered(before->code) : std::nullopt;
    const auto read = numbered(own.code);
    if (twice < 2 || !from || !read || read->before != from->before) return {};
    const auto next = after ? numbered(after->code) : std::nullopt;
    if (next && next->before == from->before && next->number <= from->number + 1) return {};
    std::string code = next_after(*from);
    if (is_used(nodes, code)) return {};
    return {Fix{Kind::renumber, {plan::SetText{own.id, plan::TextField::code, std::move(code)}}}};
}

}  // namespace

Fixes fix_code(Bench& bench, const base::Issue& issue) {
    if (const plan::Indicator* indicator = bench.indicator(issue.place.id)) return renumbered(bench.plan().indicators, *indicator);
    const plan::Objective* objective = plan::find(bench.plan(), plan::ObjectiveId{issue.place.id});
    return objective ? renumbered(bench.plan().objectives, *objective) : Fixes();
}

}  // namespace fix
