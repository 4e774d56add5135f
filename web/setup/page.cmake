# The page: room platform, main.cpp, and the folder build/web that any static server can serve.

include(${CMAKE_CURRENT_LIST_DIR}/sdl.cmake)
add_library(imgui_backends STATIC ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp
  ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp ${imgui_SOURCE_DIR}/backends/imgui_impl_sdlrenderer2.cpp)
target_include_directories(imgui_backends SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
target_link_libraries(imgui_backends PUBLIC imgui sdl)
set_property(SOURCE ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp APPEND PROPERTY COMPILE_DEFINITIONS $<$<STREQUAL:$<TARGET_PROPERTY:NAME>,imgui_backends>:glGetIntegerv=cruscotto_gl_state>)

# Objects, not an archive: a linker leaves out the members nobody calls, and JavaScript calls some.
file(GLOB platform_sources CONFIGURE_DEPENDS ${SRC}/platform/*.cpp)
list(FILTER platform_sources EXCLUDE REGEX "_native\\.cpp$")
if(platform_sources)
  add_library(cruscotto_platform OBJECT ${platform_sources})
  target_link_libraries(cruscotto_platform PUBLIC cruscotto_rules imgui_backends)
  stand_on(cruscotto_platform PUBLIC base words format app ui)
endif()

# cruscotto.js and cruscotto.wasm, of which the site is made (site.mjs): an ES module whose default export makes the
# application. No filesystem, no eval, WebGL 2; functions for JavaScript are marked EMSCRIPTEN_KEEPALIVE in platform. Large
# functions are left apart even where they have one caller: the page packs 3 % smaller, and its first part needs fewer.
set(CRUSCOTTO_PAGE_OPTIONS -sMAXIMUM_MEMORY=4GB -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=40)
if(EXISTS ${SRC}/main.cpp)
  add_executable(cruscotto_page ${SRC}/main.cpp)
  target_link_libraries(cruscotto_page PRIVATE cruscotto_rules imgui_backends)
  stand_on(cruscotto_page PRIVATE ${CORE} app ui platform)
  set_target_properties(cruscotto_page PROPERTIES OUTPUT_NAME cruscotto SUFFIX .js RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/page)
  target_link_options(cruscotto_page PRIVATE ${CRUSCOTTO_PAGE_OPTIONS} --emit-symbol-map -sEXPORTED_RUNTIME_METHODS=${CRUSCOTTO_RUNTIME_METHODS})
endif()

# The core without a window, for other pages, scripts and the benchmark.
file(GLOB exports_sources CONFIGURE_DEPENDS ${SRC}/exports/*.cpp)
if(exports_sources)
  add_executable(cruscotto_core ${exports_sources})
  target_link_libraries(cruscotto_core PRIVATE cruscotto_rules)
  target_compile_options(cruscotto_core PRIVATE $<$<CONFIG:MinSizeRel>:-O2> -msimd128)
  stand_on(cruscotto_core PRIVATE ${CORE})
  set_target_properties(cruscotto_core PROPERTIES OUTPUT_NAME cruscotto-core SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${SITE})
  target_link_options(cruscotto_core PRIVATE --no-entry -sENVIRONMENT=web,worker,node -sFILESYSTEM=0
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORTED_RUNTIME_METHODS=${CRUSCOTTO_RUNTIME_METHODS}
    -sSUPPORT_LONGJMP=0 --post-js=${PROJECT_SOURCE_DIR}/web/setup/core-api.js)
  set_target_properties(cruscotto_core PROPERTIES LINK_DEPENDS ${PROJECT_SOURCE_DIR}/web/setup/core-api.js)
endif()

# Spreadsheets: a small module of its own, which the page fetches when one is wanted (web/office_worker.js).
if(TARGET cruscotto_office)
  add_executable(cruscotto_office_module ${SRC}/office/module.cpp)
  target_link_libraries(cruscotto_office_module PRIVATE cruscotto_rules)
  stand_on(cruscotto_office_module PRIVATE base book office)
  set_target_properties(cruscotto_office_module PROPERTIES OUTPUT_NAME cruscotto-office SUFFIX .js RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/page)
  target_link_options(cruscotto_office_module PRIVATE --no-entry -sENVIRONMENT=worker -sMALLOC=emmalloc -sFILESYSTEM=0 -sMODULARIZE=1 -sEXPORT_ES6=1
    -sEXPORTED_FUNCTIONS=_office_allocate,_office_free,_office_write,_office_read,_office_answer,_office_answer_size
    -sEXPORTED_RUNTIME_METHODS=HEAPU8 -sSUPPORT_LONGJMP=0 --js-library=${PROJECT_SOURCE_DIR}/web/setup/office-library.js)
  set_target_properties(cruscotto_office_module PROPERTIES LINK_DEPENDS ${PROJECT_SOURCE_DIR}/web/setup/office-library.js)
endif()

# What the page that is one file is packed with, and what it unpacks itself with: modules without a script of their own.
set(pack_exports _pack_room,_pack_files,_pack_made)
set(unpack_exports _pack_room,_unpack_start,_unpack_some,_unpack_done,_unpack_made,_unpack_whole)
foreach(way pack unpack)
  add_executable(cruscotto_${way}_module ${SRC}/pack/module.cpp)
  target_link_libraries(cruscotto_${way}_module PRIVATE cruscotto_rules)
  stand_on(cruscotto_${way}_module PRIVATE pack)
  set_target_properties(cruscotto_${way}_module PROPERTIES OUTPUT_NAME ${way} SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/page)
  target_link_options(cruscotto_${way}_module PRIVATE --no-entry -sMALLOC=emmalloc -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0 -sEXPORTED_FUNCTIONS=${${way}_exports})
endforeach()

# Everything else of the site is copied, on every build, only where it differs; then the sizes are told.
find_program(NODE NAMES node nodejs REQUIRED)
find_program(ESBUILD esbuild REQUIRED)   # bundles the scripts of the page that is one file
execute_process(COMMAND ${CRUSCOTTO_EMSCRIPTEN_ROOT}/em-config BINARYEN_ROOT OUTPUT_VARIABLE binaryen OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
find_program(WASM_SPLIT wasm-split HINTS ${binaryen}/bin REQUIRED)
get_target_property(json_include nlohmann_json::nlohmann_json INTERFACE_INCLUDE_DIRECTORIES)
list(GET json_include 0 json_include)
add_custom_target(site ALL
  COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/web/setup/site.mjs ${PROJECT_SOURCE_DIR} ${SITE} ${ESBUILD} ${WASM_SPLIT} imgui=${imgui_SOURCE_DIR}
    sdl=${sdl2_SOURCE_DIR} zlib=${zlib_SOURCE_DIR} expat=${expat_SOURCE_DIR} xlsxwriter=${libxlsxwriter_SOURCE_DIR} emscripten=${EMSCRIPTEN_VERSION}
    json=${json_include}
  COMMENT "Site: build/web" VERBATIM USES_TERMINAL)
foreach(target cruscotto_page cruscotto_core cruscotto_cli cruscotto_office_module cruscotto_pack_module cruscotto_unpack_module)
  if(TARGET ${target})
    add_dependencies(site ${target})
  endif()
endforeach()
