// A text that fills a row alone: the heading of what follows, or a note. What it is shows in its
// first words; where they do not tell, `other`, and the rows around it decide.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"

namespace table {

enum class HeadingKind {
    area,       // "011_ Competitività delle Imprese": ambito strategico
    strategic,  // "8. Accountability e Trasparenza"
    objective,  // "01.04 - Cancellazione d'ufficio…"
    unit,       // "AREA I", "AZIENDA SPECIALE COAP", "Servizio Promozione"
    card,       // "Scheda obiettivi: …", "Segretario Generale"
    note,       // "Aggiornato in sede di rolling annuale…"
    other,
};

struct Heading {
    HeadingKind kind = HeadingKind::other;
    std::string code;  // "1", "011", "01.04"
    std::string name;  // without code, words like "Obiettivo operativo" and weight
    std::optional<base::Decimal> weight;  // "(Peso: 8,37%)"
    friend bool operator==(const Heading&, const Heading&) = default;
};

Heading read_heading(std::string_view text);

// "Inserito", "Aggiornato", "Modificato", "Eliminato" … in sede di rolling.
bool is_revision_note(std::string_view text);
bool says_removed(std::string_view note);

// 1 and 01, but not 1 and 1.1.
bool same_code(std::string_view a, std::string_view b);

}  // namespace table
