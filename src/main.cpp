// The page's program: the application, kept for as long as the page lives. It starts when the page,
// having fetched the fonts, calls cruscotto_start (platform/exports_web.cpp).
#include "format/plan_file.hpp"
#include "platform/application.hpp"

namespace {

std::string plan_bytes(const app::App& app) { return format::write_plan(app::as_kept(*app.document)); }

}  // namespace

int main() {
    static platform::Application application{.plan_bytes = plan_bytes};
    platform::adopt(application);
}
