// Box<T>: an immutable value that copies in constant time.
//
// A plan is a value and every step of the history keeps one; boxes let those plans share
// what they have in common. Two boxes are equal when their contents are.
#pragma once
#include <memory>
#include <utility>

namespace base {

template <class T>
class Box {
public:
    Box() : value_(empty()) {}
    Box(T value) : value_(std::make_shared<const T>(std::move(value))) {}
    // Shares what others hold already; not null.
    explicit Box(std::shared_ptr<const T> shared) : value_(std::move(shared)) {}

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }
    operator const T&() const { return *value_; }

    // The same object in memory: a cheap "nothing has changed here".
    bool same_as(const Box& other) const { return value_ == other.value_; }

    friend bool operator==(const Box& a, const Box& b) {
        return a.value_ == b.value_ || *a.value_ == *b.value_;
    }

private:
    static const std::shared_ptr<const T>& empty() {
        static const auto value = std::make_shared<const T>();
        return value;
    }

    std::shared_ptr<const T> value_;
};

// A copy of the box with its content changed by `change(T&)`.
template <class T, class Change>
Box<T> with(const Box<T>& box, Change&& change) {
    T value = *box;
    std::forward<Change>(change)(value);
    return Box<T>(std::move(value));
}

}  // namespace base
