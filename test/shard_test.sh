#!/usr/bin/env bash
# Parts of a run are the whole: as files, as a database, by the job array's script, and under GNU parallel where there is one.
set -u
program=$(realpath "$1") source_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
complain() { echo "FAILED: $1"; failed=1; }
python3 - "$source_dir"/samples/*.txt >many.jsonl <<'END'
import json, sys
texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
for i in range(150):
    print(json.dumps({"id": f"r{i}", "text": texts[i % len(texts)][: 200 + 17 * (i % 20)], "date": "2020-01-02"}))
END
for format in jsonl csv; do
    "$program" code -j 2 -f $format --no-header many.jsonl | sort >whole.$format
    for n in 1 4; do
        for i in $(seq $n); do "$program" code -j 1 -f $format --no-header --shard "$i/$n" many.jsonl >part.$i; done
        cat $(seq -f 'part.%g' $n) | sort | cmp -s - whole.$format || complain "$n shards are not the whole, as $format"
    done
    [ "$(wc -l <part.1)" -gt 0 ] && [ "$(wc -l <part.1)" -lt 150 ] || complain "the first shard of four is no part"
done
for wrong in 0/3 4/3 1 1/ /2 -1/2 1/-2 1/0 a/b 1/2/3; do
    "$program" code --shard "$wrong" many.jsonl >out 2>err && complain "--shard $wrong is taken"
    grep -q "no shard '$wrong'" err || complain "--shard $wrong is not refused as it should be"
done

# ---- the job array's script, without Slurm ----
"$program" code --quiet -o whole.db many.jsonl
for i in 2 1 3; do
    DATELINE=$program SLURM_ARRAY_TASK_ID=$i SLURM_ARRAY_TASK_MAX=3 SLURM_CPUS_PER_TASK=1 \
        bash "$source_dir/cluster/dateline.sbatch" parts.db many.jsonl 2>>err || complain "the job array's script"
done
for subject in documents statements events; do
    "$program" export whole.db $subject | sort >first
    "$program" export parts.db $subject | sort | cmp -s - first || complain "$subject of the parts differ"
done

# ---- GNU parallel and Spark's pipe, as docs/clusters.md has them ----
if command -v parallel >/dev/null; then
    export HOME=$work # parallel keeps notes there
    seq 3 | parallel -j 2 "$program" code -j 1 --quiet --shard {}/3 -o {}.jsonl many.jsonl 2>/dev/null
    cat 1.jsonl 2.jsonl 3.jsonl | sort | cmp -s - whole.jsonl || complain "shards under parallel"
    parallel -j 2 --pipe -N 40 "$program" code -j 1 -f jsonl - <many.jsonl 2>/dev/null | sort | cmp -s - whole.jsonl ||
        complain "pipes under parallel"
fi
split -n l/4 many.jsonl partition. # Spark gives each partition, a line a record, to a process of its own
for partition in partition.*; do "$program" code -f jsonl -j 1 - <"$partition"; done | sort | cmp -s - whole.jsonl || complain "partitions"
[ "$failed" -eq 0 ] && echo "the parts are the whole"
exit "$failed"
