// What edits are told with: the fields by name, and edits of the plan as a whole. Inside of words/ only; `before` is the plan that they apply to.
#pragma once
#include <string>

#include "plan/edit.hpp"
#include "words/lang.hpp"
#include "words/texts.hpp"

namespace words {

Text label(plan::TextField field);
Text label(plan::MeasureText field);

std::string tell(const plan::SetPlanText& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::SetPlanNumber& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::SetDemonstration& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::SetReturn& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::SetPart& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::SetOrder& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::ChooseProfile& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::InsertAct& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::InsertRevision& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::SetAct& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::EraseAct& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::EraseRevision& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::Accept& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::Withdraw& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::PutScenario& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::EraseScenario& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::MoveScenario& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::TryOut& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::StopTrying& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::PutLink& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::EraseLink& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::TurnLink& edit, const plan::Plan& before, Lang lang);
std::string tell(const plan::PlaceOnMap& edit, const plan::Plan& before, Lang lang);

}  // namespace words
