# What the browser tests need: a Chromium, a Firefox, and the npm packages of tests/package.json.
# Sourced after common.sh and debian.sh.

find_chromium() { find_browser CHROMIUM chromium chromium-browser google-chrome-stable google-chrome; }
find_firefox() { find_browser FIREFOX firefox-esr firefox; }

# find_browser NAME programs…   what CRUSCOTTO_NAME says, else the first on the PATH, else Debian's package of the first.
find_browser() {
  local variable=$1 asked=CRUSCOTTO_$1 name; shift
  if [ -n "${!asked:-}" ]; then printf -v "$variable" %s "${!asked}"; return 0; fi
  for name in "$@"; do
    if have "$name"; then printf -v "$variable" %s "$(command -v "$name")"; return 0; fi
  done
  require_tools "$1:$1"
  printf -v "$variable" %s "$(command -v "$1")"
}

# install_node_modules FOLDER   what FOLDER/package.json names. The packages live in the cache, named after their list;
# FOLDER/node_modules points there.
install_node_modules() {
  local list=$ROOT/$1 folder
  folder=node_modules-$(cat "$list"/package{,-lock}.json "$list/.npmrc" | key_of)
  if [ ! -d "$CACHE/$folder" ]; then
    require_tools npm:npm
    step "npm packages for $1" build_once "$folder" fill_node_modules "$list"
  fi
  rm -rf "$list/node_modules"
  ln -s "$CACHE/$folder/node_modules" "$list/node_modules"
}

fill_node_modules() {
  cp "$2"/{package.json,package-lock.json,.npmrc} "$1" || return 1
  (cd "$1" && retry "npm packages" quietly npm ci --ignore-scripts --no-progress)
}
