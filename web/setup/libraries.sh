# The libraries: sources from Debian source packages, and those worth keeping built.
# Sourced after common.sh, debian.sh, emscripten.sh. Writes build/deps.cmake, which hands the folders
# to CMake; where that file is missing CMake fetches the pinned upstream releases by itself.

# What changes in these lists changes the folder's name, so an old result is never taken for a new one.
CATCH2_FLAGS="-DCATCH_INSTALL_DOCS=OFF -DBUILD_TESTING=OFF -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=27"   # a fifth of the time
WASM_FLAGS="-fwasm-exceptions"
NATIVE_FLAGS="-O1 -g1"

# ── sources ──────────────────────────────────────────────────────────────────────────────────────
toolchain_source() {   # PARTIAL PACKAGE PATTERN: newest version beginning so in Debian 13
  local partial=$1 package=$2 pattern=$3 version
  trusted_suites toolchain "$TOOLCHAIN_SUITE" || return 1
  version=$(source_version "$SUITES/toolchain" "$package" "$pattern")
  [ -n "$version" ] || { say "   Debian $TOOLCHAIN_SUITE has no source $package $pattern"; return 1; }
  unpack_source "$SUITES/toolchain" "$package" "$version" "$partial"
}

# Dear ImGui moves with Debian's unreleased suites: each is asked in turn, as one may be mid-update.
fill_imgui() {
  local partial=$1 suite version
  for suite in $ROLLING_SUITES; do
    trusted_suites "$suite" "$suite" || continue
    version=$(source_version "$SUITES/$suite" imgui "$IMGUI_SERIES")
    if [ -z "$version" ] || ! at_least "$IMGUI_MINIMUM" "$version"; then continue; fi
    unpack_source "$SUITES/$suite" imgui "$version" "$partial" && return 0
  done
  say "   no Dear ImGui $IMGUI_MINIMUM or newer of $IMGUI_SERIES in Debian $ROLLING_SUITES"
  return 1
}
fill_sdl_source() { toolchain_source "$1" libsdl2 "$SDL_VERSION"; }
fill_catch2_source() { toolchain_source "$1" catch2 "$CATCH2_VERSION"; }

fill_zlib() { toolchain_source "$1" zlib "1:$ZLIB_VERSION"; }
fill_expat() { toolchain_source "$1" expat "$EXPAT_VERSION"; }
# Of its 35 MB only what is compiled stays.
fill_xlsxwriter() {
  local partial=$1 version
  trusted_suites "$XLSXWRITER_SUITE" "$XLSXWRITER_SUITE" || return 1
  version=$(source_version "$SUITES/$XLSXWRITER_SUITE" libxlsxwriter "$XLSXWRITER_VERSION")
  [ -n "$version" ] || { say "   Debian $XLSXWRITER_SUITE has no source libxlsxwriter $XLSXWRITER_VERSION"; return 1; }
  unpack_source "$SUITES/$XLSXWRITER_SUITE" libxlsxwriter "$version" "$partial" || return 1
  find "$partial" -mindepth 1 -maxdepth 1 ! -name src ! -name include ! -name third_party ! -name License.txt -exec rm -rf {} +
}

fill_json() {
  local partial=$1
  trusted_suites toolchain "$TOOLCHAIN_SUITE" || return 1
  retry "nlohmann-json3-dev" download_in "$partial" "$SUITES/toolchain" download -q nlohmann-json3-dev || return 1
  dpkg-deb --fsys-tarfile "$partial"/*.deb | tar -x --no-same-owner -C "$partial" || return 1
  rm -f "$partial"/*.deb
}

# ── built once ───────────────────────────────────────────────────────────────────────────────────
install_built() {   # SOURCE PREFIX cmake arguments…
  local source=$1 prefix=$2 work; shift 2; work=$(mktemp -d)
  quietly cmake -S "$source" -B "$work" -G Ninja -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib "$@" &&
    quietly cmake --build "$work" && quietly cmake --install "$work" && rm -rf "$work"
}
web_toolchain() { echo "-DCMAKE_TOOLCHAIN_FILE=$EMSCRIPTEN_ROOT/cmake/Modules/Platform/Emscripten.cmake"; }

fill_catch2_native() {
  # shellcheck disable=SC2086
  install_built "$CACHE/$CATCH2_SOURCE" "$1" -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_STANDARD=23 -DCMAKE_CXX_FLAGS="$NATIVE_FLAGS" $CATCH2_FLAGS
}
fill_catch2_wasm() {
  # shellcheck disable=SC2086
  install_built "$CACHE/$CATCH2_SOURCE" "$1" "$(web_toolchain)" -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_STANDARD=23 -DCMAKE_CXX_FLAGS="-O1 $WASM_FLAGS" $CATCH2_FLAGS
}

fetch() { [ -d "$CACHE/$2" ] || step "$1" build_once "$2" "$3"; }

name_folders() {
  local recipe
  IMGUI_SOURCE=imgui-$IMGUI_SERIES
  SDL_SOURCE=sdl-$SDL_VERSION-source
  CATCH2_SOURCE=catch2-$CATCH2_VERSION-source
  JSON=json-$JSON_VERSION
  ZLIB_SOURCE=zlib-$ZLIB_VERSION-source
  EXPAT_SOURCE=expat-$EXPAT_VERSION-source
  XLSXWRITER_SOURCE=xlsxwriter-$XLSXWRITER_VERSION-source
  recipe=$(key_of <<<"$CATCH2_FLAGS $NATIVE_FLAGS $(c++ -dumpfullversion 2>/dev/null) $(declare -f fill_catch2_native)")
  CATCH2_NATIVE=catch2-$CATCH2_VERSION-native-$recipe
  recipe=$(key_of <<<"$CATCH2_FLAGS $WASM_FLAGS $EMSCRIPTEN_ROOT $(emscripten_version "$EMSCRIPTEN_ROOT") $(declare -f fill_catch2_wasm)")
  CATCH2_WASM=catch2-$CATCH2_VERSION-wasm-$recipe
}

sources() {
  fetch "nlohmann/json from Debian $TOOLCHAIN_SUITE" "$JSON" fill_json
  fetch "SDL $SDL_VERSION from Debian $TOOLCHAIN_SUITE" "$SDL_SOURCE" fill_sdl_source
  fetch "zlib $ZLIB_VERSION from Debian $TOOLCHAIN_SUITE" "$ZLIB_SOURCE" fill_zlib
  fetch "expat $EXPAT_VERSION from Debian $TOOLCHAIN_SUITE" "$EXPAT_SOURCE" fill_expat
  fetch "libxlsxwriter $XLSXWRITER_VERSION from Debian $XLSXWRITER_SUITE" "$XLSXWRITER_SOURCE" fill_xlsxwriter
  fetch "Catch2 $CATCH2_VERSION from Debian $TOOLCHAIN_SUITE" "$CATCH2_SOURCE" fill_catch2_source
  fetch "Dear ImGui $IMGUI_SERIES from Debian ${ROLLING_SUITES// / or }" "$IMGUI_SOURCE" fill_imgui
}
build_catch2_native() { fetch "building Catch2, native" "$CATCH2_NATIVE" fill_catch2_native; }
build_catch2_wasm() { fetch "building Catch2, wasm" "$CATCH2_WASM" fill_catch2_wasm; }

# Hands CMake only what is there; a folder of sources is named where there is no built library.
write_deps() {
  local file=$ROOT/build/deps.cmake new
  mkdir -p "$ROOT/build"
  new=$(
    echo "# Written by the set-up (web/setup): where this machine keeps the libraries."
    echo "set(CRUSCOTTO_EMSCRIPTEN_ROOT \"$EMSCRIPTEN_ROOT\")"
    echo "set(CRUSCOTTO_EMSCRIPTEN_VERSION $(emscripten_version "$EMSCRIPTEN_ROOT"))"
    folder "$IMGUI_SOURCE" FETCHCONTENT_SOURCE_DIR_IMGUI
    folder "$SDL_SOURCE" FETCHCONTENT_SOURCE_DIR_SDL2
    folder "$ZLIB_SOURCE" FETCHCONTENT_SOURCE_DIR_ZLIB
    folder "$EXPAT_SOURCE" FETCHCONTENT_SOURCE_DIR_EXPAT
    folder "$XLSXWRITER_SOURCE" FETCHCONTENT_SOURCE_DIR_LIBXLSXWRITER
    folder "$JSON/usr/share/cmake/nlohmann_json" nlohmann_json_DIR
    have ccache && compiler_cache
    echo "if(EMSCRIPTEN)"
    catch2 "$CATCH2_WASM"
    echo "else()"
    catch2 "$CATCH2_NATIVE"
    echo "endif()"
  )
  [ -f "$file" ] && [ "$new" = "$(cat "$file")" ] && return 0
  printf '%s\n' "$new" >"$file.new" && mv "$file.new" "$file"
}
# Objects are kept by content in the cache too: a new clone links them in a minute or two.
compiler_cache() {
  local setting="\${CMAKE_COMMAND} -E env CCACHE_DIR=$CACHE/ccache CCACHE_BASEDIR=$ROOT CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=3G CCACHE_SLOPPINESS=pch_defines,time_macros"
  echo "set(launcher \"$setting\")"
  echo "if(EMSCRIPTEN)"
  echo "  string(APPEND launcher \" EM_COMPILER_WRAPPER=$(command -v ccache)\")   # around clang itself, inside of emcc"
  echo "else()"
  echo '  string(APPEND launcher " ccache")'
  echo "endif()"
  echo 'string(REPLACE " " ";" launcher "${launcher}")'
  echo 'set(CMAKE_C_COMPILER_LAUNCHER ${launcher})'
  echo 'set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})'
}
folder() { [ -d "$CACHE/$1" ] && echo "set($2 \"$CACHE/$1\")"; }
# The built one, else its source; the empty name undoes a source CMake may remember.
catch2() {
  if folder "$1/lib/cmake/Catch2" Catch2_DIR; then echo 'set(FETCHCONTENT_SOURCE_DIR_CATCH2 "")'
  else folder "$CATCH2_SOURCE" FETCHCONTENT_SOURCE_DIR_CATCH2; fi
}
