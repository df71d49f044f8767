#!/usr/bin/env bash
# A name finds its bearer in a database under other spellings than the reports used, and nobody else.
set -eu
program=$1 source_dir=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$program" code --quiet -o "$scratch/samples.db" "$source_dir/samples"
failures=0
while read -r asked wanted; do
    found=$("$program" query "$scratch/samples.db" actors --actor "$asked" -f csv --no-header 2>/dev/null | cut -d, -f1 | paste -sd';')
    found=${found:-none}
    [[ $found == *"$wanted"* ]] || { echo "FAILED $asked: found '$found', wanted '$wanted'"; failures=$((failures + 1)); }
done <<'CASES'
Zelensky Zelenskyy
Selenskyj Zelenskyy
Zelenskij Zelenskyy
Gaddafi Gaddafi
Kadhafi Gaddafi
Shoygu Shoigu
Ivanov none
CASES
exit $((failures > 0))
