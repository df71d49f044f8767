#!/usr/bin/env bash
# Reading: good inputs are coded, bad ones named on standard error with their place, and the exit status tells.
set -u
dateline=$1
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

# expect TITLE STATUS OUTPUT ERRORS COMMAND…: OUTPUT are the ids that come out, ERRORS extended regular expressions, one a line
expect() {
    local title=$1 status=$2 ids=$3 errors=$4 got pattern
    shift 4
    "$@" >out 2>err
    got=$?
    [ "$got" = "$status" ] || { echo "$title: exit status $got, not $status"; failed=1; }
    got=$(grep -oE '"id":"[^"]*","uri"' out | cut -d'"' -f4 | tr '\n' ' ')
    [ "$got" = "$ids" ] || { echo "$title: ids '$got', not '$ids'"; failed=1; }
    while IFS= read -r pattern; do
        [ -z "$pattern" ] || grep -qE -- "$pattern" err || { echo "$title: no message like '$pattern' in:"; cat err; failed=1; }
    done <<<"$errors"
    [ -n "$errors" ] || [ ! -s err ] || { echo "$title: unexpected message:"; cat err; failed=1; }
}
code() { "$dateline" code -f jsonl "$@"; }

mkdir -p folder/inner
printf 'The minister spoke on Monday.\n' >folder/b.txt
printf '\xef\xbb\xbfThe minister spoke on Monday.\r\n' >folder/a.txt
printf 'The minister spoke on Tuesday.\n' >folder/inner/c.txt
printf 'not a report' >folder/notes.md
printf '{"text":"The minister spoke."}\r\n\n{"id":7,"text":"She left."}\n{"id":"x\\ud83d","text":"He \\ud83d left."}' >folder/d.jsonl
expect "a folder is read in the order of its names" 0 $'a.txt b.txt d.jsonl:1 7 x\xef\xbf\xbd c.txt ' "" code folder
expect "only one kind of a folder" 0 "a.txt b.txt c.txt " "" code --input text folder

: >empty.txt
expect "an empty file is a report without sentences" 0 "empty.txt " "" code empty.txt
head -c 5000 /dev/zero >binary.txt
expect "a binary file is refused, the others are coded" 1 "b.txt " "not text: 'binary.txt'" code binary.txt folder/b.txt
expect "a missing file among good ones" 1 "b.txt c.txt " "cannot open 'missing.txt': No such file" code folder/b.txt missing.txt folder/inner/c.txt
expect "nothing but a missing file" 2 "" "cannot open 'missing.txt'" code missing.txt

printf '{"text":"One."}\nnot json\n{"id":"no text"}\n[1]\n{"text":"broken \xff byte"}\n{"text":12}\n' >bad.jsonl
expect "bad lines are named, good ones coded" 1 "bad.jsonl:1 bad.jsonl:5 " $'line 2 of \'bad.jsonl\', byte 3: not JSON\nline 3 of \'bad.jsonl\' has no "text"\nline 4 of \'bad.jsonl\' is not\nline 6 of' code bad.jsonl
{ printf '{"text":"One.","x":'; head -c 3000 /dev/zero | tr '\0' '['; printf '}\n{"text":"Two."}\n'; } >deep.jsonl
expect "deep nesting costs no stack" 1 "deep.jsonl:2 " "line 1 of 'deep.jsonl', byte [0-9]+: nested more than" code deep.jsonl
expect "standard input, told by its content" 0 "-:1 " "" code <<<'{"text": "One."}'
expect "standard input as text" 0 "- " "" code <<<'The minister spoke.'

# what a caption tells is not coded; the same words as a paragraph are
told='The chairman said that rebels attacked the harbour of Oslo on Monday.'
count() { "$dateline" code -f jsonl - <<<"$1" | grep -oE '"(cue|trigger)":\[\[' | sort | uniq -c | tr -s ' \n' ' '; }
as_paragraph=$(count $'The ministers met in Oslo.\n\n'"$told")
as_caption=$(count $'The ministers met in Oslo.\n\nFILE PHOTO: '"$told")
alone=$(count 'The ministers met in Oslo.')
[ "$as_paragraph" != "$alone" ] || { echo "a paragraph's words are not coded: '$as_paragraph'"; failed=1; }
[ "$as_caption" = "$alone" ] || { echo "a caption's words are coded: '$as_caption', without it '$alone'"; failed=1; }

exit $failed
