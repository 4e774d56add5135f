#!/usr/bin/env bash
# Builds everything and runs every test; what is given is passed on to ctest:
#   bash tests/run.sh [-R pattern] [-L native|wasm|fuzz|tree|cli|web] …
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/../web/setup/setup.sh"

cd "$ROOT"
one_at_a_time
set_up tests
export CRUSCOTTO_CHROMIUM=$CHROMIUM CRUSCOTTO_FIREFOX=$FIREFOX

build native-debug
build native-release
build web

exec ctest --test-dir build/debug --output-on-failure --no-tests=error -j "$(nproc)" "$@"
