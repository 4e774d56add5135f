// A value that is one of very many kinds. std::variant of well over a hundred takes seconds in every file that only
// mentions it; this costs a file nothing but the kinds that it names.
#pragma once
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace base {

template <class... Each>
struct Kinds {
    static constexpr std::size_t count = sizeof...(Each);

    // Where A stands in the list; `count` where it does not.
    template <class A>
    static consteval std::size_t place() {
        std::size_t at = 0;
        (void)((std::is_same_v<A, Each> || (++at, false)) || ...);
        return at;
    }

    // Calls `with` with what lies at `value`, which is of the kind at `place` (below count).
    template <class F>
    static void visit(std::size_t place, const void* value, F& with) {
        using Call = void (*)(const void*, F&);
        static constexpr Call calls[] = {+[](const void* each, F& call) { call(*static_cast<const Each*>(each)); }...};
        calls[place](value, with);
    }
};

// One of the kinds of a list K, a Kinds; never changed once made, so that a copy shares it.
template <class K>
class OneOf {
public:
    template <class A>
        requires(K::template place<A>() < K::count)
    OneOf(A each) : OneOf(K::template place<A>(), new Holding<A>(std::move(each))) {}

    // Null where it is of another kind.
    template <class A>
    const A* as() const { return is<A>() ? static_cast<const A*>(held_.get()) : nullptr; }
    template <class A>
    bool is() const {
        static_assert(K::template place<A>() < K::count);
        return kind_ == K::template place<A>();
    }
    template <class F>
    void visit(F with) const { K::visit(kind_, held_.get(), with); }

private:
    // Shared by way of a base, so that counting those who share it is the same code for all kinds.
    struct Held { virtual ~Held() = default; };
    template <class A>
    struct Holding final : Held {
        explicit Holding(A it) : each(std::move(it)) {}
        A each;
    };
    // What is the same for all kinds is written out once, not wherever one is made.
    template <class A>
    OneOf(std::size_t kind, const Holding<A>* holding) : OneOf(kind, holding, &holding->each) {}
    [[gnu::noinline]] OneOf(std::size_t kind, const Held* held, const void* each) : kind_(kind), held_(std::shared_ptr<const Held>(held), each) {}
    std::size_t kind_;
    std::shared_ptr<const void> held_;
};

}  // namespace base
