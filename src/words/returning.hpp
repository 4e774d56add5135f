// What comes back with a return file, as an officer would say it: "Valore di 1.01 al 31/12/2024: – → 12".
#pragma once
#include <string>
#include <vector>

#include "change/return_file.hpp"
#include "words/lang.hpp"

namespace words {

struct ReturnWords {
    std::string taken;                     // "Arrivano 3 valori o note:"
    std::vector<std::string> edits;
    std::string contested;                 // of what the plan had changed too; empty: nothing
    std::vector<std::string> rows;
    std::string elsewhere;                 // of what is not taken; empty: nothing
    std::vector<std::string> left;
};
ReturnWords returned(const change::Taken& taken, const plan::Plan& plan, Lang lang);

// What a file for the unit and day is called: "ritorno-servizio-bilancio-2024-12-31.cruscotto.json".
std::string return_file_name(const plan::ReturnOf& part, const plan::Plan& plan, Lang lang);

}  // namespace words
