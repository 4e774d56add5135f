# Everything a clean machine needs, and only what it lacks. Sourced by web/run.sh and tests/run.sh:
#   set_up page    to build and serve the page
#   set_up tests   also Catch2 and what the browser tests need
# A second run finds the stamp and does nothing: no apt, no npm, no look around.
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
. "$ROOT/web/setup/debian.sh"
. "$ROOT/web/setup/emscripten.sh"
. "$ROOT/web/setup/libraries.sh"
. "$ROOT/web/setup/browser.sh"

set_up() {
  local goal=$1 stamp key
  stamp="$ROOT/build/set-up-$goal"
  key=$(stamp_key)
  if [ -f "$stamp" ] && [ "$(head -n1 "$stamp")" = "$key" ] && all_there "$stamp"; then
    # shellcheck disable=SC1090
    . <(tail -n +2 "$stamp")
    return 0
  fi
  build_tools "$goal"
  find_emscripten
  mkdir -p "$CACHE"
  name_folders
  if [ "$EMSCRIPTEN_OWN" = yes ] || { is_debian && ! reaches_upstream; }; then
    sources
    if [ "$goal" = tests ]; then build_catch2_native; build_catch2_wasm; fi
  fi
  write_deps
  CHROMIUM= FIREFOX=
  if [ "$goal" = tests ]; then find_chromium; find_firefox; require_tools pdftotext:poppler-utils /usr/share/fonts/truetype/liberation:fonts-liberation; install_node_modules tests; fi
  { echo "$key"; printf 'CHROMIUM=%q FIREFOX=%q\n' "$CHROMIUM" "$FIREFOX"; } >"$stamp.new" && mv "$stamp.new" "$stamp"
}

# With an Emscripten of its own a machine usually reaches the upstream releases, and CMake fetches
# them; where it does not, Debian's mirror serves here too.
reaches_upstream() { timeout 5 bash -c ': </dev/tcp/github.com/443' 2>/dev/null; }

build_tools() {
  local needed=(cmake:cmake ninja:ninja-build node:nodejs ccache:ccache esbuild:esbuild)
  [ "$1" != tests ] || needed+=(c++:g++ soffice:libreoffice-calc-nogui)   # Calc works the exported formulas out again
  have emcc || needed+=(python3:python3 patchelf:patchelf)
  require_tools "${needed[@]}"
  local node; node=$(node --version)
  at_least 18 "${node#v}" || die "node 18 or newer is needed; this is $node"
  local cmake; cmake=$(cmake --version | sed -n '1s/.* //p')
  at_least 3.25 "$cmake" || die "CMake 3.25 or newer is needed; this is $cmake"
}

# build PRESET [cmake --build arguments]   configures where needed, then builds. A tree made with
# another Emscripten is made anew; everything else CMake notices by itself.
build() {
  local preset=$1 tree root; shift
  case $preset in native-debug) tree=build/debug ;; native-coverage) tree=build/coverage ;; native-release) tree=build/native ;; web) tree=build/wasm ;; esac
  root=$(grep '^set(CRUSCOTTO_EMSCRIPTEN_' build/deps.cmake)
  if [ "$preset" = web ] && [ "$(cat "$tree/made-with" 2>/dev/null)" != "$root" ]; then rm -rf "$tree"; fi
  if [ ! -f "$tree/build.ninja" ]; then
    step "configuring $preset" quietly cmake --preset "$preset"
    echo "$root" >"$tree/made-with"
  fi
  step "building $preset" cmake --build --preset "$preset" "$@"
}

# Two runs in one clone wait for each other.
one_at_a_time() { mkdir -p "$ROOT/build"; exec 8>"$ROOT/build/lock"; flock 8; }
let_others_go() { exec 8>&-; }

# The stamp depends on these scripts, the list of npm packages, the cache's place and the emcc on PATH.
stamp_key() {
  { cat "$ROOT"/web/setup/*.sh "$ROOT"/tests/package{,-lock}.json
    echo "$CACHE $(command -v emcc c++ node | tr '\n' ' ') ${CRUSCOTTO_CHROMIUM:-} ${CRUSCOTTO_FIREFOX:-}"
    if have emcc; then emscripten_version "$(dirname -- "$(readlink -f -- "$(command -v emcc)")")"; fi; } 2>/dev/null | key_of
}

# Folders named in deps.cmake may have been cleaned away since.
all_there() {
  local folder
  [ -f "$ROOT/build/deps.cmake" ] || return 1
  for folder in $(sed -n 's/.* "\(\/[^"]*\)").*/\1/p' "$ROOT/build/deps.cmake"); do [ -d "$folder" ] || return 1; done
  [ "${1##*-}" != tests ] || [ -d "$ROOT/tests/node_modules/" ]
}
