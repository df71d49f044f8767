# What building and testing need, as Debian 12 names it; sourced by ./run and ./check.
BUILD_PACKAGES=(gcc g++ libc6-dev cmake ninja-build pkg-config libicu-dev libxxhash-dev libjansson-dev libsqlite3-dev
    libxml2-dev libarchive-dev libexttextcat-dev libexttextcat-data libpq-dev)
TEST_PACKAGES=(clang libclang-rt-14-dev clang-tidy clang-format libcmocka-dev python3 python3-jsonschema sqlite3 postgresql parallel valgrind mandoc)

# install_missing PACKAGE...: installs those that are not there; needs root or sudo only when something is missing.
install_missing() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "installing: ${missing[*]}"
    local sudo=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "these packages are missing and there is no sudo: ${missing[*]}" >&2; exit 1; }
        sudo=sudo
    fi
    $sudo apt-get update -qq
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
