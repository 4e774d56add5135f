# The bare page that ours is measured against (tests/bench), with the flags of ours and a Dear ImGui of its own.
add_executable(bare EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/bare.cpp ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp
  ${SRC}/platform/gl_names.cpp)
target_include_directories(bare PRIVATE ${CMAKE_CURRENT_LIST_DIR} ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/backends)
target_compile_definitions(bare PRIVATE IMGUI_USER_CONFIG="config.hpp" IMGUI_IMPL_OPENGL_ES3)
target_link_libraries(bare PRIVATE sdl)
target_link_options(bare PRIVATE ${CRUSCOTTO_PAGE_OPTIONS})
set_target_properties(bare PROPERTIES SUFFIX .js RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bare)
