// Dear ImGui as it comes, but for what every page leaves out.
#pragma once
#define IM_ASSERT(condition) ((void)(condition))
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
