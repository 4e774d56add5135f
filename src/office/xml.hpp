// A document of XML, told element by element to whoever reads it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"

namespace office {

struct XmlAttribute {
    std::string_view name;  // without its prefix: "type" of "office:value-type" is "value-type"
    std::string_view value;
};
using XmlAttributes = std::vector<XmlAttribute>;

// Empty where there is none.
std::string_view value_of(const XmlAttributes& attributes, std::string_view name);

// What reads one: names come without their prefix. Texts come in pieces.
class XmlReading {
public:
    virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void text(std::string_view piece) = 0;
    virtual void end(std::string_view name) = 0;
    bool enough = false;  // set by the reader: nothing more is told

protected:
    ~XmlReading() = default;
};

// Errors: sheet-xml with the part's name, line and what is wrong. A document with a DOCTYPE is refused as such.
base::Result<void> read_xml(std::string_view bytes, std::string_view part, XmlReading& reading);

}  // namespace office
