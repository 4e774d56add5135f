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

# The packages live in the cache, named after their list; tests/node_modules points there.
install_node_modules() {
  local folder
  folder=node_modules-$(cat "$ROOT"/tests/package{,-lock}.json "$ROOT/tests/.npmrc" | key_of)
  if [ ! -d "$CACHE/$folder" ]; then
    require_tools npm:npm
    step "npm packages for the tests" build_once "$folder" fill_node_modules
  fi
  rm -rf "$ROOT/tests/node_modules"
  ln -s "$CACHE/$folder/node_modules" "$ROOT/tests/node_modules"
}

fill_node_modules() {
  cp "$ROOT"/tests/{package.json,package-lock.json,.npmrc} "$1" || return 1
  (cd "$1" && retry "npm packages" quietly npm ci --ignore-scripts --no-progress)
}
