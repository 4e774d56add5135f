// The words of Italian plans that the reader of targets knows, all folded (expr/letters.hpp).
#pragma once
#include <optional>
#include <string_view>

namespace expr {

// Articles and simple or joined prepositions: "il", "a", "dell'", "alle"; also "circa".
bool is_particle(std::string_view word);
// "a", "al", "all'" … / "di", "del" … / "da", "dal" …
bool is_to(std::string_view word);
bool is_of(std::string_view word);
bool is_from(std::string_view word);
// "e", "ed", "o", "con" …: they join two conditions and belong to neither.
bool is_connective(std::string_view word);

// A figure measured before: "valore", "dato", "consuntivo", "anno", "esercizio" …
bool is_earlier_noun(std::string_view word);
// A figure that something is set against: "media", "cluster", "benchmark", "budget" …
bool is_reference_noun(std::string_view word);
// A step of an ordered scale: "medio", "buono", "sufficiente" …
bool is_level(std::string_view word);
// What a number may count: "incontri", "report", "eventi" …
bool is_countable(std::string_view word);
// What a number right after names rather than counts: "art. 33", "fase 2", "ISO 9001".
bool is_label(std::string_view word);
// Work that has been done: "realizzato", "approvata" …
bool is_done(std::string_view word);

std::optional<int> month_named(std::string_view word);    // 1–12
std::optional<int> ordinal_named(std::string_view word);  // 1–4, "primo", "ii"
std::optional<int> number_named(std::string_view word);   // "nessuno", "due", "cento"

// How a figure moves against an earlier one.
enum class Trend { up, down, same, in_line, better };
std::optional<Trend> trend_named(std::string_view word);

}  // namespace expr
