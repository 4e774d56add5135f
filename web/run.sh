#!/usr/bin/env bash
# Builds the page and serves it on this machine.
#   bash web/run.sh [--build-only] [--port N] [--open]
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/setup/setup.sh"

port=8080 build_only=no open=no
while [ $# -gt 0 ]; do
  case $1 in
    --build-only) build_only=yes ;;
    --port) port=${2:?--port needs a number}; shift ;;
    --port=*) port=${1#*=} ;;
    --open) open=yes ;;
    *) sed -n '2,3s/^# *//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
case $port in *[!0-9]* | '') die "--port needs a number" ;; esac

cd "$ROOT"
one_at_a_time
set_up page
build web --target site
let_others_go
[ "$build_only" = no ] || exit 0

exec node web/serve.mjs build/web "$port" $([ "$open" = no ] || echo --open)
