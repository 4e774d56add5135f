// The application without a screen: actions in, effects out.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "app/app.hpp"
#include "format/plan_file.hpp"
#include "support/builders.hpp"

namespace support {

inline constexpr app::FileToken some_file = 7;

// Keeps the effects of the last action.
struct Session {
    app::App app;
    app::Effects effects;

    void act(app::Action action) {
        app::Step step = app::update(std::move(app), action);
        app = std::move(step.app);
        effects = std::move(step.effects);
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
