"""Computes every number of results.csv again from terms.csv, apart.csv and settings.csv: Python's own library alone. Ends with status 1 where one differs."""
import csv
import math
import random
import sys
from statistics import NormalDist


def rows(name):
    with open(name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


terms = [
    {key: value if key in ("side", "id", "price_id") else float(value) for key, value in row.items()}
    for row in rows("terms.csv")
]
settings = {row["key"]: row["value"] for row in rows("settings.csv")}
results = rows("results.csv")
confidence, draws = float(settings["confidence"]), int(float(settings["draws"]))
prices = {term["price_id"]: (term["low"], term["price"], term["high"]) for term in terms}


def sums(quantities, paid):
    cost = benefit = counted = 0.0
    for term, quantity in zip(terms, quantities):
        amount = quantity * paid[term["price_id"]] * term["factor"]
        if term["side"] == "cost":
            cost += amount
        else:
            benefit += amount
            counted += amount if term["counted"] == 1 else 0
    return {"cost": cost, "benefit": benefit, "net": benefit - cost, "strict": counted - cost}


middle = {name: price for name, (_, price, _) in prices.items()}
quantities = [term["quantity"] for term in terms]
central = sums(quantities, middle)
own = {f"{name}/value": value for name, value in central.items()}
if central["benefit"] > 0:
    own["break-even/multiple"] = central["cost"] / central["benefit"]

# Hours of which totals alone are known, in no balance.
for row in rows("apart.csv"):
    for end, price in (("value", "price"), ("lower", "low"), ("upper", "high")):
        amount = float(row["hours"]) * float(row[price])
        own[f"apart/{row['group']}/{row['organisation']}/{end}"] = amount

# One thing at a time at its limits.
for place, term in enumerate(terms):
    for end, limit in (("low", "lower"), ("high", "upper")):
        turned = quantities[:place] + [term[limit]] + quantities[place + 1 :]
        own[f"tornado/quantity/{term['id']}/{end}"] = sums(turned, middle)["net"]
for name, (low, _, high) in prices.items():
    for end, price in (("low", low), ("high", high)):
        own[f"tornado/price/{name}/{end}"] = sums(quantities, {**middle, name: price})["net"]

# Quantities from a normal distribution with its own width on either side, prices from a triangle.
dice = random.Random(1)
reach = NormalDist().inv_cdf((1 + confidence) / 2)


def triangle(low, price, high):
    share = dice.random()
    if high == low:
        return price
    if share * (high - low) < price - low:
        return low + math.sqrt(share * (high - low) * (price - low))
    return high - math.sqrt((1 - share) * (high - low) * (high - price))


def quantity_of(term, shared):
    # Hours of one family at several organisations move together.
    z = math.sqrt(term["together"]) * shared + math.sqrt(1 - term["together"]) * dice.gauss(0, 1)
    width = term["quantity"] - term["lower"] if z < 0 else term["upper"] - term["quantity"]
    return term["quantity"] + z * width / reach


def quantile(values, share):
    place = min(len(values), max(1, share * (len(values) + 1)))
    under = math.floor(place)
    low = values[under - 1]
    return low + (place - under) * (values[min(under, len(values) - 1)] - low)


drawn = {"cost": [], "benefit": [], "net": [], "strict": []}
for _ in range(draws):
    paid = {name: triangle(*limits) for name, limits in prices.items()}
    shared = dice.gauss(0, 1)
    for name, value in sums([quantity_of(term, shared) for term in terms], paid).items():
        drawn[name].append(value)
own["covered"] = sum(value >= 0 for value in drawn["net"]) / draws
for name, values in drawn.items():
    values.sort()
    own[f"{name}/lower"] = quantile(values, (1 - confidence) / 2)
    own[f"{name}/upper"] = quantile(values, (1 + confidence) / 2)

given = {row["name"]: float(row["value"]) for row in results}


def room(row):
    if row["kind"] == "exact":
        return 1e-8 * max(1, abs(float(row["value"])))
    if row["name"] == "covered":
        return 0.03
    of = row["name"].split("/")[0]
    # Simulated limits may differ by a twentieth of their width.
    return max(1e-6, (given[f"{of}/upper"] - given[f"{of}/lower"]) / 20)


wrong = 0
for row in results:
    name, value = row["name"], float(row["value"])
    if name not in own or abs(own[name] - value) > room(row):
        wrong += 1
        print("differs:", name, value, own.get(name, "missing"))
print(len(results) - wrong, "of", len(results), "numbers agree")
sys.exit(1 if wrong else 0)
