#!/usr/bin/env bash
# Print the path of a working LibreOffice, installing one where that can be done without asking.
# With --find nothing is installed. Only the path goes to stdout; without an office the exit status is 1, and
# nothing but the test that opens slides in it needs one. Set SOFFICE to choose it yourself.
set -euo pipefail

say() { printf 'ensure_office: %s\n' "$*" >&2; }

# A launcher can be there without the office that it launches.
works() { [[ -x $1 ]] && "$1" --version >/dev/null 2>&1 </dev/null; }

find_office() {
    local name path
    for name in soffice libreoffice; do
        path=$(command -v "$name") || continue
        if works "$path"; then printf '%s\n' "$path"; return 0; fi
    done
    for path in /usr/lib/libreoffice/program/soffice /opt/libreoffice*/program/soffice \
                /Applications/LibreOffice.app/Contents/MacOS/soffice; do
        if works "$path"; then printf '%s\n' "$path"; return 0; fi
    done
    return 1
}

# Everything apt prints goes to stderr. The first package needs no screen; older releases have the second only.
# Carlito has the widths of Calibri, which the slides are set in.
apt_install() {
    local package apt=("$@" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
    "${apt[@]}" update >&2 || return 1
    for package in libreoffice-impress-nogui libreoffice-impress; do
        if "${apt[@]}" install -y --no-install-recommends "$package" fonts-crosextra-carlito >&2; then return 0; fi
    done
    return 1
}

if [[ -n ${SOFFICE:-} ]]; then
    # A wrong choice is reported, not replaced by another office in silence.
    path=$(command -v "$SOFFICE") || path=$SOFFICE
    if works "$path"; then printf '%s\n' "$path"; exit 0; fi
    say "SOFFICE is set to '$SOFFICE', which is not a working LibreOffice. Correct it or unset it."
    exit 1
fi

if find_office; then exit 0; fi

if [[ ${1:-} != --find && -e /etc/debian_version ]] && command -v apt-get >/dev/null; then
    if [[ $(id -u) -eq 0 ]]; then
        say "no LibreOffice found; installing its Debian package and the font Carlito"
        apt_install || say "apt-get failed (its messages are above)"
    elif sudo -n true 2>/dev/null; then
        say "no LibreOffice found; installing its Debian package and the font Carlito with sudo"
        apt_install sudo -n || say "apt-get failed (its messages are above)"
    fi
    if find_office; then exit 0; fi
fi

say "no LibreOffice found. Install it (Debian: apt-get install libreoffice-impress fonts-crosextra-carlito;" \
    "macOS: LibreOffice) or set SOFFICE to its path."
exit 1
