#include "report/sheet.hpp"

#include "base/overload.hpp"
#include "book/csv.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

// As one cell of one line.
std::string in_a_cell(const SheetCell& cell, words::Lang lang) {
    return std::visit(base::overload{[&](const std::string& text) { return harmless(text); },
                                     [&](const base::Decimal& figure) { return words::editable(figure, lang); }},
                      cell);
}

// A cell that opens with a quotation mark is read up to the next one, so it is quoted as a whole.
std::string quoted(std::string cell) {
    if (!cell.starts_with('"')) return cell;
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

void end_line(std::string& out) { out.back() = '\n'; }

// A spreadsheet would make numbers and dates of codes ("01", "1-2"): its own mark for "this is text".
Attribute as_text() { return {"style", "mso-number-format:'\\@'"}; }

Element body_cell(const SheetCell& cell, bool title, words::Lang lang) {
    std::vector<Attribute> attributes;
    if (std::holds_alternative<std::string>(cell)) attributes.push_back(as_text());
    if (title) attributes.push_back({"scope", "row"});
    const std::vector<Node> content{in_a_cell(cell, lang)};
    return title ? element("th", std::move(attributes), content) : element("td", std::move(attributes), content);
}

}  // namespace

std::string harmless(std::string_view text) {
    std::string line(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return book::begins_formula(line) ? "'" + line : line;
}

std::string to_tsv(const Sheet& sheet, words::Lang lang) {
    std::string out;
    for (const std::string& title : sheet.header) (out += quoted(harmless(title))) += '\t';
    end_line(out);
    for (const auto& row : sheet.rows) {
        for (const SheetCell& cell : row) (out += quoted(in_a_cell(cell, lang))) += '\t';
        end_line(out);
    }
    return out;
}

Element to_table(const Sheet& sheet, words::Lang lang) {
    Element header = element("tr");
    for (const std::string& title : sheet.header)
        header.children.push_back(element("th", {as_text(), {"scope", "col"}}, {harmless(title)}));
    Element body = element("tbody");
    for (const auto& cells : sheet.rows) {
        Element row = element("tr");
        for (std::size_t i = 0; i < cells.size(); ++i) row.children.push_back(body_cell(cells[i], i == sheet.title, lang));
        body.children.push_back(std::move(row));
    }
    return element("table", {element("thead", {std::move(header)}), std::move(body)});
}

}  // namespace report
