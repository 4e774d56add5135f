// Html: a page as a value, escaped where it is written. Tags and attributes are words of the source,
// looked at by the compiler: none of them runs anything or asks anybody for anything, so a page made
// here is its own bytes and no more.
#pragma once
#include <algorithm>
#include <concepts>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace report {

constexpr bool is_markup_word(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

constexpr bool is_among(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// Nowhere defined: a constant that comes to this call does not compile, with exceptions or without.
void refuse(const char* why);

class Tag {
public:
    consteval Tag(const char* literal) : name_(literal) {
        constexpr std::string_view refused[] = {"script", "iframe", "frame", "object", "embed", "link", "img", "image", "use",
                                                "base", "form", "audio", "video", "source", "a", "foreignObject", "template"};
        if (!is_markup_word(name_) || is_among(refused, name_)) refuse("no tag of a page that stands for itself");
    }
    std::string_view name() const { return name_; }

private:
    std::string_view name_;
};

class AttributeName {
public:
    consteval AttributeName(const char* literal) : name_(literal) {
        constexpr std::string_view refused[] = {"src", "srcset", "srcdoc", "href", "action", "formaction", "data", "poster", "background", "ping"};
        if (!is_markup_word(name_) || name_.starts_with("on") || is_among(refused, name_))
            refuse("no attribute of a page that stands for itself");
    }
    std::string_view name() const { return name_; }

private:
    std::string_view name_;
};

struct Attribute {
    AttributeName name;
    std::string value;
};

// Rules of style, written as they are.
class Css {
public:
    consteval Css(const char* literal) : text_(literal) {
        for (const std::string_view refused : {"<", "url(", "@import", "expression("})
            if (text_.contains(refused)) refuse("no style of a page that stands for itself");
    }
    std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

// A string of a style: whatever it says, it is one value there (what a page prints above its text).
struct Quoted {
    std::string text;
};

// A link to a place of this very page: there is no other.
struct Jump {
    std::string id;
    std::string text;
};

struct Node;
struct Element {
    Tag tag;
    std::vector<Attribute> attributes;
    std::vector<Node> children;
};

struct Node {
    std::variant<std::string, Element, Css, Quoted, Jump> content;
    Node(std::string text) : content(std::move(text)) {}
    Node(const char* text) : content(std::string(text)) {}
    Node(Element element) : content(std::move(element)) {}
    Node(Css css) : content(css) {}
    Node(Quoted quoted) : content(std::move(quoted)) {}
    Node(Jump jump) : content(std::move(jump)) {}
};

// What stands inside, written as a list or gathered before. A list's own elements could only be copied, whole subtrees at
// every level: this one's are moved.
class Children {
public:
    struct Child {
        mutable Node node;
        template <std::convertible_to<Node> T>
        Child(T&& each) : node(std::forward<T>(each)) {}
    };
    Children() = default;
    Children(std::vector<Node> nodes) : nodes_(std::move(nodes)) {}
    Children(std::initializer_list<Child> list) {
        nodes_.reserve(list.size());
        for (const Child& each : list) nodes_.push_back(std::move(each.node));
    }
    std::vector<Node> take() { return std::move(nodes_); }

private:
    std::vector<Node> nodes_;
};

Element element(Tag tag, Children children = {});
Element element(Tag tag, std::vector<Attribute> attributes, Children children = {});

// <, >, &, quotes as entities; control characters, which HTML does not know, as U+FFFD.
std::string escaped(std::string_view text);

std::string to_html(const Element& element);  // a fragment
std::string document(const Element& html);    // with its doctype

}  // namespace report
