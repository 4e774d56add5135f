// The room as a small wasm module of the page, cruscotto-office.js: packed book in, XLSX out; XLSX or ODS in, packed
// book out (web/office_worker.js). Nothing that goes wrong traps: the answer is then the issue, its code and particulars, a
// line each. An answer stays until the next call.
#include <cstdlib>
#include <string>
#include <string_view>

#include "book/pack.hpp"
#include "office/office.hpp"

namespace {

std::string answer;

int give(base::Result<std::string> made) {
    if (made) {
        answer = *std::move(made);
        return 1;
    }
    const base::Issue& issue = made.error().front();
    answer = issue.code;
    for (const std::string& each : issue.args) answer += "\n" + each;
    return 0;
}

std::string_view bytes_at(const char* bytes, int size) { return {bytes, static_cast<std::size_t>(size)}; }

}  // namespace

extern "C" {

void office_written(int sheets);  // the page's (web/setup/office-library.js)

void* office_allocate(int size) { return std::malloc(static_cast<std::size_t>(size) + 1); }
void office_free(void* memory) { std::free(memory); }

int office_write(const char* bytes, int size, int year, int month, int day) {
    const auto book = book::unpack(bytes_at(bytes, size));
    if (!book) return give(std::unexpected(base::Issues{{"sheet-not-written", base::Severity::error, {}, {"", "pack"}}}));
    return give(office::write_xlsx(*book, {year, month, day}, office_written));
}

int office_read(const char* bytes, int size) {
    const auto book = office::read_spreadsheet(bytes_at(bytes, size));
    return give(book ? base::Result<std::string>(book::pack(*book)) : std::unexpected(book.error()));
}

const char* office_answer() { return answer.data(); }
int office_answer_size() { return static_cast<int>(answer.size()); }

}
