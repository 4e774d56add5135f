// Dear ImGui's compile-time choices; every unit that sees imgui.h reads this first (IMGUI_USER_CONFIG).
#pragma once

#include <cassert>

#define IM_ASSERT(condition) assert(condition)
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS      // half the size of the page
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT      // the page brings its own
#define IMGUI_DISABLE_FILE_FUNCTIONS    // the core has no files; bytes come and go through the platform
#define IMGUI_ENABLE_TEST_ENGINE        // calls our item hooks, src/ui/hooks.cpp
#define ImDrawIdx unsigned int          // a large table passes 65,536 vertices
#define IMGUI_USE_WCHAR32                   // emoji and other characters above U+FFFF
