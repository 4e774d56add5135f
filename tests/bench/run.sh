#!/usr/bin/env bash
# How fast the core and the page are. The core, as ratios to plain JavaScript and to HyperFormula measured in the same run.
#   bash tests/bench/run.sh [--no-hyperformula] [--quick]
#   bash tests/bench/run.sh --start      from navigation to the first frame with a plan, against a bare Dear ImGui page, in Chromium
#   bash tests/bench/run.sh --frames     what a frame costs while the plan table is scrolled, against a bare table, while a lever moves, and at rest
#   bash tests/bench/run.sh --large      plans of 100 000 and 1 000 000 indicators: opened, edited, undone, saved, their memory
#   bash tests/bench/run.sh --weight     what the page weighs, by room and library, and what comes before the first frame
# Nothing here asserts a time. HyperFormula (GPL) is installed into the cache for measuring only.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/../../web/setup/setup.sh"

cd "$ROOT"
one_at_a_time
case " $* " in
  *" --start "*|*" --frames "*|*" --large "*)
    set_up tests
    build web --target site bare
    let_others_go
    export CRUSCOTTO_CHROMIUM="$CHROMIUM"
    case " $* " in
      *" --start "*) exec node tests/bench/start.mjs ;;
      *" --large "*) exec node tests/bench/large.mjs ;;
    esac
    node tests/bench/scrolling.mjs
    exec node tests/bench/frames.mjs ;;
  *" --weight "*)
    set_up page
    build web --target site
    let_others_go
    exec node web/setup/weight.mjs build/web ;;
esac
set_up page
build web --target cruscotto_core
let_others_go

fill_bench_modules() {
  cp "$ROOT"/tests/bench/{package.json,package-lock.json,.npmrc} "$1" || return 1
  (cd "$1" && retry "HyperFormula" quietly npm ci --ignore-scripts --no-progress)
}
case " $* " in
  *" --no-hyperformula "*) modules= ;;
  *) modules=bench-$(cat tests/bench/package{,-lock}.json | key_of)
     step "HyperFormula, for measuring only" build_once "$modules" fill_bench_modules ;;
esac
exec env CRUSCOTTO_BENCH_MODULES="${modules:+$CACHE/$modules/node_modules}" node --expose-gc --max-old-space-size=6000 tests/bench/bench.mjs "$@"
