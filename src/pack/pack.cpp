#include "pack/pack.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "pack/byte_code.hpp"
#include "pack/past.hpp"
#include "pack/place.hpp"
#include "pack/predictor.hpp"

namespace pack {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 28;
constexpr unsigned memory_bits = 20;  // of repetitions
constexpr std::size_t long_repetition = 20, longest_told = 400;

std::uint8_t u8(char letter) { return static_cast<std::uint8_t>(letter); }

std::uint32_t sum_of(std::string_view bytes) {
    std::uint32_t a = 1, b = 0;
    for (const char letter : bytes) {
        a = (a + u8(letter)) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

// An arithmetic code: each answer takes its part of what lies between two numbers.
class Between {
public:
    std::uint32_t part(int likelihood) const { return low_ + (high_ - low_) / certain * static_cast<std::uint32_t>(likelihood); }
    void choose(bool answer, int likelihood) {
        const std::uint32_t middle = part(likelihood);
        (answer ? high_ : low_) = answer ? middle : middle + 1;
    }
    bool agrees() const { return (low_ ^ high_) >> 24 == 0; }
    std::uint32_t low() const { return low_; }
    void shift() {
        low_ <<= 8;
        high_ = high_ << 8 | 255;
    }

private:
    std::uint32_t low_ = 0, high_ = 0xFFFFFFFF;
};

class Writer {
public:
    bool operator()(int likelihood, bool answer) {
        for (between_.choose(answer, likelihood); between_.agrees(); between_.shift()) out_ += static_cast<char>(between_.low() >> 24);
        return answer;
    }
    std::string end() {
        for (int i = 0; i < 4; ++i, between_.shift()) out_ += static_cast<char>(between_.low() >> 24);
        return std::move(out_);
    }

private:
    Between between_;
    std::string out_;
};

class Reader {
public:
    explicit Reader(std::string_view bytes = {}) : rest_(bytes) {
        for (int i = 0; i < 4; ++i) code_ = code_ << 8 | next();
    }
    bool operator()(int likelihood, bool = {}) {
        const bool answer = code_ <= between_.part(likelihood);
        for (between_.choose(answer, likelihood); between_.agrees(); between_.shift()) code_ = code_ << 8 | next();
        return answer;
    }

private:
    std::uint32_t next() {  // zeros after the end
        if (rest_.empty()) return 0;
        const std::uint8_t byte = u8(rest_.front());
        rest_.remove_prefix(1);
        return byte;
    }
    Between between_;
    std::string_view rest_;
    std::uint32_t code_ = 0;
};

using Codes = std::array<ByteCode, kinds>;

// The lengths of the byte codes, each told after the one before it.
template <class Coder>
bool code_lengths(Coder& coder, std::array<Lengths, kinds>& all, Codes& codes) {
    std::array<std::array<std::uint16_t, 32>, 32> likelihoods;
    for (auto& each : likelihoods) each.fill(certain / 2);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        std::uint8_t before = 0;
        for (std::uint8_t& length : all[kind]) {
            std::size_t told = 1;
            for (int bit = 4; bit >= 0; --bit) {
                std::uint16_t& likelihood = likelihoods[before][told];
                const bool one = coder(likelihood, length >> bit & 1);
                likelihood = static_cast<std::uint16_t>(likelihood + ((one ? certain - 16 : 16) - likelihood) / 16);
                told = 2 * told + one;
            }
            before = length = static_cast<std::uint8_t>(told & 31);
        }
        if (!codes[kind].take(all[kind])) return false;
    }
    return true;
}

// What packing and unpacking know alike at each byte.
class Course {
public:
    Codes codes;

    explicit Course(std::size_t bytes) : predictor_(bytes) {}  // of all files

    void begin_file() { place_ = {}; }

    // The byte at `at`: the coder asks, or knows; -1: these are no codes.
    template <class Coder>
    int code_byte(Coder& coder, std::string_view bytes, std::size_t at, std::uint8_t known) {
        const Kind kind = place_.kind();
        find_repetition(bytes, at, kind);
        const std::uint8_t expected = repeated_ ? u8(bytes[earlier_]) : std::uint8_t{};
        int byte = -1;
        if (repeated_ >= long_repetition) {  // then one question is enough
            std::uint16_t& likelihood = goes_on_[std::min(repeated_, longest_told)];
            const bool does = coder(std::clamp(likelihood >> 4, 1, certain - 1), known == expected);
            likelihood = static_cast<std::uint16_t>(likelihood + ((does ? 65535 : 0) - likelihood) / 64);
            if (does) byte = expected;
            else repeated_ = 0;
        }
        if (byte < 0) byte = ask_for_byte(coder, bytes, kind, known);
        if (byte < 0) return byte;
        if (repeated_ && byte == expected) {
            ++earlier_;
            ++repeated_;
        }
        else repeated_ = 0;
        place_.pass(static_cast<std::uint8_t>(byte));
        past_.pass(kind, static_cast<std::uint8_t>(byte), place_.kind());
        return byte;
    }

private:
    template <class Coder>
    int ask_for_byte(Coder& coder, std::string_view bytes, Kind kind, std::uint8_t known) {
        const ByteCode& code = codes[static_cast<std::size_t>(kind)];
        predictor_.start(past_.contexts(kind), kind, past_.before(kind), repeated_);
        const std::uint8_t expected = repeated_ ? u8(bytes[earlier_]) : std::uint8_t{};
        bool repeats = repeated_ && code.length(expected) > 0;
        int question = 0;
        for (unsigned asked = 0; question >= 0; ++asked) {
            const int guess = repeats && asked < code.length(expected) ? code.answer(expected, asked) : -1;
            const bool answer = coder(predictor_.likelihood(static_cast<std::size_t>(question), code.near(question), guess), code.length(known) > asked && code.answer(known, asked));
            predictor_.learn(answer);
            if (guess >= 0 && answer != (guess == 1)) repeats = false;
            question = code.after(question, answer);
        }
        return question < -256 ? -1 : -1 - question;
    }

    // Where the same came before, and for how long it has been the same.
    void find_repetition(std::string_view bytes, std::size_t at, Kind kind) {
        std::uint32_t& last = memory_[past_.longest(kind) >> (32 - memory_bits)];
        if (repeated_ == 0 && last > 0) {
            earlier_ = last;
            while (repeated_ < 40 && repeated_ < earlier_ && bytes[earlier_ - 1 - repeated_] == bytes[at - 1 - repeated_]) ++repeated_;
        }
        last = static_cast<std::uint32_t>(at);
    }

    Place place_;
    Past past_;
    Predictor predictor_;
    std::vector<std::uint32_t> memory_ = std::vector<std::uint32_t>(std::size_t{1} << memory_bits);
    std::size_t earlier_ = 0, repeated_ = 0;
    std::array<std::uint16_t, longest_told + 1> goes_on_ = [] {
        std::array<std::uint16_t, longest_told + 1> all;
        all.fill(64000);
        return all;
    }();
};

void add_number(std::string& out, std::size_t value) {
    for (unsigned i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i) & 255);
}

std::uint32_t take_number(std::string_view& bytes) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i) value |= (i < bytes.size() ? std::uint32_t{u8(bytes[i])} : 0u) << (8 * i);
    bytes.remove_prefix(std::min<std::size_t>(4, bytes.size()));
    return value;
}

}  // namespace

std::string packed(std::span<const std::string_view> files) {
    std::string out, bytes;
    add_number(out, files.size());
    std::array<std::array<std::size_t, 256>, kinds> counts{};
    for (const std::string_view file : files) {
        add_number(out, file.size());
        bytes += file;
        Place place;
        for (const char letter : file) {
            ++counts[static_cast<std::size_t>(place.kind())][u8(letter)];
            place.pass(u8(letter));
        }
    }
    add_number(out, sum_of(bytes));
    std::array<Lengths, kinds> lengths;
    std::ranges::transform(counts, lengths.begin(), lengths_for);
    Writer writer;
    const auto course = std::make_unique<Course>(bytes.size());
    code_lengths(writer, lengths, course->codes);
    std::size_t at = 0;
    for (const std::string_view file : files) {
        course->begin_file();
        for (const std::size_t end = at + file.size(); at < end; ++at) course->code_byte(writer, bytes, at, u8(bytes[at]));
    }
    return out + writer.end();
}

struct Unpacking::State {
    std::vector<std::size_t> ends;  // of the files
    std::size_t file = 0;
    std::uint32_t sum = 0;
    bool broken = false;
    Reader reader;
    std::optional<Course> course;
    std::string bytes;
    std::size_t size() const { return ends.empty() ? 0 : ends.back(); }
};

Unpacking::Unpacking(std::string_view packed) : state_(std::make_unique<State>()) {
    State& state = *state_;
    const std::size_t files = take_number(packed);
    std::size_t end = 0;
    for (std::size_t i = 0; i < files && !packed.empty() && end <= most_bytes; ++i) state.ends.push_back(end += take_number(packed));
    state.sum = take_number(packed);
    state.reader = Reader(packed);
    std::array<Lengths, kinds> lengths{};
    state.broken = state.ends.size() < files || end > most_bytes || !code_lengths(state.reader, lengths, state.course.emplace(end).codes);
    if (!state.broken) state.bytes.reserve(end);
}

Unpacking::~Unpacking() = default;

bool Unpacking::go_on(std::size_t bytes) {
    State& state = *state_;
    for (; bytes > 0 && !state.broken && state.bytes.size() < state.size(); --bytes) {
        for (; state.bytes.size() == state.ends[state.file]; ++state.file) state.course->begin_file();
        const int byte = state.course->code_byte(state.reader, state.bytes, state.bytes.size(), 0);
        if (byte < 0) state.broken = true;
        else state.bytes += static_cast<char>(byte);
    }
    return !state.broken && state.bytes.size() < state.size();
}

std::string_view Unpacking::bytes() const { return state_->bytes; }
std::size_t Unpacking::size() const { return state_->size(); }
bool Unpacking::is_whole() const { return !state_->broken && state_->bytes.size() == state_->size() && sum_of(state_->bytes) == state_->sum; }

}  // namespace pack
