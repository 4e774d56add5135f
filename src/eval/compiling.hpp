// compile() in parts, for whoever has to answer meanwhile.
#pragma once
#include <cstddef>
#include <memory>

#include "eval/evaluate.hpp"

namespace eval {

class CompileInParts {
public:
    CompileInParts(const plan::Plan& plan, const Question& question);  // the plan stays where it is until it is done
    ~CompileInParts();
    bool go_on(std::size_t rows);  // reads so many indicators at the most; false once it is done
    double share() const;          // of the indicators that were read, 0 to 1
    Program program();             // once. Precondition: it is done

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace eval
