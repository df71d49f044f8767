#!/usr/bin/env python3
"""Writes dates.tsv: expressions of time on ten report dates with the TIMEX3 values that they must get.

    generate.py > dates.tsv

The values come from Python's own calendar, not from dateline. Each row: report date, sentence with the expression in brackets, type,
value. The sentences are made up for the test.
"""
import calendar
import datetime as dt

DAYS = ["2024-02-29", "2023-12-31", "2024-01-01", "2000-02-29", "1999-12-31", "2021-08-15", "2014-03-18", "1989-11-09",
        "2024-12-03", "2022-02-24"]
MONTHS = list(calendar.month_name)[1:]
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = list(calendar.day_name)
ONE, WEEK = dt.timedelta(1), dt.timedelta(7)


def iso(d):
    return d.isoformat()


def week(d):
    y, w, _ = d.isocalendar()
    return f"{y}-W{w:02d}"


def month(d, steps=0):
    n = d.year * 12 + d.month - 1 + steps
    return f"{n // 12:04d}-{n % 12 + 1:02d}"


def back(d, weekday, strict=False):
    n = (d.weekday() - weekday) % 7
    return d - dt.timedelta(n or (7 if strict else 0))


def on(d, weekday, strict=False):
    n = (weekday - d.weekday()) % 7
    return d + dt.timedelta(n or (7 if strict else 0))


def easter(year):
    """Gauss's rule, with its two exceptions."""
    a, b, c, k = year % 19, year % 4, year % 7, year // 100
    p, q = (13 + 8 * k) // 25, k // 4
    m, n = (15 - p + k - q) % 30, (4 + k - q) % 7
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + n) % 7
    if d == 29 and e == 6:
        return dt.date(year, 4, 19)
    if d == 28 and e == 6 and (11 * m + 11) % 30 < 19:
        return dt.date(year, 4, 18)
    return dt.date(year, 3, 22) + dt.timedelta(d + e)


def nth(year, mon, weekday, which):
    days = [w[weekday] for w in calendar.monthcalendar(year, mon) if w[weekday]]
    return dt.date(year, mon, days[which])


def rows(d):
    y = d.year
    q = (d.month + 2) // 3
    # neighbours of the report's day
    yield "They met [today].", "DATE", iso(d)
    yield "They met [yesterday].", "DATE", iso(d - ONE)
    yield "They will meet [tomorrow].", "DATE", iso(d + ONE)
    yield "They will meet [tonight].", "TIME", iso(d) + "TNI"
    yield "They met [the day before yesterday].", "DATE", iso(d - 2 * ONE)
    yield "They will meet [the day after tomorrow].", "DATE", iso(d + 2 * ONE)
    yield "They met [yesterday morning].", "TIME", iso(d - ONE) + "TMO"
    yield "They met at [two o'clock this afternoon].", "TIME", iso(d) + "T14:00"
    yield "They met at [10 o'clock last night].", "TIME", iso(d - ONE) + "T22:00"
    yield "They met at [three o'clock yesterday afternoon].", "TIME", iso(d - ONE) + "T15:00"
    yield "They met [last night].", "TIME", iso(d - ONE) + "TNI"
    yield "They met [this morning].", "TIME", iso(d) + "TMO"
    yield "They will meet [tomorrow evening].", "TIME", iso(d + ONE) + "TEV"
    # weekdays, told back and forth by tense
    for w in range(7):
        name = WEEKDAYS[w]
        yield f"They met on [{name}].", "DATE", iso(back(d, w))
        yield f"They will meet on [{name}].", "DATE", iso(on(d, w))
    yield "They met [last Friday].", "DATE", iso(back(d, 4, True))
    yield "They will meet [next Monday].", "DATE", iso(on(d, 0, True))
    yield "They met on [Wednesday night].", "TIME", iso(back(d, 2)) + "TNI"
    yield "They will meet on [Saturday morning].", "TIME", iso(on(d, 5)) + "TMO"
    yield "They postponed it until [Thursday].", "DATE", iso(on(d, 3))
    yield "They met on [Tuesday last week].", "DATE", iso(d - dt.timedelta(d.weekday()) - WEEK + ONE)
    yield "They will meet on [Friday of next week].", "DATE", iso(d - dt.timedelta(d.weekday()) + WEEK + 4 * ONE)
    # weeks, months, years
    yield "They met [last week].", "DATE", week(d - WEEK)
    yield "They met [this week].", "DATE", week(d)
    yield "They will meet [next week].", "DATE", week(d + WEEK)
    yield "They met [earlier this week].", "DATE", week(d)
    yield "They met [last month].", "DATE", month(d, -1)
    yield "They met [this month].", "DATE", month(d)
    yield "They met [earlier this month].", "DATE", month(d)
    yield "They will meet [next month].", "DATE", month(d, 1)
    yield "They will meet [early next month].", "DATE", month(d, 1)
    yield "They met [last year].", "DATE", str(y - 1)
    yield "They met [late last year].", "DATE", str(y - 1)
    yield "They met [this year].", "DATE", str(y)
    yield "They will meet [later this year].", "DATE", str(y)
    yield "They will meet [next year].", "DATE", str(y + 1)
    yield "They met [last quarter].", "DATE", f"{y}-Q{q - 1}" if q > 1 else f"{y - 1}-Q4"
    yield "They will meet [next quarter].", "DATE", f"{y}-Q{q + 1}" if q < 4 else f"{y + 1}-Q1"
    yield "They met [last weekend].", "DATE", week(d - WEEK) + "-WE"
    yield "They will meet [next weekend].", "DATE", week(d + WEEK) + "-WE"
    yield "It was the worst crisis of [this century].", "DATE", str(y // 100)
    # away from today
    for n, word in ((2, "two"), (3, "three"), (10, "10"), (30, "thirty")):
        yield f"They met [{word} days ago].", "DATE", iso(d - n * ONE)
    yield "They met [two weeks ago].", "DATE", week(d - 2 * WEEK)
    yield "They met [a week ago].", "DATE", week(d - WEEK)
    yield "They met [a month ago].", "DATE", month(d, -1)
    yield "They met [five months ago].", "DATE", month(d, -5)
    yield "They met [eighteen months ago].", "DATE", month(d, -18)
    yield "They met [a year ago].", "DATE", str(y - 1)
    yield "They met [twenty-five years ago].", "DATE", str(y - 25)
    yield "They met [nearly four years ago].", "DATE", str(y - 4)
    yield "They met [two decades ago].", "DATE", str(y - 20)
    yield "They will meet [three days from now].", "DATE", iso(d + 3 * ONE)
    yield "They will meet [two months from now].", "DATE", month(d, 2)
    yield "They met [several years ago].", "DATE", "PAST_REF"
    # months and days without a year
    for m in (1, 4, 7, 10):
        past = y if m <= d.month else y - 1
        ahead = y if m >= d.month else y + 1
        yield f"They met in [{MONTHS[m - 1]}].", "DATE", f"{past}-{m:02d}"
        if (d.month - m) % 12 > 1:
            yield f"They will meet in [{MONTHS[m - 1]}].", "DATE", f"{ahead}-{m:02d}"
    before, after = d - 20 * ONE, d + 20 * ONE
    yield f"They met on [{SHORT[before.month - 1]} {before.day}].", "DATE", iso(before)
    yield f"They met on [{before.day} {MONTHS[before.month - 1]}].", "DATE", iso(before)
    yield f"They will meet on [{SHORT[after.month - 1]} {after.day}].", "DATE", iso(after)
    yield f"They will meet on [the {after.day}{ordinal(after.day)} of {MONTHS[after.month - 1]}].", "DATE", iso(after)
    # feasts of the year
    yield f"They met on [Christmas Eve {y}].", "DATE", f"{y}-12-24"
    yield f"They met on [New Year's Day {y}].", "DATE", f"{y}-01-01"
    yield f"They met on [Good Friday {y}].", "DATE", iso(easter(y) - 2 * ONE)
    yield f"They met on [Easter Monday {y}].", "DATE", iso(easter(y) + ONE)
    yield f"They met on [Thanksgiving {y}].", "DATE", iso(nth(y, 11, 3, 3))
    yield f"They met on [Labor Day {y}].", "DATE", iso(nth(y, 9, 0, 0))
    yield f"They met on [Memorial Day {y}].", "DATE", iso(nth(y, 5, 0, -1))
    past = nth(y, 11, 3, 3)
    yield "They met on [Thanksgiving].", "DATE", iso(past if past <= d else nth(y - 1, 11, 3, 3))
    # whole dates, whatever the report's day
    f = dt.date(1994 + d.day, d.month, min(d.day, 28))
    yield f"They met on [{f.day} {MONTHS[f.month - 1]} {f.year}].", "DATE", iso(f)
    yield f"They met on [{MONTHS[f.month - 1]} {f.day}, {f.year}].", "DATE", iso(f)
    yield f"They met on [{SHORT[f.month - 1]} {f.day}, {f.year}].", "DATE", iso(f)
    yield f"They met on [{calendar.month_abbr[f.month]} {f.day}, {f.year}].", "DATE", iso(f)
    yield f"They met on [{f.day} {calendar.month_abbr[f.month]} {f.year}].", "DATE", iso(f)
    yield f"They met on [{f.month:02d}/{f.day:02d}/{f.year}].", "DATE", iso(f)
    yield f"They met on [{iso(f)}].", "DATE", iso(f)
    yield f"They met on [{WEEKDAYS[f.weekday()]}, {MONTHS[f.month - 1]} {f.day}, {f.year}].", "DATE", iso(f)
    yield f"They met in [{MONTHS[f.month - 1]} {f.year}].", "DATE", f"{f.year}-{f.month:02d}"
    yield f"They met in [{f.year}].", "DATE", str(f.year)
    yield f"They met in [the spring of {f.year}].", "DATE", f"{f.year}-SP"
    yield f"They met in [the third quarter of {f.year}].", "DATE", f"{f.year}-Q3"
    yield f"They met in [the first half of {f.year}].", "DATE", f"{f.year}-H1"
    yield f"They met by [the end of {f.year}].", "DATE", str(f.year)
    yield f"They met in [fiscal {f.year}].", "DATE", str(f.year)
    yield f"They met in [the {f.year // 10}0s].", "DATE", str(f.year // 10)
    yield f"They met in [the early {f.year // 10}0s].", "DATE", str(f.year // 10)
    # clock
    yield "They met at [10:35 a.m.] yesterday.".replace("] yesterday", " yesterday]"), "TIME", iso(d - ONE) + "T10:35"
    yield "They met at [noon Saturday].", "TIME", iso(back(d, 5)) + "T12:00"
    yield "They will meet at [9 p.m. Tuesday].", "TIME", iso(on(d, 1)) + "T21:00"
    yield "They will meet at [14:30 GMT].", "TIME", iso(d) + "T14:30Z"


def ordinal(n):
    return "th" if 10 < n % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


FREE = [  # the same on every date, and those that stay open without one
    ("They talked for [two hours].", "DURATION", "PT2H"), ("They talked for [three weeks].", "DURATION", "P3W"),
    ("It was a [three-week] siege.", "DURATION", "P3W"), ("They talked for [half an hour].", "DURATION", "PT30M"),
    ("They talked for [an hour and a half].", "DURATION", "PT1H30M"), ("They talked for [several months].", "DURATION", "PXM"),
    ("They fought for [the past two years].", "DURATION", "P2Y"), ("They fought for [more than two decades].", "DURATION", "P20Y"),
    ("They fought for [nearly forty years].", "DURATION", "P40Y"), ("They waited [a few days].", "DURATION", "PXD"),
    ("They fought for [years].", "DURATION", "PXY"), ("They will fight for [the next six months].", "DURATION", "P6M"),
    ("They meet [every Friday].", "SET", "XXXX-WXX-5"), ("They meet [every day].", "SET", "P1D"),
    ("They meet [every two weeks].", "SET", "P2W"), ("They meet [each year].", "SET", "P1Y"),
    ("They meet on [Mondays].", "SET", "XXXX-WXX-1"), ("They meet [twice a week].", "SET", "P1W"),
    ("They are [now] at war.", "DATE", "PRESENT_REF"), ("They [recently] met.", "DATE", "PAST_REF"),
    ("They will meet [soon].", "DATE", "FUTURE_REF"), ("They will meet in [the near future].", "DATE", "FUTURE_REF"),
    ("They met in [the 20th century].", "DATE", "19"), ("They met in [the 1990s].", "DATE", "199"),
]
OPEN = [
    ("They met on [Tuesday].", "DATE", "XXXX-WXX-2"), ("They met [last week].", "DATE", "XXXX-WXX"),
    ("They met [yesterday].", "DATE", "XXXX-XX-XX"), ("They met [last year].", "DATE", "XXXX"),
    ("They met [last month].", "DATE", "XXXX-XX"), ("They met in [May].", "DATE", "XXXX-05"),
    ("They met on [March 3].", "DATE", "XXXX-03-03"), ("They met in [the second quarter].", "DATE", "XXXX-Q2"),
    ("They met on [3 March 2011].", "DATE", "2011-03-03"), ("They met in [the summer].", "DATE", "XXXX-SU"),
    ("They met [last weekend].", "DATE", "XXXX-WXX-WE"), ("They met on [Christmas Eve].", "DATE", "XXXX-12-24"),
]

if __name__ == "__main__":
    print("# Written by generate.py; do not edit. report date (-: none)\tsentence, the expression in brackets\ttype\tvalue")
    for day in DAYS:
        for row in rows(dt.date.fromisoformat(day)):
            print(day, *row, sep="\t")
    for row in FREE:
        print(DAYS[0], *row, sep="\t")
    for row in [*OPEN, *FREE]:
        print("-", *row, sep="\t")
