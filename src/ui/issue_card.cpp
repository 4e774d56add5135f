#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/issue_acts.hpp"
#include "ui/issue_line.hpp"
#include "ui/issues_place.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

struct Way {
    Text label;
    app::Action action;
};

// Where the thing itself is worked at.
std::optional<Way> way_to(const Frame& frame, const base::Issue& issue) {
    const plan::Plan& plan = frame.plan();
    if (plan::find_node(plan, issue.place.id)) return Way{Text::issues_to_plan, app::ShowPlace{app::Place::plan}};
    if (plan::find(plan, plan::ScenarioId{issue.place.id})) return Way{Text::issues_to_scenario, app::ShowScenario{{issue.place.id}}};
    if (lint::family_of(issue.code) == lint::Family::acts) return Way{Text::issues_to_acts, app::ShowPlace{app::Place::acts}};
    return std::nullopt;
}

void draw_way(Frame& frame, const base::Issue& issue) {
    const auto way = way_to(frame, issue);
    if (!way || !button({.key = "way", .label = frame.tr(way->label), .look = Look::quiet})) return;
    if (plan::find_node(frame.plan(), issue.place.id)) frame.post(app::FollowIssue{});
    frame.post(way->action);
}

void draw_alike(Frame& frame, const base::Issue& issue) {
    const app::IssueList& list = *frame.document().issue_list;
    if (list.alike < 2) return;
    const std::string count = std::to_string(list.alike);
    if (list.all_fixable && button({.key = "fix alike", .label = frame.tr(Text::issues_fix_alike, {count})})) {
        frame.post(app::FixAlike{});
        follow_issue(frame);
    }
    ImGui::PushID("alike");
    const Reason reason{"alike/" + issue.code, frame.tr(Text::issues_accept_alike, {count}), {}, Text::issues_reason_alike, Text::issues_reason_alike_hint};
    if (const auto given = ask_reason(frame, reason)) {
        frame.post(app::AcceptAlike{*given});
        follow_issue(frame);
    }
    ImGui::PopID();
}

}  // namespace

void draw_issue_card(Frame& frame, const base::Issue& issue) {
    const plan::Acceptance* acceptance = acceptance_of(frame, issue);
    const float step = scaled(24);
    ImGui::PushID("card");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(6)));
    ImGui::Dummy({0, scaled(2)});
    ImGui::Indent(step);
    paragraph(words::words(issue, frame.lang()));
    if (acceptance) {
        draw_acceptance(frame, issue, *acceptance, ActsAt::place);
    } else {
        draw_fixes(frame, issue, frame.document().issue_list->fixes, ActsAt::place);
        draw_accepting(frame, issue, ActsAt::place);
        draw_alike(frame, issue);
    }
    draw_way(frame, issue);
    ImGui::Unindent(step);
    ImGui::Dummy({0, scaled(6)});
    ImGui::Separator();
    ImGui::PopStyleVar();
    ImGui::PopID();
}

}  // namespace ui
