# Debian: packages of the machine itself, and a private apt state for packages of other suites.
# Sourced after common.sh.

is_debian() { [ -r /etc/os-release ] && (. /etc/os-release; [ "${ID:-}" = debian ]) && have apt-get; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo && sudo -n true 2>/dev/null; then sudo -n --preserve-env=DEBIAN_FRONTEND "$@"
  elif have sudo && [ -t 0 ] && [ "${CI:-}" != true ]; then sudo "$@"
  else return 77; fi
}

install_packages() {
  as_root true || die "packages are missing and there is no root here (no password-less sudo): please have somebody run: apt-get install $*"
  retry "the package lists" quietly as_root apt-get update -q
  retry "packages: $*" quietly as_root apt-get install -q -y --no-install-recommends "$@"
}

# require_tools probe:package…   installs the packages whose probe (a command, or a file path) is missing.
require_tools() {
  local pair probe missing=()
  for pair in "$@"; do
    probe=${pair%%:*}
    case $probe in
      /*) [ -e "$probe" ] || missing+=("${pair#*:}") ;;
      *) have "$probe" || missing+=("${pair#*:}") ;;
    esac
  done
  [ ${#missing[@]} = 0 ] && return 0
  is_debian || die "please install: ${missing[*]}"
  step "installing with apt: ${missing[*]}" install_packages "${missing[@]}"
}

# The Debian mirror this machine already uses, read from its own apt configuration.
debian_mirror() {
  local codename; codename=$(. /etc/os-release; echo "${VERSION_CODENAME:-stable}")
  apt-get indextargets --format '$(RELEASE) $(SITE)' | sort -u |
    awk -v c="$codename" '$1 == c || $1 == "stable" || $1 == "oldstable" { print $2; exit }'
}

# open_suites FOLDER suite…   a private apt state: lists, cache and sources of its own and an empty
# status file, so that nothing of the machine is touched. Signatures are verified by apt as always,
# with Debian's own keyring: the suites are signed with the keys of the release before as well, and
# Debian 12's keyring package (since 12.9) also holds those of Debian 13.
open_suites() {
  local state=$1 mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg suite; shift
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || { say "   no Debian mirror found in the configuration of apt"; return 1; }
  mkdir -p "$state"/{lists/partial,cache/archives/partial,preferences.d}
  : >"$state/status"; : >"$state/preferences"
  for suite in "$@"; do
    [ "$suite" = "$TOOLCHAIN_SUITE" ] && echo "deb [signed-by=$keyring] $mirror $suite main"
    echo "deb-src [signed-by=$keyring] $mirror $suite main"
  done >"$state/sources.list"
  retry "package lists of Debian $*" quietly suite_apt "$state" update -q || {
    say "   trying again with a fresh debian-archive-keyring"
    install_packages debian-archive-keyring && quietly suite_apt "$state" update -q
  }
}

# A mirror that stands still serves lists past their date; they are signed all the same, and what is
# taken from them is bounded by versions.sh, so an expired list is accepted here.
suite_options() {
  local state=$1
  printf '%s\n' -oDir::Etc::sourcelist="$state/sources.list" -oDir::Etc::sourceparts="$state/preferences.d" \
    -oDir::Etc::preferences="$state/preferences" -oDir::Etc::preferencesparts="$state/preferences.d" \
    -oDir::State::lists="$state/lists" -oDir::State::status="$state/status" \
    -oDir::Cache="$state/cache" -oAPT::Install-Recommends=false -oAPT::Sandbox::User="$(id -un)" \
    -oAcquire::Check-Valid-Until=false -oAPT::Update::Error-Mode=any -oAcquire::Retries=2 -oAcquire::Languages=none
}

suite_apt() {
  local state=$1 options; shift
  mapfile -t options < <(suite_options "$state")
  apt-get "${options[@]}" "$@"
}

suite_cache() {
  local state=$1 options; shift
  mapfile -t options < <(suite_options "$state")
  apt-cache "${options[@]}" "$@"
}

# source_version STATE PACKAGE PATTERN   the newest source version that begins with PATTERN.
source_version() {
  suite_cache "$1" showsrc "$2" | awk -v p="$2" '/^Package:/ { mine = $2 == p } mine && /^Version:/ { print $2 }' |
    { grep "^$3" || true; } | sort -uV | tail -n1
}

download_in() { local folder=$1 state=$2; shift 2; (cd "$folder" && quietly suite_apt "$state" "$@"); }

# unpack_source STATE PACKAGE VERSION FOLDER   the upstream part of a Debian source package.
unpack_source() {
  local state=$1 package=$2 version=$3 folder=$4 work; work=$(mktemp -d)
  retry "source of $package $version" download_in "$work" "$state" source -q --download-only --only-source "$package=$version" || return 1
  local tars=("$work"/*.orig.tar.*)
  tar -x --no-same-owner --strip-components=1 -C "$folder" -f "$(printf '%s\n' "${tars[@]}" | grep -v '\.asc$' | head -n1)" || return 1
  rm -rf "$work"
}

# trusted_suites NAME suite…   opens a private apt state once a day; $SUITES/NAME is the state.
SUITES="$CACHE/apt"
trusted_suites() {
  local name=$1; shift
  mkdir -p "$SUITES"
  (
    flock 9
    [ -n "$(find "$SUITES/$name/opened" -mmin -720 2>/dev/null)" ] && exit 0
    open_suites "$SUITES/$name" "$@" && touch "$SUITES/$name/opened"
  ) 9>"$SUITES/$name.lock"
}
