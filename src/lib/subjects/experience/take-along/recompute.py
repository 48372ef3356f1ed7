"""Computes every number of results.csv again from domains.csv, scales.csv, response.csv and settings.csv, with scipy. Ends with status 1 where one differs."""
import csv
import math
import sys

from scipy.stats import norm, t


def rows(name):
    with open(name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    """None where it is hidden or was not asked."""
    return None if text in (".", "") else float(text)


domains, scales, response, results = (rows(f"{name}.csv") for name in ("domains", "scales", "response", "results"))
settings = {row["key"]: row["value"] for row in rows("settings.csv")}
confidence = float(settings["confidence"])
# Each life domain is held against two judges.
together = 1 - (1 - confidence) / max(1, 2 * len(domains))


def wilson(r, n, level):
    z = norm.ppf((1 + level) / 2)
    share = r / n
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    reach = z / (1 + z**2 / n) * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return share, centre - reach, centre + reach


def difference(a, b, level):
    """Newcombe's hybrid score interval of a - b."""
    (one, one_low, one_high), (two, two_low, two_high) = wilson(*a, level), wilson(*b, level)
    value = one - two
    return value, value - math.hypot(one - one_low, two_high - two), value + math.hypot(one_high - one, two - two_low)


def student(mean, sd, n):
    reach = t.ppf((1 + confidence) / 2, n - 1) * sd / math.sqrt(n)
    return mean, mean - reach, mean + reach


own = {}


def put(name, values):
    for part, value in zip(("value", "lower", "upper"), values):
        own[f"{name}/{part}"] = value


def better(up, same):
    """Better, of those for whom it is better or the same; nothing where either is hidden."""
    return None if up is None or same is None or up + same == 0 else (up, up + same)


for row in domains:
    domain = row["domain"]
    count = {key: number(text) for key, text in row.items() if key != "domain"}
    study = better(count["improved"], count["same"])
    if study:
        put(f"share/{domain}", wilson(*study, confidence))
    if count["ascribed"] is not None and count["improved"]:
        put(f"ascribed/{domain}", wilson(count["ascribed"], count["improved"], confidence))
    for side in ("coach", "family"):
        ladder = better(count[f"{side}_up"], count[f"{side}_same"])
        if ladder:
            put(f"{side}/{domain}", wilson(*ladder, confidence))
        if ladder and study:
            put(f"beside/{side}/{domain}", difference(study, ladder, together))
for row in scales:
    mean, sd, n = (number(row[key]) for key in ("mean", "sd", "n"))
    if mean is not None and sd is not None and n >= 2:
        # No mean lies beyond the scale.
        within = [min(max(one, float(row["min"])), float(row["max"])) for one in student(mean, sd, n)]
        put(f"scale/{row['scale']}/{row['wave']}", within)
    before, after, spread, twice = (number(row[f"panel_{key}"]) for key in ("before", "after", "sd", "n"))
    if spread is not None and twice is not None and twice >= 2:
        put(f"panel/{row['scale']}", student(after - before, spread, twice))
for row in response:
    asked, respondents = number(row["asked"]), number(row["respondents"])
    if asked is not None and respondents is not None:
        own[f"response/{row['wave']}"] = respondents / asked

wrong = 0
for row in results:
    name, value = row["name"], float(row["value"])
    if name not in own or abs(own[name] - value) > 1e-8 * max(1, abs(value)):
        wrong += 1
        print("differs:", name, value, own.get(name, "missing"))
print(len(results) - wrong, "of", len(results), "numbers agree")
sys.exit(1 if wrong else 0)
