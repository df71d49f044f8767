#!/usr/bin/env python3
"""Makes cities.tsv, towns.tsv and admin.tsv from two tables of cities that were drawn from GeoNames.

    generate.py CITIES.tsv TOWNS.tsv COUNTRIES.tsv UNITS.tsv OUT_FOLDER

CITIES.tsv has the columns geonameid, name, admin1code, admin1, cc, country, tz, population, lat, lon; TOWNS.tsv, of smaller
places too, geonameid, name, admin1code, cc, population, lat, lon.
cities.tsv keeps the cities: id, names (as given, and in plain letters), country, first-level unit, population, point.
towns.tsv has those that cities.tsv lacks, from LEAST people on, in the same form.
admin.tsv holds the first-level units that units.tsv does not list by hand; their point is the middle of their towns,
each weighed by the square root of its population.
Source: GeoNames (https://www.geonames.org), CC BY 4.0.
"""
import csv
import math
import re
import sys
import unicodedata

HEADER = "# Written by generate.py; do not edit. Source: GeoNames (https://www.geonames.org), CC BY 4.0, form changed by us.\n"
CREDIT_COLUMNS = {
    "cities": "# GeoNames id\tname, other names\tcountry (alpha-3)\tfirst-level unit\tpopulation\tlatitude\tlongitude\n",
    "admin": "# country (alpha-3)\tname, other names\tlatitude\tlongitude\tpopulation in thousands\n",
}
TYPE_WORDS = (r"\b(?:Governorate|Oblast['’]?|Province|Region|District|Department|County|Prefecture|State|Krai|Republic|"
              r"Municipality|Parish|Canton|Division|Voivodeship|Raion|Wilaya|Provincia|Departamento|Estado|Autonomous|"
              r"Free and Sovereign State of|State of|Provincia de|Departamento de|Provincia di|of the|of)\b")
FOLDS = {"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "ə": "a", "ǝ": "a", "ð": "d", "þ": "th", "Ø": "O",
         "Đ": "D", "Ð": "D", "Ł": "L", "Æ": "AE", "İ": "I", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "ʾ": "'", "ʿ": "'", "`": "'"}
LEAST = {"USA": 1000, "CAN": 1000, "GBR": 1000, "IRL": 1000, "AUS": 1000, "NZL": 1000}  # where papers in English are local
LEAST_ELSEWHERE = 5000
RENAMED = {"Odes’ka Oblast’": "Odesa Oblast", "Odes'ka Oblast'": "Odesa Oblast", "Vinnytsya Oblast": "Vinnytsia Oblast",
           "Zaporizhzhya Oblast": "Zaporizhzhia Oblast", "Mykolayiv Oblast": "Mykolaiv Oblast", "Yukon Territory": "Yukon",
           "Khmelnytskyy Oblast": "Khmelnytskyi Oblast", "Autonomous Republic of Crimea": "Crimea"}


def plain(name):
    name = "".join(FOLDS.get(c, c) for c in name)
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return re.sub(r"[^\x20-\x7e]", "", name)


def base(name):
    """A unit's name without the word for its kind: Idlib Governorate, State of Maine."""
    short = re.sub(r"\s+", " ", re.sub(TYPE_WORDS, " ", name)).strip(" -'’")
    return short if len(short) > 2 else name


def rows(path):
    return [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if line.strip() and line[0] != "#"]


def city_names(name):
    found = [name, plain(name)]
    for n in list(found):
        if n.startswith("Saint "):
            found += ["St. " + n[6:], "St " + n[6:]]
        if n.startswith("Fort "):
            found.append("Ft. " + n[5:])
        found.append(re.sub(r"(?<=[A-Za-z])['’`](?=[A-Za-z])", "", n))
    return "|".join(dict.fromkeys(n for n in found if n))


def read_cities(path, alpha3, listed):
    """The cities; the first-level units that are not listed, with their cities; the unit of each country's code."""
    cities, units, of_code = [], {}, {}
    for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        country = alpha3.get(r["cc"])
        if country is None:
            continue
        given = RENAMED.get(r["admin1"], r["admin1"])
        unit = listed.get((country, plain(given).lower())) or listed.get((country, base(plain(given)).lower()))
        people, lat, lon = int(r["population"] or 0), float(r["lat"]), float(r["lon"])
        if unit is None and given:
            unit = base(given)
            units.setdefault((country, unit), []).append((math.sqrt(people + 1), lat, lon, people))
        of_code[(country, r["admin1code"])] = unit or "-"
        cities.append((r["name"], r["geonameid"], country, unit or "-", people, lat, lon))
    return cities, units, of_code


def read_towns(path, alpha3, of_code, cities):
    """The towns that are no cities, from so many people on as their country asks."""
    known = {c[1] for c in cities}
    towns = []
    for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        country, people = alpha3.get(r["cc"]), int(r["population"] or 0)
        if country is None or not re.search("[A-Za-z]", plain(r["name"])):  # a name in another script stands in no English report
            continue
        if r["geonameid"] in known or people < LEAST.get(country, LEAST_ELSEWHERE):
            continue
        unit = of_code.get((country, r["admin1code"]), "-")
        towns.append((r["name"], r["geonameid"], country, unit, people, float(r["lat"]), float(r["lon"])))
    return towns


def write_places(path, places):
    places.sort(key=lambda c: (plain(c[0]).lower(), -c[4], int(c[1])))
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEADER + CREDIT_COLUMNS["cities"])
        for name, ident, country, unit, people, lat, lon in places:
            out.write(f"{ident}\t{city_names(name)}\t{country}\t{unit}\t{people}\t{lat:.3f}\t{lon:.3f}\n")


def write_units(path, units):
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEADER + CREDIT_COLUMNS["admin"])
        for (country, unit), towns in sorted(units.items()):
            weight = sum(t[0] for t in towns)
            lat, lon = (sum(t[0] * t[i] for t in towns) / weight for i in (1, 2))
            names = "|".join(dict.fromkeys([unit, plain(unit)]))
            out.write(f"{country}\t{names}\t{lat:.2f}\t{lon:.2f}\t{sum(t[3] for t in towns) // 1000}\n")


def main(cities_path, towns_path, countries_path, units_path, folder):
    alpha3 = {r[1]: r[0] for r in rows(countries_path)}
    listed = {}
    for r in rows(units_path):
        for n in [r[1], *r[7].split("|")]:
            listed[(r[0], plain(n).lower())] = r[1]
            listed[(r[0], base(plain(n)).lower())] = r[1]
    cities, units, of_code = read_cities(cities_path, alpha3, listed)
    write_places(f"{folder}/towns.tsv", read_towns(towns_path, alpha3, of_code, cities))
    write_places(f"{folder}/cities.tsv", cities)
    write_units(f"{folder}/admin.tsv", units)


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
