# Sourced: waiting for what is to happen, however slow the machine, instead of for a time.

# until_true COMMAND…: tries it until it succeeds, for two minutes at most.
until_true() {
    local turn
    for turn in $(seq 2400); do
        "$@" && return 0
        sleep 0.05
    done
    echo "did not happen within two minutes: $*"
    return 1
}

# kill_amid REPORTS HELD COMMAND…: a run over the first REPORTS of many.jsonl through standard input, which does not end by itself, is killed
# as soon as HELD, a command that prints how many reports are stored, prints more than before. Fails where it does not, with what it said.
kill_amid() {
    local reports=$1 held=$2 before run feeder
    shift 2
    before=$("$held")
    has_more() { [ "$("$held")" -gt "$before" ]; }
    rm -f feed
    mkfifo feed
    exec 9<>feed
    "$@" <feed 9>&- 2>killed.err &
    run=$!
    head -n "$reports" many.jsonl >&9 2>/dev/null &
    feeder=$!
    until_true has_more
    local status=$?
    kill -KILL $run
    wait $run 2>/dev/null
    kill $feeder 2>/dev/null
    wait $feeder 2>/dev/null
    exec 9>&-
    [ $status -eq 0 ] || cat killed.err
    return $status
}
