#!/usr/bin/env bash
# What 'cmake --install' puts in place serves a program in C, and in C++, by pkg-config alone; the code is that of the README.
set -eu
program=$1 source_dir=$2
build=$(dirname "$program")
grep -q fsanitize "$build/CMakeCache.txt" && { echo "skipped: built with a sanitizer"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/usr" >/dev/null
cd "$work"
export PKG_CONFIG_PATH=$work/usr/lib/pkgconfig
{
    printf '#include <stdio.h>\n#include <string.h>\n'
    sed -n '/^```c$/,/^```$/p' "$source_dir/README.md" | grep '^#include'
    printf 'int main(void)\n{\nconst char *text = "Russia attacked Ukraine on Monday."; size_t size = strlen(text); uint32_t count = 0;\n'
    printf 'const struct dl_event *events = NULL; struct dl_error error;\n'
    sed -n '/^```c$/,/^```$/p' "$source_dir/README.md" | grep -v '^#include\|^```'
    printf 'if (events != NULL) printf("%%u %%s\\n", count, dl_event_type_name(events[0].type));\nreturn 0;\n}\n'
} >program.c
cc -std=c99 -Wall -Wextra -Wpedantic -Werror program.c $(pkg-config --cflags --libs dateline) -o program
[ "$(./program)" = "1 ASSAULT" ] || { echo "the program of the README says: $(./program)"; exit 1; }
printf '#include <dateline.h>\nint main() { return dl_version() == nullptr; }\n' >program.cc
c++ -std=c++11 -Wall -Wextra -Wpedantic -Werror program.cc $(pkg-config --cflags --libs dateline) -o program
./program
echo "what is installed serves programs in C and C++"
