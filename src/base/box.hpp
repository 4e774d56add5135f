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
    Box() : value_(std::make_shared<const T>()) {}
    Box(T value) : value_(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }

    // The same object in memory: a cheap "nothing has changed here".
    bool same_as(const Box& other) const { return value_ == other.value_; }

    friend bool operator==(const Box& a, const Box& b) {
        return a.value_ == b.value_ || *a.value_ == *b.value_;
    }

private:
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
