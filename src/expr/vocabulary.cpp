#include "expr/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace expr {
namespace {

using Word = std::string_view;

// A row of a table; one that ends with * stands for every word that begins so.
bool matches(Word row, Word word) {
    return row.ends_with('*') ? word.starts_with(row.substr(0, row.size() - 1)) : row == word;
}

template <std::size_t n>
bool among(const std::array<Word, n>& rows, Word word) {
    return std::ranges::any_of(rows, [&](Word row) { return matches(row, word); });
}

template <class T, std::size_t n>
std::optional<T> named(const std::array<std::pair<Word, T>, n>& rows, Word word) {
    for (const auto& [row, value] : rows)
        if (matches(row, word)) return value;
    return std::nullopt;
}

constexpr auto to = std::to_array<Word>({"a", "ad", "al", "allo", "alla", "all", "ai", "agli", "alle"});
constexpr auto of = std::to_array<Word>({"d", "di", "del", "dello", "della", "dell", "dei", "degli", "delle"});
constexpr auto from = std::to_array<Word>({"da", "dal", "dallo", "dalla", "dall", "dai", "dagli", "dalle"});
constexpr auto articles = std::to_array<Word>({"il", "lo", "la", "l", "i", "gli", "le", "ca", "circa", "c"});
constexpr auto connectives = std::to_array<Word>({"e", "ed", "o", "od", "con", "comunque", "oppure", "inoltre"});

constexpr auto earlier_nouns = std::to_array<Word>(
    {"valore", "valori", "dato", "dati", "risultat*", "anno", "anni", "annualita", "esercizio", "consuntiv*", "livell*",
     "periodo", "quello", "quella", "quelli", "quelle", "baseline", "indice", "numero", "stesso"});
constexpr auto reference_nouns = std::to_array<Word>(
    {"media", "mediana", "cluster", "benchmark", "budget", "preventiv*", "prevision*", "standard", "target", "soglia",
     "programmat*", "previst*", "pianificat*", "atteso", "attesi", "baseline", "dato", "valore", "bilancio", "limit*"});
constexpr auto levels = std::to_array<Word>(
    {"basso", "bassa", "medio", "alto", "alta", "elevato", "elevata", "insufficiente", "sufficiente", "discreto",
     "discreta", "buono", "buona", "distinto", "ottimo", "ottima", "eccellente", "scarso", "scarsa", "adeguato",
     "adeguata", "soddisfacente", "sufficienza", "positivo", "positiva"});

constexpr auto countables = std::to_array<Word>(
    {"incontr*", "event*", "report*", "relazion*", "cors*", "iniziativ*", "riunion*", "session*", "comunicat*", "seminar*",
     "controll*", "verific*", "band*", "intervent*", "azion*", "progett*", "pubblicazion*", "campagn*", "monitoragg*",
     "percors*", "laborator*", "visit*", "sopralluogh*", "ispezion*", "document*", "attivit*", "newsletter", "articol*",
     "convegn*", "workshop", "webinar", "tavol*", "partecipant*", "utenti", "imprese", "studenti", "pratiche", "atti",
     "procediment*", "regolament*", "convenzion*", "accord*", "protocoll*", "giornat*", "edizion*", "moduli", "serviz*",
     "audit", "rilevazion*", "indagin*", "questionar*", "aggiornament*", "volte", "volta", "sportell*", "consulenz*",
     "beneficiar*", "iscritt*", "accessi", "ricorsi", "reclami", "reclamo", "segnalazion*", "contestazion*", "criticita",
     "riliev*", "error*", "schede", "sedute", "ore", "post", "video", "guide", "processi", "dipendent*", "unita", "piano", "piani"});

constexpr auto labels = std::to_array<Word>(
    {"art", "artt", "articolo", "articoli", "comma", "commi", "legge", "dlgs", "lgs", "dl", "dpr", "dpcm", "dm", "dgr", "dgc",
     "decret*", "deliber*", "determin*", "direttiv*", "circolar*", "ue", "ce", "iso", "uni", "pnrr", "missione", "prot",
     "id", "allegato", "fase", "lotto", "step", "obiettivo", "misura", "linea", "capitolo", "cap", "titolo", "tabella",
     "tab", "versione", "agenda", "industria", "scala", "programma", "punto", "tipo", "ambito", "area", "quadro", "priorita"});

constexpr auto done = std::to_array<Word>(
    {"realizzat*", "fatto", "fatta", "eseguit*", "completat*", "conclus*", "approvat*", "adottat*", "pubblicat*", "attivat*",
     "conseguit*", "raggiunt*", "effettuat*", "attuat*", "predispost*", "avviat*", "presentat*", "rispettat*", "attivo",
     "attiva", "trasmess*", "redatt*", "vero", "true", "yes", "presente"});

constexpr auto months = std::to_array<std::pair<Word, int>>(
    {{"gen", 1}, {"genn", 1}, {"gennaio", 1}, {"feb", 2}, {"febb", 2}, {"febbraio", 2}, {"mar", 3}, {"marzo", 3},
     {"apr", 4}, {"aprile", 4}, {"mag", 5}, {"magg", 5}, {"maggio", 5}, {"giu", 6}, {"giugno", 6}, {"lug", 7},
     {"luglio", 7}, {"ago", 8}, {"agosto", 8}, {"set", 9}, {"sett", 9}, {"settembre", 9}, {"ott", 10}, {"ottobre", 10},
     {"nov", 11}, {"novembre", 11}, {"dic", 12}, {"dicembre", 12}});
constexpr auto ordinals = std::to_array<std::pair<Word, int>>(
    {{"primo", 1}, {"prima", 1}, {"i", 1}, {"1", 1}, {"secondo", 2}, {"seconda", 2}, {"ii", 2}, {"2", 2}, {"terzo", 3},
     {"terza", 3}, {"iii", 3}, {"3", 3}, {"quarto", 4}, {"quarta", 4}, {"iv", 4}, {"4", 4}});
constexpr auto numbers = std::to_array<std::pair<Word, int>>(
    {{"zero", 0}, {"nessun*", 0}, {"un", 1}, {"uno", 1}, {"una", 1}, {"due", 2}, {"tre", 3}, {"quattro", 4}, {"cinque", 5},
     {"sei", 6}, {"sette", 7}, {"otto", 8}, {"nove", 9}, {"dieci", 10}, {"undici", 11}, {"dodici", 12}, {"quindici", 15},
     {"diciotto", 18}, {"venti", 20}, {"ventiquattro", 24}, {"venticinque", 25}, {"trenta", 30}, {"quaranta", 40},
     {"quarantacinque", 45}, {"cinquanta", 50}, {"sessanta", 60}, {"settanta", 70}, {"ottanta", 80}, {"novanta", 90},
     {"cento", 100}, {"centoventi", 120}, {"centottanta", 180}});

constexpr auto trends = std::to_array<std::pair<Word, Trend>>(
    {{"increment*", Trend::up}, {"aument*", Trend::up}, {"crescita", Trend::up}, {"maggiorazione", Trend::up},
     {"riduzion*", Trend::down}, {"diminuzion*", Trend::down}, {"calo", Trend::down}, {"decremento", Trend::down},
     {"contenimento", Trend::down}, {"abbattimento", Trend::down}, {"ridurre", Trend::down}, {"riduce", Trend::down},
     {"mantenimento", Trend::same}, {"mantenere", Trend::same}, {"conferma", Trend::same}, {"confermare", Trend::same},
     {"invarianza", Trend::same}, {"invariat*", Trend::same}, {"stabile", Trend::same}, {"costante", Trend::same},
     {"miglioramento", Trend::better}, {"migliorare", Trend::better}});

}  // namespace

bool is_to(Word word) { return among(to, word); }
bool is_of(Word word) { return among(of, word); }
bool is_from(Word word) { return among(from, word); }
bool is_particle(Word word) { return is_to(word) || is_of(word) || among(articles, word); }
bool is_connective(Word word) { return among(connectives, word); }
bool is_earlier_noun(Word word) { return among(earlier_nouns, word); }
bool is_reference_noun(Word word) { return among(reference_nouns, word); }
bool is_level(Word word) { return among(levels, word); }
bool is_countable(Word word) { return among(countables, word); }
bool is_label(Word word) { return among(labels, word); }
bool is_done(Word word) { return among(done, word); }

std::optional<int> month_named(Word word) { return named(months, word); }
std::optional<int> ordinal_named(Word word) { return named(ordinals, word); }
std::optional<int> number_named(Word word) { return named(numbers, word); }
std::optional<Trend> trend_named(Word word) { return named(trends, word); }

}  // namespace expr
