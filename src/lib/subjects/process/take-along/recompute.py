"""Computes every number of results.csv again from subjects.csv, items.csv, answers.csv, waves.csv and response.csv, with nothing but Python. Ends with status 1 where one differs."""
import csv
import math
import sys


def rows(name):
    with open(name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    """None where it is hidden or was not asked."""
    return None if text in (".", "") else float(text)


def one_decimal(value):
    """Halves go up."""
    return math.floor(value * 10 + 1e-9 + 0.5) / 10


def read_off(one, other):
    """The difference of two means as they read."""
    return one_decimal(one_decimal(one) - one_decimal(other))


# For each number the lowest and the highest that the tables allow; one and the same where it is exact.
own = {}
by_subject = {}
for row in rows("subjects.csv"):
    by_subject.setdefault(row["subject"], {})[row["group"]] = row
for subject, groups in by_subject.items():
    coach, organisation = groups.get("coach"), groups.get("organisation")
    if not coach or not organisation or coach["same_items"] != "1":
        continue
    one, other = number(coach["mean"]), number(organisation["mean"])
    if one is None or other is None:
        continue
    small = "1" in (coach["small"], organisation["small"])
    gap = read_off(one, other) if small else one - other
    own[f"gap/{subject}"] = (gap, gap)

waves = rows("waves.csv")
for before, now in zip(waves, waves[1:]):
    if (now["subject"], now["group"]) != (before["subject"], before["group"]):
        continue
    one, other = number(now["mean"]), number(before["mean"])
    if one is not None and other is not None:
        changes = (one - other, read_off(one, other))
        own[f"change/{now['subject']}/{now['group']}/{now['wave']}"] = (min(changes), max(changes))

given = {}
for row in rows("answers.csv"):
    given.setdefault((row["group"], row["item"]), []).append([float(row[key]) for key in ("from", "to", "people")])
for row in rows("items.csv"):
    bands = given.get((row["group"], row["item"]), [])
    people = sum(count for _, _, count in bands)
    if people:
        name = f"{row['group']}/{row['item']}"
        own[f"people/{name}"] = (people, people)
        low, high = (sum(band[end] * band[2] for band in bands) / people for end in (0, 1))
        own[f"mean/{name}"] = (low - 0.05, high + 0.05)

for row in rows("response.csv"):
    approached, answered = number(row["approached"]), number(row["answered_in_source"])
    if approached and answered is not None:
        own[f"response/{row['group']}"] = (answered / approached,) * 2

results = rows("results.csv")
wrong = 0
for row in results:
    name, value = row["name"], float(row["value"])
    low, high = own.get(name, (math.inf, -math.inf))
    if not low - 1e-8 <= value <= high + 1e-8:
        wrong += 1
        print("differs:", name, value, own.get(name, "missing"))
print(len(results) - wrong, "of", len(results), "numbers agree")
sys.exit(1 if wrong else 0)
