#!/usr/bin/env bash
# Which lines of the source the native tests run, room by room, and which they never do:
#   bash tests/coverage/run.sh [room…]     the whole table, then the lines of these rooms, or of all
# The screen, what stands around it and the entry points are looked at by the tests of the page and left out.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/../../web/setup/setup.sh"

cd "$ROOT"
one_at_a_time
set_up tests
build native-coverage --target cruscotto_tests cruscotto_ui_tests cruscotto_cli

tree=build/coverage
find "$tree" -name '*.gcda' -delete   # of an earlier run
step "the core's tests" quietly "$tree/cruscotto_tests"
step "the screen's tests" quietly "$tree/cruscotto_ui_tests"
step "the command line's tests" quietly env CRUSCOTTO_CLI="$tree/cruscotto" node --test tests/cli/

exec node tests/coverage/lines.mjs "$tree" "$@"
