# Emscripten: the one on PATH when it is new enough, else Debian 13's packages in a private folder.
# Sourced after common.sh and debian.sh. Sets EMSCRIPTEN_ROOT.
#
# Debian 13's programs run on Debian 12 because they are told to use the loader and the libraries
# unpacked beside them; Python, Node and everything else come from the machine.

EMSCRIPTEN_PACKAGES="emscripten binaryen clang-$LLVM_MAJOR llvm-$LLVM_MAJOR lld-$LLVM_MAJOR libclang-common-$LLVM_MAJOR-dev
  libllvm$LLVM_MAJOR libclang-cpp$LLVM_MAJOR libc6 libgcc-s1 libstdc++6 zlib1g libzstd1 libxml2
  libedit2 libffi8 libtinfo6 libbsd0 libmd0 libz3-4 liblzma5 node-acorn"

# What a build never asks for: tests, documentation, threads, sanitizers of the system libraries.
EMSCRIPTEN_UNUSED="--exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/emscripten/test
  --exclude=./usr/share/emscripten/tests --exclude=*-asan* --exclude=*-mt*.a --exclude=*-ww*.a"

emscripten_version() { tr -d '" \n' <"$1/emscripten-version.txt"; }   # of the folder of emcc
emcc_version() { "$1" --version 2>/dev/null | sed -n '1s/.* \([0-9]*\.[0-9]*\.[0-9]*\).*/\1/p'; }

find_emscripten() {
  local found
  if have emcc; then
    found=$(emcc_version emcc)
    if [ -n "$found" ] && at_least "$EMSCRIPTEN_MINIMUM" "$found"; then
      EMSCRIPTEN_ROOT=$(dirname -- "$(readlink -f -- "$(command -v emcc)")")
      EMSCRIPTEN_OWN=no
      return 0
    fi
    say "   emcc ${found:-of unknown version} on PATH is older than $EMSCRIPTEN_MINIMUM: not used"
  fi
  is_debian || die "on this system please install emsdk (Emscripten $EMSCRIPTEN_MINIMUM or newer), put emcc on PATH, and run the same command again."
  [ "$(dpkg --print-architecture)" = amd64 ] || die "on this processor please install emsdk (Emscripten $EMSCRIPTEN_MINIMUM or newer), put emcc on PATH, and run the same command again."
  require_tools python3:python3 patchelf:patchelf xz:xz-utils node:nodejs
  local folder
  folder=emscripten-$EMSCRIPTEN_VERSION-$(declare -f fill_emscripten point_to_folder write_emscripten_config unpack_packages | cat - <(echo "$EMSCRIPTEN_PACKAGES $EMSCRIPTEN_UNUSED") | key_of)
  EMSCRIPTEN_OWN=yes
  EMSCRIPTEN_ROOT="$CACHE/$folder/usr/share/emscripten"
  [ -d "$CACHE/$folder" ] || step "Emscripten $EMSCRIPTEN_VERSION from Debian $TOOLCHAIN_SUITE (290 MB to fetch, once)" build_once "$folder" fill_emscripten "$CACHE/$folder"
  [ -e "$CACHE/$folder/tried" ] || step "trying the compiler" try_emscripten "$CACHE/$folder"
}

# Once: compiles and runs a word, and checks that no library of the machine slipped in.
try_emscripten() {
  local home=$1 work; work=$(mktemp -d)
  "$home/usr/lib64/ld-linux-x86-64.so.2" --list "$home/usr/lib/llvm-$LLVM_MAJOR/bin/clang" >"$work/libraries" || return 1
  if grep '=>' "$work/libraries" | grep -v "=> $home/"; then say "   a library is missing in the private folder"; return 1; fi
  echo '#include <expected>
#include <cstdio>
int main() { std::expected<int, int> x{42}; std::printf("%d\n", *x); }' >"$work/try.cpp"
  quietly "$EMSCRIPTEN_ROOT/em++" -std=c++23 -O1 -fwasm-exceptions "$work/try.cpp" -o "$work/try.cjs" || return 1
  [ "$(node "$work/try.cjs")" = 42 ] || return 1
  rm -rf "$work"
  touch "$home/tried"
}

fill_emscripten() {
  local partial=$1 home=$2
  trusted_suites toolchain "$TOOLCHAIN_SUITE" || return 1
  unpack_packages "$SUITES/toolchain" "$partial" || return 1
  point_to_folder "$partial" "$home" || return 1
  write_emscripten_config "$partial" "$home"
}

unpack_packages() {
  local state=$1 partial=$2 package unused
  read -r -d '' -a unused <<<"$EMSCRIPTEN_UNUSED" || true
  mkdir -p "$partial/debs"
  # shellcheck disable=SC2086  # the list is meant to fall into words
  retry "packages of Emscripten $EMSCRIPTEN_VERSION" download_in "$partial/debs" "$state" download -q $EMSCRIPTEN_PACKAGES || return 1
  ls "$partial"/debs/emscripten_"$EMSCRIPTEN_VERSION"* >/dev/null || return 1
  for package in "$partial"/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x --no-same-owner -C "$partial" "${unused[@]}" || return 1
  done
  rm -rf "$partial/debs"
}

# Tells every program the loader and the library folders it will find at its final place.
point_to_folder() {
  local partial=$1 home=$2 program
  local libraries=$home/usr/lib/x86_64-linux-gnu:$home/usr/lib/llvm-$LLVM_MAJOR/lib
  for program in "$partial/usr/lib/llvm-$LLVM_MAJOR"/bin/* "$partial"/usr/bin/wasm*; do
    [ -f "$program" ] && [ ! -L "$program" ] && [ "$(head -c4 "$program" | tail -c3)" = ELF ] || continue
    patchelf --set-interpreter "$home/usr/lib64/ld-linux-x86-64.so.2" --force-rpath --set-rpath "$libraries" "$program" || return 1
  done
  # These two carry a path of their own, which would hide the program's.
  for program in "$partial"/usr/lib/x86_64-linux-gnu/lib{LLVM,clang-cpp}.so.*; do
    [ -L "$program" ] || patchelf --force-rpath --set-rpath "$libraries" "$program" || return 1
  done
}

write_emscripten_config() {
  local partial=$1 home=$2 root=$1/usr/share/emscripten
  cat >"$root/.emscripten" <<CONFIG
import shutil
LLVM_ROOT = '$home/usr/lib/llvm-$LLVM_MAJOR/bin'
BINARYEN_ROOT = '$home/usr'
NODE_JS = shutil.which('node') or shutil.which('nodejs') or 'node'
FROZEN_CACHE = True
CACHE = '$home/usr/share/emscripten/cache'
CONFIG
  ln -sfn ../nodejs "$root/node_modules"   # where the JavaScript compiler looks for acorn
}
