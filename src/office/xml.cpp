#include "office/xml.hpp"

#include <memory>
#include <type_traits>
#include <utility>

#include "expat.h"

namespace office {
namespace {

struct Parsing {
    XML_Parser parser;
    XmlReading& reading;
    XmlAttributes attributes = {};
    int depth = 0;
    bool refused = false;  // a DOCTYPE, or elements in one another beyond all sense
};

constexpr int deepest = 200;
constexpr std::size_t slice = 1u << 20;

std::string_view local(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

void stop(Parsing& parsing) { XML_StopParser(parsing.parser, XML_FALSE); }

void XMLCALL on_begin(void* data, const char* name, const char** attributes) {
    auto& parsing = *static_cast<Parsing*>(data);
    if (++parsing.depth > deepest) {
        parsing.refused = true;
        return stop(parsing);
    }
    parsing.attributes.clear();
    for (; *attributes; attributes += 2) parsing.attributes.push_back({local(attributes[0]), attributes[1]});
    parsing.reading.begin(local(name), parsing.attributes);
    if (parsing.reading.enough) stop(parsing);
}
void XMLCALL on_end(void* data, const char* name) {
    auto& parsing = *static_cast<Parsing*>(data);
    --parsing.depth;
    parsing.reading.end(local(name));
    if (parsing.reading.enough) stop(parsing);
}
void XMLCALL on_text(void* data, const char* text, int size) {
    static_cast<Parsing*>(data)->reading.text({text, static_cast<std::size_t>(size)});
}
void XMLCALL on_doctype(void* data, const char*, const char*, const char*, int) {
    auto& parsing = *static_cast<Parsing*>(data);
    parsing.refused = true;
    stop(parsing);
}

}  // namespace

std::string_view value_of(const XmlAttributes& attributes, std::string_view name) {
    for (const XmlAttribute& each : attributes)
        if (each.name == name) return each.value;
    return {};
}

base::Result<void> read_xml(std::string_view bytes, std::string_view part, XmlReading& reading) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
    Parsing parsing{.parser = parser.get(), .reading = reading};
    XML_SetHashSalt(parser.get(), 0x5eed);
    XML_SetUserData(parser.get(), &parsing);
    XML_SetElementHandler(parser.get(), on_begin, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    XML_Status status = XML_STATUS_OK;
    do {
        const std::string_view piece = bytes.substr(0, slice);
        bytes.remove_prefix(piece.size());
        status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), bytes.empty());
    } while (status == XML_STATUS_OK && !bytes.empty());
    if (status == XML_STATUS_OK || (reading.enough && !parsing.refused)) return {};
    const std::string why = parsing.refused ? "DOCTYPE" : XML_ErrorString(XML_GetErrorCode(parser.get()));
    const std::string line = std::to_string(XML_GetCurrentLineNumber(parser.get()));
    return std::unexpected(base::Issues{{"sheet-xml", base::Severity::error, {.line = 1, .column = 1}, {std::string(part), line, why}}});
}

}  // namespace office
