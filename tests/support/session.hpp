// The application without a screen: actions in, effects out.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "app/app.hpp"
#include "format/plan_file.hpp"
#include "support/builders.hpp"

namespace support {

inline constexpr app::FileToken some_file = 7;

// Keeps the effects of the last action, and what the page was given to hold for the next draft.
struct Session {
    app::App app;
    app::Effects effects;
    std::string beginning = {};

    void act(app::Action action) {
        app::Step step = app::update(std::move(app), action);
        app = std::move(step.app);
        effects = std::move(step.effects);
        if (const auto* held = effect<app::HoldBeginning>()) beginning = held->bytes;
    }
    // Long work to its end: a turn after each frame, as the page does.
    void go_on() {
        while (effect<app::NextTurn>()) act(app::GoOn{});
    }
    // The automatic copy that the last action wrote.
    std::string draft() const {
        REQUIRE(effect<app::WriteDraft>());
        return beginning + effect<app::WriteDraft>()->steps;
    }
    template <class E>
    const E* effect() const {
        for (const app::Effect& each : effects)
            if (const auto* found = std::get_if<E>(&each)) return found;
        return nullptr;
    }
    const plan::Plan& plan() const { return app.document->plan; }
    double body_score() const {
        const auto& results = app.document->derived->results;
        return *results.nodes[results.body].figure.score;
    }
};

inline Session opened(const plan::Plan& plan = small_plan(), app::FileToken file = some_file) {
    Session session;
    session.act(app::FileRead{"piano.cruscotto.json", format::write_plan(plan), file});
    REQUIRE(session.app.document);
    return session;
}

}  // namespace support
