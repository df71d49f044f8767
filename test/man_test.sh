#!/usr/bin/env bash
# Every command has a page without faults, and every long option of its help stands in the page.
set -u
program=$1 source_dir=$2 failed=0
command -v mandoc >/dev/null || { echo "skipped: mandoc is not installed"; exit 77; }
for page in "$source_dir"/man/*.1; do
    mandoc -T lint -W warning "$page" || failed=1
done
for command in $("$program" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    page=$source_dir/man/dateline-$command.1
    [ -f "$page" ] || { echo "no page for '$command'"; failed=1; continue; }
    grep -q "dateline-$command 1" "$source_dir/man/dateline.1" || { echo "dateline.1 does not name '$command'"; failed=1; }
    text=$(mandoc -T ascii "$page" | sed 's/.\x08//g')
    for option in $("$program" "$command" --help | grep -oE '(^|[ ,])--[a-z-]+' | tr -d ' ,' | sort -u); do
        [ "$option" = --help ] || grep -qF -- "$option" <<<"$text" || { echo "dateline-$command.1 does not tell of $option"; failed=1; }
    done
done
[ "$failed" -eq 0 ] && echo "every command has its page"
exit "$failed"
