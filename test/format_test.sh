#!/usr/bin/env bash
# Every C file is as .clang-format has it (clang-format 14, Debian 12's).
cd "$2" || exit 1
command -v clang-format >/dev/null || { echo "clang-format is missing: skipped"; exit 77; }
clang-format --version | grep -q 'version 14\.' || { echo "another clang-format than Debian 12's: skipped"; exit 77; }
find src cli include test fuzz -name '*.[ch]' | LC_ALL=C sort | xargs clang-format --dry-run -Werror
