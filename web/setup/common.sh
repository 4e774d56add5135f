# What every set-up script needs: where things lie, how a step is told and timed, retries, locks.
# Sourced, never run.
set -euo pipefail

ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/cruscotto"
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
# shellcheck source=versions.sh
. "$ROOT/web/setup/versions.sh"

say() { printf '%s\n' "$*" >&2; }
die() { say "cruscotto: $*"; exit 1; }

# step "what it does" command…   tells what begins, and at its end how many seconds it took.
step() {
  local what=$1 began=$EPOCHREALTIME; shift
  say "── $what"
  "$@" || die "failed: $what"
  LC_ALL=C awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { gsub(",", ".", a); gsub(",", ".", b); printf "   %.1f s\n", b - a }' >&2
}

# quietly command…   shows the output only when the command fails.
quietly() {
  local log; log=$(mktemp)
  if "$@" >"$log" 2>&1; then rm -f "$log"; else
    local code=$?; tail -n 60 "$log" >&2; rm -f "$log"; return "$code"
  fi
}

# retry "what is fetched" command…   three attempts, then the thing is named.
retry() {
  local what=$1 attempt; shift
  for attempt in 1 2 3; do
    "$@" && return 0
    say "   $what: attempt $attempt of 3 failed"
    [ "$attempt" = 3 ] || sleep $((attempt * 3))
  done
  say "   could not fetch $what"
  return 1
}

# build_once FOLDER function…   fills a folder of the cache exactly once, whoever asks at the same
# time: under a lock, the function writes into a temporary folder ($1), which is renamed when complete.
build_once() {
  local folder=$1 fill=$2; shift 2
  [ -d "$CACHE/$folder" ] && return 0
  mkdir -p "$CACHE/locks"
  (
    flock 9
    [ -d "$CACHE/$folder" ] && exit 0
    partial="$CACHE/.partial-$folder"
    rm -rf "$partial"; mkdir -p "$partial"
    "$fill" "$partial" "$@" || { rm -rf "$partial"; exit 1; }
    mv -T "$partial" "$CACHE/$folder"
  ) 9>"$CACHE/locks/$folder" || return 1
}

key_of() { sha256sum | cut -c1-10; }               # a short name for what comes in
have() { command -v "$1" >/dev/null 2>&1; }
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n1)" = "$1" ]; }  # at_least MINIMUM FOUND
