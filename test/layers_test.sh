#!/usr/bin/env bash
# Dependencies point down the pipeline only: each room may include the headers of the rooms listed for it, and its own.
set -eu
source_dir=$2
declare -A may=(
    [base]=""
    [read]="base"
    [text]="base"
    [model]="base"
    [syntax]="base text model"
    [when]="base text syntax"
    [where]="base text syntax when"
    [who]="base text syntax when where"
    [said]="base text syntax when where who"
    [did]="base text syntax when where who said"
    [petrarch]="base text syntax when where who said did"
    [stand]="base text syntax when where who said did"
    [out]="base"
    [store]="base out"
    [run]="base read text model syntax when where who said did petrarch stand out store"
)
bad=0
for room in "${!may[@]}"; do
    [ -d "$source_dir/src/$room" ] || continue
    while IFS=: read -r file line include; do
        from=$(sed -E 's/.*"([^"]*)".*/\1/' <<<"$include")
        case $from in
        dateline.h) continue ;;
        */*) ;;
        *) echo "$file:$line: include \"$from\" must name its room"; bad=1; continue ;;
        esac
        used=${from%%/*}
        if [ "$used" != "$room" ] && ! grep -qw -- "$used" <<<"${may[$room]}"; then
            echo "$file:$line: $room may not use $used"; bad=1
        fi
    done < <(grep -nHE '^#include "' "$source_dir/src/$room"/*.[ch] || true)
done
while IFS=: read -r file line include; do
    echo "$file:$line: the command line uses include/dateline.h only: $include"; bad=1
done < <(grep -nHE '^#include "' "$source_dir"/cli/*.[ch] | grep -vE '"dateline\.h"|"cli/[a-z_]+\.h"|"[a-z_]+\.h"' || true)
[ "$bad" -eq 0 ] && echo "every include points down the pipeline"
exit "$bad"
