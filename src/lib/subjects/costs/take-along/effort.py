"""Computes every number of results.csv again from organisations.csv, groups.csv and settings.csv, with nothing but Python. Ends with status 1 where one differs."""
import csv
import math
import sys


def rows(name):
    with open(name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


organisations, groups, results = rows("organisations.csv"), rows("groups.csv"), rows("results.csv")
settings = {row["key"]: row["value"] for row in rows("settings.csv")}
step = float(settings["hours_to"])
half_hours, half_months = step / 2, float(settings["months_to"]) / 2
# For each number the lowest and the highest that what was told allows; one and the same where it is exact.
own = {}


def to_hours(value):
    """Halves go up, as they do on the page."""
    return math.floor(value / step + 0.5) * step


def rate(name, hours, months, parts):
    """Hours a month, when hours and months are known to what they were rounded to, and the rate to two decimals."""
    if months > half_months:
        low = (hours - parts * half_hours) / (months + half_months) - 0.005
        own[name] = (low, (hours + parts * half_hours) / (months - half_months) + 0.005)


for one in groups:
    group, months = one["group"], float(one["months_after"])
    told = [row for row in organisations if row["group"] == group and row["totals_only"] == "0"]
    whole = sum(float(row["hours"]) for row in told)
    for row in told:
        name, hours = f"{group}/{row['organisation']}", float(row["hours"])
        if whole > 0:
            # Limits of a share cannot be computed without the families' rows; that it lies between them can.
            lower, upper = float(row["share_lower"] or -math.inf), float(row["share_upper"] or math.inf)
            own[f"{name}/share"] = (max(hours / whole - 0.0005, lower), min(hours / whole + 0.0005, upper))
        if row["per_month_lower"]:
            lower = min(hours, to_hours(float(row["per_month_lower"]) * months))
            own[f"{name}/hours-lower"] = (lower, lower)
        if row["per_month_upper"]:
            upper = max(hours, to_hours(float(row["per_month_upper"]) * months))
            own[f"{name}/hours-upper"] = (upper, upper)
        if row["per_month"]:
            rate(f"{name}/per-month", hours, months, 1)
    rate(f"{group}/all/per-month", whole, months, len(told))

wrong = 0
for row in results:
    name, value = row["name"], float(row["value"])
    low, high = own.get(name, (math.inf, -math.inf))
    if not low - 1e-8 <= value <= high + 1e-8:
        wrong += 1
        print("differs:", name, value, own.get(name, "missing"))
print(len(results) - wrong, "of", len(results), "numbers agree")
sys.exit(1 if wrong else 0)
