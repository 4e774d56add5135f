// What every panel is handed while one frame is drawn.
#pragma once
#include <initializer_list>
#include <string>
#include <utility>

#include "app/app.hpp"
#include "ui/ui.hpp"
#include "words/texts.hpp"

namespace ui {

using words::Text;

struct Frame {
    const app::App& app;
    UiState& state;
    app::Actions& out;

    words::Lang lang() const { return app.view.lang; }
    const char* tr(Text key) const { return words::text(key, lang()); }
    std::string tr(Text key, std::initializer_list<std::string> args) const { return words::text(key, lang(), args); }

    // Precondition of these: a document is open.
    const app::Document& document() const { return *app.document; }
    const app::Derived& derived() const { return *app.document->derived; }
    // In the place Simulazione the plan under its layers is what is shown, and what is changed is tried.
    bool trying() const { return app.document->what_if != nullptr; }
    const app::WhatIf& what_if() const { return *app.document->what_if; }  // precondition: trying
    const plan::Plan& plan() const { return trying() ? what_if().tried->layered.plan : app.document->plan; }
    const eval::Results& results() const { return trying() ? what_if().tried->ground.results : derived().results; }
    const eval::Results& results_of_plan() const { return derived().results; }
    base::Date day() const { return results().question.at; }

    void post(app::Action action) { out.push_back(std::move(action)); }
    void edit(plan::Edit edit, std::string merge_key = {}) {
        const auto tried = trying() ? plan::as_scenario_edit(edit) : std::nullopt;
        if (tried)
            out.push_back(app::Try{{*tried}, std::move(merge_key)});
        else
            out.push_back(app::EditPlan{std::move(edit), std::move(merge_key)});
    }
};

}  // namespace ui
