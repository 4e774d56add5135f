# The one place where versions of tools and libraries are written for the set-up.
# The pins that CMake fetches where this set-up is not used stand in CMakeLists.txt.
EMSCRIPTEN_MINIMUM=3.1.60   # an emcc on PATH at least this old is used as it is
EMSCRIPTEN_VERSION=3.1.69   # otherwise this one, from Debian 13
LLVM_MAJOR=19
TOOLCHAIN_SUITE=trixie      # Debian 13: binary packages of Emscripten, sources of SDL and Catch2
ROLLING_SUITES="forky sid"  # where Debian keeps Dear ImGui 1.92 (sources only)
SDL_VERSION=2.32
CATCH2_VERSION=3.7.1
JSON_VERSION=3.11
ZLIB_VERSION=1.3            # its Debian version begins with an epoch, "1:"
EXPAT_VERSION=2             # newest of this series
XLSXWRITER_VERSION=1.1.4    # libxlsxwriter, of Debian 12
XLSXWRITER_SUITE=bookworm
IMGUI_SERIES=1.92           # 1.92.2b or newer of this series
IMGUI_MINIMUM=1.92.2
