#include "book/pack.hpp"

#include <bit>

#include "base/overload.hpp"

namespace book {
namespace {

constexpr std::string_view mark = "book1";

// ── out ──────────────────────────────────────────────────────────────────────────────────────────
struct Packing {
    std::string out{mark};

    void byte(unsigned value) { out += static_cast<char>(value); }
    void count(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) byte(static_cast<unsigned>(value & 0x7F) | 0x80);
        byte(static_cast<unsigned>(value));
    }
    void words(std::string_view text) {
        count(text.size());
        out += text;
    }
    void figure(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (int i = 0; i < 8; ++i) byte(static_cast<unsigned>(bits >> (8 * i)) & 0xFF);
    }
    void shown(int places, bool per_cent) { byte(static_cast<unsigned>(places) | (per_cent ? 0x80U : 0U)); }

    void cell(const Cell& cell) {
        byte(static_cast<unsigned>(cell.content.index()) | static_cast<unsigned>(cell.look) << 4);
        std::visit(base::overload{[](const Empty&) {}, [&](const Text& text) { words(text.text); },
                                  [&](const Number& number) {
                                      figure(number.value);
                                      shown(number.places, number.per_cent);
                                  },
                                  [&](const base::Date& date) {
                                      count(static_cast<std::uint64_t>(date.year));
                                      byte(static_cast<unsigned>(date.month));
                                      byte(static_cast<unsigned>(date.day));
                                  },
                                  [&](const Formula& formula) {
                                      words(formula.text);
                                      shown(formula.places, formula.per_cent);
                                      const auto* value = std::get_if<double>(&formula.cached);
                                      byte(value ? 1 : 0);
                                      if (value) figure(*value);
                                      else words(std::get<std::string>(formula.cached));
                                  }},
                   cell.content);
    }
};

// ── in ───────────────────────────────────────────────────────────────────────────────────────────
// After the first thing that does not fit, `broken` stays and everything else is empty.
struct Unpacking {
    std::string_view left;
    bool broken = false;

    unsigned byte() {
        if (left.empty()) broken = true;
        if (broken) return 0;
        const auto value = static_cast<unsigned char>(left.front());
        left.remove_prefix(1);
        return value;
    }
    std::uint64_t count() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            const unsigned next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        broken = true;
        return 0;
    }
    // Of things that take a byte at least.
    std::size_t how_many() {
        const std::uint64_t value = count();
        if (value > left.size()) broken = true;
        return broken ? 0 : static_cast<std::size_t>(value);
    }
    std::string words() {
        const std::size_t size = how_many();
        std::string text(left.substr(0, size));
        left.remove_prefix(size);
        return text;
    }
    double figure() {
        std::uint64_t bits = 0;
        for (int i = 0; i < 8; ++i) bits |= static_cast<std::uint64_t>(byte()) << (8 * i);
        return std::bit_cast<double>(bits);
    }
    template <class Shown>
    Shown shown(Shown made) {
        const unsigned both = byte();
        made.places = static_cast<int>(both & 0x7F);
        made.per_cent = both >= 0x80;
        if (made.places > base::Decimal::max_places) broken = true;
        return made;
    }

    Content content(unsigned kind) {
        switch (kind) {
            case 0: return Empty{};
            case 1: return Text{words()};
            case 2: {
                const double value = figure();
                return shown(Number{.value = value});
            }
            case 3: {
                const auto year = count();
                const base::Date date{static_cast<int>(year % 100000), static_cast<int>(byte()), static_cast<int>(byte())};
                if (!base::exists(date.year, date.month, date.day)) broken = true;
                return date;
            }
            case 4: {
                std::string text = words();
                Formula formula = shown(Formula{.text = std::move(text), .cached = {}});
                if (byte() == 1) formula.cached = figure();
                else formula.cached = words();
                return formula;
            }
            default: broken = true; return Empty{};
        }
    }
    Cell cell() {
        const unsigned both = byte();
        if (both >> 4 > static_cast<unsigned>(Look::muted)) broken = true;
        return {content(both & 0xF), static_cast<Look>(both >> 4)};
    }
    Sheet sheet() {
        Sheet sheet{.name = words(), .columns = {}, .rows = {}};
        for (std::size_t left_over = how_many(); left_over > 0 && !broken; --left_over) {
            std::string name = words();
            sheet.columns.push_back({std::move(name), static_cast<int>(count() % 1000)});
        }
        for (std::size_t left_over = how_many(); left_over > 0 && !broken; --left_over) {
            auto& row = sheet.rows.emplace_back();
            for (std::size_t cells = how_many(); cells > 0 && !broken; --cells) row.push_back(cell());
        }
        return sheet;
    }
};

}  // namespace

std::string pack(const Book& book) {
    Packing packing;
    packing.words(book.title);
    packing.count(book.sheets.size());
    for (const Sheet& sheet : book.sheets) {
        packing.words(sheet.name);
        packing.count(sheet.columns.size());
        for (const Column& column : sheet.columns) {
            packing.words(column.name);
            packing.count(static_cast<std::uint64_t>(column.width));
        }
        packing.count(sheet.rows.size());
        for (const auto& row : sheet.rows) {
            packing.count(row.size());
            for (const Cell& cell : row) packing.cell(cell);
        }
    }
    return std::move(packing.out);
}

std::optional<Book> unpack(std::string_view bytes) {
    if (!bytes.starts_with(mark)) return std::nullopt;
    Unpacking unpacking{bytes.substr(mark.size())};
    Book book{.title = unpacking.words(), .sheets = {}};
    for (std::size_t left = unpacking.how_many(); left > 0 && !unpacking.broken; --left) book.sheets.push_back(unpacking.sheet());
    if (unpacking.broken || !unpacking.left.empty()) return std::nullopt;
    return book;
}

}  // namespace book
