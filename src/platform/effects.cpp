#include "platform/effects.hpp"

#include "base/overload.hpp"
#include "platform/clipboard.hpp"
#include "platform/host.hpp"
#include "platform/loop.hpp"
#include "platform/window.hpp"

namespace platform {

void perform(const app::Effect& effect) {
    std::visit(base::overload{
                   [](const app::AskOpenFile&) { host::open_file(); },
                   [](const app::AskTableFile&) { host::open_table(); },
                   [](const app::FetchBundled& e) { host::fetch_plan(e.file); },
                   [](const app::SaveFile& e) { host::save_file(e.file, e.suggested_name, e.bytes); },
                   [](const app::ScheduleAutosave&) { host::schedule_autosave(); },
                   [](const app::HoldBeginning& e) { host::hold_beginning(e.bytes); },
                   [](const app::WriteDraft& e) { host::write_draft(e.file_name, e.steps, e.unix_ms); },
                   [](const app::ExtendDraft& e) { host::extend_draft(e.file_name, e.steps, e.unix_ms); },
                   [](const app::DropDraft& e) { host::drop_draft(e.file_name); },
                   [](const app::SetTitle& e) { host::set_title(e.title, e.unsaved, e.lang == words::Lang::it ? "it" : "en"); },
                   [](const app::CopyText& e) { copy(e.text); },
                   [](const app::CopyPicture& e) {
                       show_frame();  // the canvas forgets what was drawn once the browser has shown it
                       host::copy_picture(e.area.x, e.area.y, e.area.width, e.area.height, e.suggested_name, e.to_file);
                   },
                   [](const app::ShowAddress& e) { host::show_address(e.fragment, e.jump); },
                   [](const app::AskMoment& e) { host::ask_moment(static_cast<int>(e.what)); },
                   [](const app::Print& e) { host::print(e.page); },
                   [](const app::OfferFile& e) { host::offer_file(e.name, e.type, e.bytes); },
                   [](const app::KeepPreferences& e) { host::keep_preferences(e.text); },
                   [](const app::ReopenFile& e) { host::reopen_file(e.key); },
                   [](const app::ForgetFile& e) { host::forget_file(e.key); },
                   [](const app::ReadAgain& e) { host::read_again(e.file); },
                   [](const app::OfferPage& e) { host::offer_page(e.name, e.mode == app::PageMode::read_only, e.plan_name, e.bytes); },
                   [](const app::PackLink& e) { host::pack_link(e.ticket, e.bytes); },
                   [](const app::SendFile& e) { host::send_file(e.name, e.bytes); },
                   [](const app::HoldDocument& e) { host::hold_document(e.file_name); },
                   [](const app::AskForDocument& e) { host::ask_for_document(e.file_name, e.plan, e.file); },
                   [](const app::HandOver& e) { host::hand_over(e.file_name, e.bytes, e.saved, e.file); },
                   [](const app::TakeUpdate&) { host::take_update(); },
                   [](const app::KeepVersion& e) { host::keep_version(e.file_name, e.bytes, static_cast<int>(e.why), e.steps, e.about); },
                   [](const app::ListVersions& e) { host::list_versions(e.file_name); },
                   [](const app::FetchVersion& e) { host::fetch_version(e.file_name, e.unix_ms); },
                   [](const app::OfferSheet& e) { host::offer_sheet(e.name, e.packed, e.day.year, e.day.month, e.day.day); },
                   [](const app::StopSheet&) { host::stop_sheet(); },
                   [](const app::ReadSheet& e) { host::read_sheet(e.name, e.bytes); },
                   [](const app::NextTurn& e) { go_on_after_frame(e.one_part); },
               },
               effect);
}

}  // namespace platform
