#!/usr/bin/env bash
# A gazetteer of GeoNames' dumps: what is taken, what is passed over, what records then say, what is refused.
# The rows have GeoNames' columns (https://www.geonames.org, CC BY 4.0); ids of made-up places begin with 99.
set -u
program=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export XDG_DATA_HOME=$scratch/home
unset DATELINE_GAZETTEER
python3 - <<'PYTHON'
import zipfile
def place(id, name, lat, lon, kind, code, country, admin, people, other="", plain=None, day="2026-10-01"):
    cells = [id, name, plain or name, other, lat, lon, kind, code, country, "", admin, "", "", "", people, "", "", "Etc/UTC", day]
    return "\t".join(map(str, cells)) + "\n"
rows = [
    place(703883, "Autonomous Republic of Crimea", 45, 34, "A", "ADM1", "UA", "11", 1963770),
    place(9900010, "Nova Dolyna Oblast", 48.9, 37.5, "A", "ADM1", "UA", "98", 90000),
    place(9900001, "Krasna Hreblia", 48.61234, 37.91234, "P", "PPL", "UA", "98", 812, "Красна Гребля"),
    place(9900002, "Krasna Hreblia", 50.1, 30.1, "P", "PPL", "UA", "99", 90, day="2026-11-02"),
    place(9900003, "Ub", 49.0, 31.0, "P", "PPL", "UA", "98", 12),
    place(9900004, "Kazennyi Torets Brook", 48.7, 37.6, "H", "STM", "UA", "98", 0),
    place(9900005, "Suha Balka Depot", 48.8, 37.7, "L", "MILB", "UA", "98", 0),
    place(4957280, "Bangor", 44.80118, -68.77781, "P", "PPLA2", "US", "ME", 31753),
    place(9900006, "Bangor", 43.1, -107.2, "P", "PPL", "US", "WY", 5200),
    place(5843591, "Wyoming", 43.0, -107.5, "A", "ADM1", "US", "WY", 563626),
    "not\ta\tplace\n",
]
open("UA.txt", "w", encoding="utf-8").write("".join(rows))
names = ["1\t9900001\ten\tRed Weir\t1\t\t\t\t\t\n", "2\t9900001\tuk\tКрасна Гребля\t\t\t\t\t\t\n", "3\t9900001\twkdt\tQ99\t\t\t\t\t\t\n",
         "4\t9900001\ten\tThe Weir\t\t\t1\t\t\t\n", "5\t12345678\ten\tNowhere\t\t\t\t\t\t\n"]
with zipfile.ZipFile("alternateNamesV2.zip", "w") as z:
    z.writestr("iso-languagecodes.txt", "ISO 639-3\tISO 639-2\tISO 639-1\tLanguage Name\n")
    z.writestr("alternateNamesV2.txt", "".join(names))
open("admin1CodesASCII.txt", "w").write("UA.98\tNew Valley\tNew Valley\t9900010\n")
open("report.txt", "w").write(
    "Ukrainian officials said shells hit the village of Krasna Hreblia in Nova Dolyna Oblast on 3 March 2024. "
    "Two people were killed in Red Weir, near the Suha Balka Depot. The ministers then met in Bangor, Maine, and flew to Bangor, Wyoming.\n")
PYTHON
failures=0
fail() { echo "$1"; failures=$((failures + 1)); }
# places FILE: "name id country lat lon" of each place of the record
places() {
    python3 -c 'import json, sys
for p in json.loads(sys.stdin.readline())["places"]: print(p["name"], p["geonames"], p["country"], p["lat"], p["lon"])' <"$1"
}
# the dumps in the "wrong" order; one line is broken, and named
"$program" dict geonames -o small.dlg alternateNamesV2.zip admin1CodesASCII.txt UA.txt 2>err.txt
[ $? -eq 1 ] || fail "a broken line does not show in the exit status"
grep -q "line 11 of 'UA.txt' is passed over" err.txt || fail "the broken line is not named: $(cat err.txt)"
"$program" code -f jsonl --gazetteer small.dlg report.txt >with.jsonl 2>err.txt || fail "coding fails: $(cat err.txt)"
places with.jsonl >with.txt
grep -q '^Krasna Hreblia 9900001 UKR 48.61234 37.91234$' with.txt || fail "the village of the unit that is named was not chosen: $(cat with.txt)"
[ "$(grep -c ' 9900001 ' with.txt)" -eq 2 ] || fail "its English name was not found: $(cat with.txt)"
grep -q '^Suha Balka Depot 9900005 ' with.txt || fail "the depot was not found: $(cat with.txt)"
grep -q '^Bangor 4957280 USA 44.8' with.txt || fail "Bangor, Maine: $(cat with.txt)"
grep -q '^Bangor 9900006 USA 43' with.txt || fail "Bangor, Wyoming: $(cat with.txt)"
grep -q '^Ukraine 690791 ' with.txt || fail "the country of our own tables is gone: $(cat with.txt)"
grep -q '"gazetteer":"geonames-[0-9a-f]\{16\}"' with.jsonl || fail "provenance does not name the gazetteer"
# the same dumps in another order give the same file
"$program" dict geonames --quiet -o again.dlg UA.txt admin1CodesASCII.txt alternateNamesV2.zip 2>err.txt
cmp -s small.dlg again.dlg || fail "the order of the files matters"
# without it the village is not known by its id
"$program" code -f jsonl report.txt | grep -q '"geonames":9900001' && fail "a gazetteer is used that nobody asked for"
# from then on
"$program" dict geonames --quiet UA.txt 2>err.txt
[ -s home/dateline/places.dlg ] || fail "nothing in the user's folder: $(cat err.txt)"
"$program" code -f jsonl report.txt | grep -q '"geonames":9900001' || fail "it is not used from then on"
"$program" code -f jsonl --gazetteer built-in report.txt | grep -q '"geonames":9900001' && fail "--gazetteer built-in does not go without"
"$program" dict gazetteer | grep -q "GeoNames (https://www.geonames.org), CC BY 4.0, as of 2026-11-02" || fail "the gazetteer's licence and day are not said"
# files that are none
refuse() { # NAME 'PART OF STANDARD ERROR'
    "$program" code -f jsonl --gazetteer "$1" report.txt >out.txt 2>err.txt
    [ $? -eq 2 ] && [ ! -s out.txt ] && grep -q "$2" err.txt || fail "$1: $(cat err.txt)"
}
head -c 1000 small.dlg >cut.dlg
refuse cut.dlg "cut or altered"
python3 -c 'b = bytearray(open("small.dlg", "rb").read()); b[-1] ^= 1; open("altered.dlg", "wb").write(b)'
refuse altered.dlg "the checksum does not hold"
refuse UA.txt "not a gazetteer"
refuse missing.dlg "cannot read gazetteer file 'missing.dlg'"
"$program" dict geonames -o none.dlg report.txt 2>err.txt
[ $? -eq 2 ] && grep -q "no dump of GeoNames" err.txt && [ ! -e none.dlg ] || fail "a text is taken for a dump: $(cat err.txt)"
"$program" dict geonames -o none.dlg alternateNamesV2.zip 2>err.txt
[ $? -eq 2 ] && grep -q "no place in these files" err.txt || fail "names without places: $(cat err.txt)"
"$program" dict geonames -o missing/none.dlg UA.txt 2>err.txt
[ $? -eq 2 ] && grep -q "cannot write gazetteer file 'missing/none.dlg'" err.txt || fail "no folder to write to: $(cat err.txt)"
[ "$failures" -eq 0 ] && echo "GeoNames' dumps are read"
exit $((failures > 0))
