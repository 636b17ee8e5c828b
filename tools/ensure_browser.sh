#!/usr/bin/env bash
# Print the path of a working Chromium or Chrome, installing one where that can be done without asking.
# Only the path goes to stdout, so that callers may write JRT_CHROMIUM="$(tools/ensure_browser.sh)".
# Set CHROMIUM to choose the browser yourself.
set -euo pipefail

say() { printf 'ensure_browser: %s\n' "$*" >&2; }

# A file that exists is not yet a browser: some distributions ship a stub that only points elsewhere.
works() { [[ -x $1 ]] && "$1" --version >/dev/null 2>&1 </dev/null; }

find_browser() {
    local name path cache
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        path=$(command -v "$name") || continue
        if works "$path"; then printf '%s\n' "$path"; return 0; fi
    done
    for path in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
                "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if works "$path"; then printf '%s\n' "$path"; return 0; fi
    done
    # Browsers that `playwright install` put in its cache (Linux, then macOS).
    for cache in "${PLAYWRIGHT_BROWSERS_PATH:-}" "${HOME:-}/.cache/ms-playwright" \
                 "${HOME:-}/Library/Caches/ms-playwright"; do
        [[ -n $cache && -d $cache ]] || continue
        for path in "$cache"/chromium-*/chrome-*/chrome \
                    "$cache"/chromium-*/chrome-*/*.app/Contents/MacOS/* \
                    "$cache"/chromium_headless_shell-*/*/*headless?shell; do
            if works "$path"; then printf '%s\n' "$path"; return 0; fi
        done
    done
    return 1
}

# Everything apt prints goes to stderr. The lock timeout waits for another apt run instead of failing.
# `env` sets the variable inside sudo too, which drops the caller's environment.
apt_install() {
    local apt=("$@" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
    "${apt[@]}" update >&2 && "${apt[@]}" install -y --no-install-recommends chromium fonts-dejavu-core >&2
}

if [[ -n ${CHROMIUM:-} ]]; then
    # A wrong choice is reported, not replaced by another browser in silence.
    path=$(command -v "$CHROMIUM") || path=$CHROMIUM
    if works "$path"; then printf '%s\n' "$path"; exit 0; fi
    say "CHROMIUM is set to '$CHROMIUM', which is not a working browser. Correct it or unset it."
    exit 1
fi

if find_browser; then exit 0; fi

if [[ -e /etc/debian_version ]] && command -v apt-get >/dev/null; then
    if [[ $(id -u) -eq 0 ]]; then
        say "no browser found; installing the Debian packages chromium and fonts-dejavu-core"
        apt_install || say "apt-get failed (its messages are above)"
    elif sudo -n true 2>/dev/null; then
        say "no browser found; installing the Debian packages chromium and fonts-dejavu-core with sudo"
        apt_install sudo -n || say "apt-get failed (its messages are above)"
    fi
    if find_browser; then exit 0; fi
fi

say "no Chromium or Chrome found. Install one (Debian: apt-get install chromium fonts-dejavu-core;" \
    "macOS: Google Chrome; anywhere: playwright install chromium) or set CHROMIUM to its path."
exit 1
