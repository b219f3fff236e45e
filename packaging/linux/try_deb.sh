#!/usr/bin/env bash
# Test a package of Herstel on a minimal Debian without Python, installed in a folder.
#
#   sudo packaging/linux/try_deb.sh PACKAGE.deb [SUITE [MIRROR]]
#
# The package is installed, started without X (libraries of X must not be needed), started from its menu entry in an
# X server with a morning typed by key presses, killed, started again, upgraded over an older version and removed; the
# journal must remain. SUITE is by default that of this machine, MIRROR the first mirror of apt on this machine. Needs
# debootstrap, and root. KEEP=1 keeps the folder; PICTURES=FOLDER stores pictures in a folder (with import of
# ImageMagick). Exit status 0: all checks passed.
set -euo pipefail

package=$(realpath "${1:?which package?}")
suite=${2:-$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)}
# shellcheck disable=SC2016  # expanded by apt
mirror=${3:-$(apt-get indextargets --format '$(REPO_URI)' | head -n 1)}
pictures=${PICTURES:-}
display=
journal=/home/lezer/.local/share/herstel/dagboek.herstel
root=$(mktemp -d)
aside=$root/aside
x_server=
program=

# --- telling -----------------------------------------------------------------------------------------------

say() { printf '%-62s' "$1 "; }
good() { printf 'ok   %s\n' "${1:-}"; }
bad() {
  printf 'FAILED   %s\n' "${1:-}"
  exit 1
}
# good if a command succeeds, bad if not
must() { if "$@" >"$aside/said" 2>&1; then good; else bad "$(cat "$aside/said")"; fi; }
# the same, without output on success
quietly() { "$@" >"$aside/said" 2>&1 || bad "$* $(cat "$aside/said")"; }
now() { date +%s%N; }
since() { echo "$((($(now) - $1) / 1000000)) ms"; }
# wait for a condition, at most 30 s
until_true() {
  for _ in $(seq 300); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  return 1
}

# --- the machine -------------------------------------------------------------------------------------------

clean_up() {
  local status=$? folder
  [ -z "$program" ] || kill -KILL "$program" 2>/dev/null || true
  [ -z "$x_server" ] || kill "$x_server" 2>/dev/null || true
  for folder in dev/shm dev proc; do
    if mountpoint -q "$root/$folder"; then umount -l "$root/$folder"; fi
  done
  if [ -n "${KEEP:-}" ]; then echo "kept: $root"; else rm -rf --one-file-system "$root"; fi
  exit "$status"
}
trap clean_up EXIT

in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
# an array, not a function: $! is then the process id of a program started in the background
as_reader=(
  chroot --userspec=lezer:lezer "$root" env -i
  PATH=/usr/bin:/bin HOME=/home/lezer USER=lezer LANG=C.UTF-8 TZ=Europe/Amsterdam
)
install() { in_root DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "$@"; }

make_root() {
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || bad "$(tail "$root.log")"
  rm -f "$root.log"
  chmod 755 "$root"
  mkdir -m 1777 "$aside"
  # the new system uses the same way to the mirror as this machine
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  grep -lE '^ *Acquire' -r /etc/apt/apt.conf.d 2>/dev/null | xargs -r cp -t "$root/etc/apt/apt.conf.d"
  if [ -d /etc/apt/auth.conf.d ]; then cp -rL /etc/apt/auth.conf.d "$root/etc/apt/"; fi
  if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
    mkdir -p "$root/etc/ssl/certs"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  fi
  mount --bind /proc "$root/proc"
  mount --bind /dev "$root/dev"
  mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
  quietly in_root apt-get -qq update
  in_root useradd --create-home lezer
}

# the same package under another version number
with_version() {
  local work
  work=$(mktemp -d)
  dpkg-deb -R "$package" "$work/p"
  sed -i "s/^Version: .*/Version: $1/" "$work/p/DEBIAN/control"
  dpkg-deb --root-owner-group -Znone --build "$work/p" "$aside/herstel_$1.deb" >/dev/null
  rm -rf "$work"
}

# --- the program -------------------------------------------------------------------------------------------

# the command of the menu entry, as the desktop starts it
menu_command() { sed -n 's/^Exec=\([^%]*[^ %]\).*/\1/p' "$root"/usr/share/applications/*herstel*.desktop; }
keys() { "${as_reader[@]}" DISPLAY="$display" xdotool "$@"; }
window() { keys search --onlyvisible --name '^Herstel .' | tail -n 1 | grep .; }
club() { keys search --onlyvisible --name 'Club' | tail -n 1 | grep .; }
no_window() { ! window; }
stored() { "${as_reader[@]}" herstel export --json - 2>/dev/null; }
same_as() { [ "$(stored)" = "$1" ]; }
picture() {
  if [ -n "$pictures" ]; then import -display "$display" -window root "$pictures/$1.png"; fi
}
start_window() {
  local began
  began=$(now)
  # shellcheck disable=SC2046  # the words of the command
  "${as_reader[@]}" DISPLAY="$display" $(menu_command) "$@" >"$aside/program" 2>&1 &
  program=$!
  until_true window || bad "no window: $(cat "$aside/program")"
  good "$(since "$began")"
  keys windowfocus --sync "$(window)"
  sleep 2 # a person looks first
}
kill_program() {
  kill -KILL "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  program=
  if [ -n "$x_server" ]; then until_true no_window; fi
}

# --- the steps ---------------------------------------------------------------------------------------------

bare() {
  say "a fresh $suite without Python"
  make_root
  must in_root sh -c '! command -v python3'

  say 'installs, first as an older version'
  with_version 0.0.0-1
  quietly install /aside/herstel_0.0.0-1.deb
  good "$(in_root du -sm /usr/lib/herstel | cut -f 1) MB, $(in_root dpkg-query -f '.\n' -W | wc -l) packages in all"

  say 'every library is found'
  # libcups is optional: without libcups the list of printers is empty
  must in_root LD_LIBRARY_PATH=/usr/lib/herstel/lib sh -c '! find /usr/lib/herstel -type f \( -name "*.so*" -o -name herstel \) -exec ldd {} + |
    grep "not found" | grep -v libcups'

  say 'tells its version'
  must "${as_reader[@]}" herstel --version
}

without_x() {
  local began
  say 'opens its window without any X installed (offscreen)'
  began=$(now)
  "${as_reader[@]}" QT_QPA_PLATFORM=offscreen herstel >"$aside/program" 2>&1 &
  program=$!
  until_true test -s "$root$journal" || bad "$(cat "$aside/program")"
  good "$(since "$began")"
  sleep 3
  say 'and stays open'
  must kill -0 "$program"
  kill_program

  say 'says in words that there is no display'
  "${as_reader[@]}" timeout 20 herstel >"$aside/program" 2>&1 && bad 'it says all is well' || status=$?
  [ "$status" -lt 124 ] || bad "it broke off: $(tail -n 5 "$aside/program")"
  good "$(tail -n 1 "$aside/program")"
}

no_network() {
  say 'opens no socket but those of display and desktop'
  "${as_reader[@]}" DISPLAY="$display" strace -f -qq -e trace=socket -o /aside/trace \
    timeout 8 herstel >/dev/null 2>&1 || true
  [ -s "$aside/trace" ] || bad 'no trace'
  must in_root sh -c '! grep "socket(" /aside/trace | grep -v AF_UNIX'
  until_true no_window
}

by_keyboard() {
  say 'X server, keyboard and trace'
  quietly install xvfb xauth xdotool strace desktop-file-utils shared-mime-info xdg-utils libglib2.0-bin
  chroot "$root" env -i PATH=/usr/bin:/bin Xvfb -displayfd 3 -screen 0 1366x900x24 -nolisten tcp -noreset \
    3>"$aside/display" >/dev/null 2>&1 &
  x_server=$!
  until_true test -s "$aside/display" || bad 'no X server'
  display=:$(cat "$aside/display")
  must until_true keys getdisplaygeometry
  no_network

  say 'starts from the menu entry'
  start_window
  say 'a morning by keyboard is in the journal'
  keys type --delay 60 52
  keys key Tab
  sleep 2
  picture 1-typed
  before=$(stored)
  must grep -qw 52 <<<"$before"

  say 'killed, and all is there'
  kill_program
  must same_as "$before"
  say 'starts again'
  start_window
  picture 2-again
  kill_program
}

upgraded() {
  say 'upgrades over the older version'
  cp "$package" "$aside/new.deb"
  quietly install /aside/new.deb
  must same_as "$before"
  say 'starts after the upgrade, by double-clicking the journal'
  start_window "$journal"
  picture 3-upgraded
  kill_program

  say 'a journal is known, and opens with Herstel'
  kind=$("${as_reader[@]}" gio info -a standard::content-type "$journal" | sed -n 's/.*content-type: //p')
  with=$("${as_reader[@]}" xdg-mime query default "$kind")
  [ "$with" = nl.herstel.herstel.desktop ] || bad "$kind $with"
  good "$kind"
}

week_of_the_club() {
  local week=/home/lezer/anna-2026-W47.herstelweek
  say 'a week of the club is known, and opens beside the journal'
  echo '{"format": "herstelweek", "version": 1, "club": "De Zwaluw", "member": "Anna", "week": "2026-W47",
    "written": "2026-11-22T07:41:00Z", "tags": [[], [], [], [], [], [], ["illness"]]}' >"$root$week"
  in_root chown lezer:lezer "$week"
  kind=$("${as_reader[@]}" gio info -a standard::content-type "$week" | sed -n 's/.*content-type: //p')
  with=$("${as_reader[@]}" xdg-mime query default "$kind")
  [ "$with" = nl.herstel.herstel.desktop ] || bad "$kind $with"
  good "$kind"
  say 'starts by double-clicking the week'
  start_window "$week"
  say 'and shows it'
  must until_true club
  kill_program
  say 'starts without a file'
  start_window
  say 'a second double-click is answered by the first Herstel'
  # shellcheck disable=SC2046  # the words of the command
  quietly "${as_reader[@]}" DISPLAY="$display" timeout 20 $(menu_command) "$week"
  must until_true club
  picture 4-week
  kill_program
}

removed() {
  say 'removed, and the journal stays'
  sum=$(sha256sum <"$root$journal")
  quietly in_root apt-get -qq purge --yes herstel
  if [ -e "$root/usr/lib/herstel" ] || [ -L "$root/usr/bin/herstel" ]; then bad 'something is left'; fi
  [ "$(sha256sum <"$root$journal")" = "$sum" ] || bad 'it changed'
  good
}

bare
without_x
by_keyboard
upgraded
week_of_the_club
removed
echo 'All held.'
