# SDL 2 as one static library: its core, the canvas, the software renderer (for browsers that refuse
# WebGL), and nothing else. Its upstream sources come from the set-up's cache, or are fetched. SDL's own
# CMake project is passed by: under Emscripten its configure step takes three to five minutes, this
# compiles in a fraction of one.
FetchContent_Declare(SDL2 URL https://github.com/libsdl-org/SDL/releases/download/release-2.32.4/SDL2-2.32.4.tar.gz
  URL_HASH SHA256=f15b478253e1ff6dac62257ded225ff4e7d0c5230204ac3450f1144ee806f934
  DOWNLOAD_EXTRACT_TIMESTAMP ON SOURCE_SUBDIR none)
FetchContent_MakeAvailable(SDL2)

set(parts . atomic audio audio/dummy cpuinfo dynapi events file filesystem/dummy libm loadso/dummy locale locale/dummy misc misc/dummy power render render/software sensor
  sensor/dummy stdlib thread thread/generic timer timer/unix video video/emscripten video/yuv2rgb)
list(TRANSFORM parts REPLACE "(.+)" "${sdl2_SOURCE_DIR}/src/\\1/*.c" OUTPUT_VARIABLE globs)
file(GLOB sdl_sources ${globs})

list(FILTER sdl_sources EXCLUDE REGEX "/render/software/SDL_(blendline|blendpoint|drawline|drawpoint|rotate)\\.c$")
list(APPEND sdl_sources ${CMAKE_CURRENT_LIST_DIR}/sdl_not_drawn.c ${CMAKE_CURRENT_LIST_DIR}/sdl_no_gamepads.c)

add_library(sdl STATIC ${sdl_sources})
target_include_directories(sdl SYSTEM PUBLIC ${sdl2_SOURCE_DIR}/include PRIVATE ${sdl2_SOURCE_DIR}/src)
target_compile_options(sdl PRIVATE -w -fno-strict-aliasing -include ${CMAKE_CURRENT_LIST_DIR}/sdl_config.h)
target_compile_definitions(sdl PRIVATE SDL_VIDEO_RENDER_SW=1)

# What paints without a graphics card favours speed over size: a frame takes a third of the time.
set(painting ${sdl_sources})
list(FILTER painting INCLUDE REGEX "/(render/|video/SDL_(blit|fillrect))")
set_property(SOURCE ${painting} APPEND PROPERTY COMPILE_OPTIONS $<$<CONFIG:MinSizeRel>:-O2>)
