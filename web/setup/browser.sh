# What the browser tests need: a Chromium, and the npm packages of tests/package.json.
# Sourced after common.sh and debian.sh.

find_chromium() {
  local name
  CHROMIUM=${CRUSCOTTO_CHROMIUM:-}
  [ -z "$CHROMIUM" ] || return 0
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    if have "$name"; then CHROMIUM=$(command -v "$name"); return 0; fi
  done
  require_tools chromium:chromium
  CHROMIUM=$(command -v chromium)
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
