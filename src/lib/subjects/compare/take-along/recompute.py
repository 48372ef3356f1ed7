"""Computes every number of the comparison again, from cells.csv, survey.csv, company.csv and settings.json
alone, and writes recomputed.csv.

Use: python3 recompute.py      Needs: Python 3.9 or newer with numpy, scipy and statsmodels.
The ids are those of results.json. Change a cell in cells.csv or survey.csv and run again: every
number follows. How much a register varies (`factor`) comes from quarters of all neighbourhoods, which are
not here: it stays as it is.
"""

import csv
import json
import math
import os
import re
from itertools import combinations
from pathlib import Path

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

os.chdir(Path(__file__).resolve().parent)

# ---- Reading -------------------------------------------------------------------------------------
settings = json.loads(Path("settings.json").read_text(encoding="utf-8"))
with open("cells.csv", encoding="utf-8", newline="") as file:
    cells = list(csv.DictReader(file))
with open("survey.csv", encoding="utf-8", newline="") as file:
    survey = list(csv.DictReader(file))
company = {}
with open("company.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        company.setdefault(row["unit"], []).append(float(row["value"]))

confidence = settings["confidence"]
tail = (1 - confidence) / 2
errors = stats.norm.ppf(1 - settings["alpha"] / 2) + stats.norm.ppf(settings["power"])
NUMBERS = ("numerator", "denominator", "mean", "sd", "n", "n_effective", "weight", "value", "lower", "upper")


def moment(period):
    """A whole number that rises by one a quarter; a year counts as its last quarter."""
    return 4 * int(period[:4]) + (int(period[6]) if len(period) > 4 else 4) - 1


def row_at(indicator, area, period):
    for row in cells:
        if row["indicator"] == indicator and row["area"] == area and moment(row["period"]) == moment(period):
            found = {name: None if row[name] in ("", ".") else float(row[name]) for name in NUMBERS}
            factor = float(row["factor"] or 1)
            return {**found, "indicator": indicator, "hidden": row["hidden"].lower() == "true", "factor": factor}
    return None


breaks = [one.split("/") for one in settings["time"]["breaks"]]


def broken_between(areas, a, b):
    """Between two moments, in either order: a break counts from the period in which it falls; of one area, for that area."""
    return any(
        min(a, b) < moment(one[0]) <= max(a, b) and (len(one) == 1 or one[1] in areas) for one in breaks
    )


# ---- Results -------------------------------------------------------------------------------------
results = {}


def put(path, values):
    for name, value in values.items():
        results[f"{path}/{name}"] = value


def written(value):
    if value is None:
        return ""
    # A fourth decimal after exactly three: a Dutch spreadsheet reads 0.125 as 125.
    return value if isinstance(value, str) else re.sub(r"(\.\d{3})(?=e|$)", r"\g<1>0", repr(float(value)))


def order_of(a, b, scale=0.0):
    """-1, 0 or 1; numbers that differ only by rounding are equal. `scale`: the size of what they were computed from."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    tie = np.abs(a - b) <= np.maximum(1e-9 * np.maximum(np.abs(a), np.abs(b)), 1e-13 * scale)
    return np.where(tie | (a == b), 0, np.where(a < b, -1, 1))


# ---- One cell and several cells ------------------------------------------------------------------
NOTHING = {**dict.fromkeys(NUMBERS), "between": None, "hidden": False, "factor": 1.0}


def ends_of(indicator):
    """What a figure can be at all: margins and limits stop there."""
    of = next(one for one in settings["comparisons"] if one["indicator"] == indicator)
    least, most = of["least"], of["most"]
    return -math.inf if least is None else least, math.inf if most is None else most


def measured(row, kind):
    """From counts Wilson, from a mean Student's t, else what the source gives."""
    if row["hidden"]:
        return {**NOTHING, "hidden": True}
    numerator, denominator = row["numerator"], row["denominator"]
    mean, sd, n = row["mean"], row["sd"], row["n"]
    size = row["n_effective"]
    if kind == "proportion" and size is not None:
        yes = min(size, row["value"] * size)
        lower, upper = proportion_confint(yes, size, alpha=1 - confidence, method="wilson")
        share = {"value": row["value"], "lower": lower, "upper": upper, "numerator": yes, "denominator": size}
        return {**NOTHING, **share, "n": n, "n_effective": size}
    if kind == "proportion" and numerator is not None and denominator:
        # A register that varies more than chance weighs as so many fewer people.
        factor = row["factor"]
        lower, upper = proportion_confint(numerator / factor, denominator / factor, alpha=1 - confidence, method="wilson")
        share = {"value": numerator / denominator, "lower": lower, "upper": upper}
        return {
            **NOTHING, **share, "numerator": numerator, "denominator": denominator, "n": denominator, "factor": factor,
        }
    if kind == "mean" and mean is not None:
        found = {**NOTHING, "value": mean, "mean": mean, "sd": sd, "n": n, "n_effective": size, "between": sd}
        # Weighted people: as wide as makes the error that of as many people as they are worth.
        if size is not None and sd is not None:
            sd = found["sd"] = sd * math.sqrt(n / size)
        if sd is not None and n is not None and n >= 2:
            reach = stats.t.ppf(1 - tail, n - 1) * sd / math.sqrt(n)
            least, most = ends_of(row["indicator"])
            found.update(lower=max(mean - reach, least), upper=min(mean + reach, most))
        return found
    return {**NOTHING, **{name: row[name] for name in ("value", "lower", "upper")}}


def factor_of(indicator, areas):
    """Of a side as if it were one area; of one area alone it stands with its cells."""
    for of in settings["comparisons"]:
        for side in ("experiment", "control"):
            if of["indicator"] == indicator and list(areas) == of[side]:
                return of[f"factor_{side}"] or 1.0
    return 1.0


def pooled(indicator, areas, period, kind):
    """Several areas as if they were one: counts added, means combined by size; hidden where one of them is."""
    rows = [] if period is None else [row_at(indicator, area, period) for area in areas]
    if not rows or any(row is None for row in rows):
        return None
    if any(row["hidden"] for row in rows):
        return {**NOTHING, "hidden": True}
    if len(rows) == 1:
        return measured(rows[0], kind)
    if any(row["n_effective"] is not None for row in rows):
        return measured_together(rows, kind)
    joined = {**rows[0], **dict.fromkeys(("numerator", "denominator", "mean", "sd", "n"))}
    needed = ("numerator", "denominator") if kind == "proportion" else ("n", "mean")
    if any(row[name] is None for row in rows for name in needed):
        return None
    if kind == "proportion":
        for name in needed:
            joined[name] = sum(row[name] for row in rows)
        joined["factor"] = factor_of(indicator, areas)
        return measured(joined, kind)
    n = sum(row["n"] for row in rows)
    if n == 0:
        return None
    mean = sum(row["mean"] * row["n"] for row in rows) / n
    joined.update(n=n, mean=mean)
    if n >= 2 and all(row["sd"] is not None for row in rows):
        squares = sum((row["n"] - 1) * row["sd"] ** 2 + row["n"] * (row["mean"] - mean) ** 2 for row in rows)
        joined["sd"] = math.sqrt(squares / (n - 1))
    return measured(joined, kind)


def measured_together(rows, kind):
    """Weighted: each area counts by what its people weigh, and errors add up as those of strata do."""
    column = "value" if kind == "proportion" else "mean"
    if any(row[name] is None for row in rows for name in ("n_effective", "weight", column)):
        return None
    size, weight, mean = (np.array([row[name] for row in rows]) for name in ("n_effective", "weight", column))
    between = mean * (1 - mean) if kind == "proportion" else np.array([row["sd"] for row in rows]) ** 2
    part = weight / weight.sum()
    together, variance = (part * mean).sum(), (part**2 * between / size).sum()
    within = (part * (between + (mean - together) ** 2)).sum()
    effective = within / variance if variance > 0 else 1 / (part**2 / size).sum()
    joined = {**rows[0], **dict.fromkeys(("numerator", "denominator", "mean", "sd"))}
    joined.update({column: together}, n=sum(row["n"] for row in rows), n_effective=effective)
    if kind == "mean":
        joined["sd"] = math.sqrt(variance * effective)
    return measured(joined, kind)


def value_of(cell):
    return None if cell is None else cell["value"]


def minus(a, b):
    return None if a is None or b is None else a - b


def counted(cell):
    return cell is not None and cell["numerator"] is not None and cell["denominator"] is not None


def spread(cell):
    return cell is not None and cell["mean"] is not None and cell["sd"] is not None and (cell["n"] or 0) >= 2


def put_cell(path, cell):
    put(path, {name: (cell or NOTHING)[name] for name in ("value", "lower", "upper")})


def put_pooled(path, cell):
    put_cell(path, cell)
    put(path, {"n": (cell or NOTHING)["n"], "nEffective": (cell or NOTHING)["n_effective"]})


# ---- Differences ---------------------------------------------------------------------------------
NO_INTERVAL = {"value": None, "lower": None, "upper": None}


def newcombe(after, before):
    """Newcombe (1998), method 10."""
    weighed = [cell[name] / cell["factor"] for cell in (after, before) for name in ("numerator", "denominator")]
    lower, upper = confint_proportions_2indep(
        *weighed,
        method="newcomb", compare="diff", alpha=1 - confidence,
    )
    return {"value": after["value"] - before["value"], "lower": lower, "upper": upper}


def subtract(a, b):
    """MOVER: Zou and Donner (2008)."""
    value = a["value"] - b["value"]
    return {
        "value": value,
        "lower": value - math.hypot(a["value"] - a["lower"], b["upper"] - b["value"]),
        "upper": value + math.hypot(a["upper"] - a["value"], b["value"] - b["lower"]),
    }


def contrast(value, parts):
    """Welch's interval of a sum or difference of independent means, degrees of freedom by Satterthwaite."""
    sd, n = (np.array([part[name] for part in parts]) for name in ("sd", "n"))
    if not sd.any():
        return {"value": value, "lower": value, "upper": value, "standardError": 0.0}
    variance = sd**2 / n
    error = math.sqrt(variance.sum())
    df = variance.sum() ** 2 / (variance**2 / (n - 1)).sum()
    reach = stats.t.ppf(1 - tail, df) * error
    return {"value": value, "lower": value - reach, "upper": value + reach, "standardError": error}


def change_interval(before, after):
    if counted(before) and counted(after):
        return newcombe(after, before)
    if spread(before) and spread(after):
        return contrast(after["value"] - before["value"], [after, before])
    return NO_INTERVAL


def did_of(tb, ta, cb, ca):
    """MOVER for shares, its error the HC0 one of the saturated linear model of all people; Welch for means."""
    four = [tb, ta, cb, ca]
    if all(counted(cell) for cell in four) and any(cell["n_effective"] is not None for cell in four):
        # People who weigh unequally are worth no whole number of them; of whole ones this is the same.
        error = math.sqrt(sum(cell["value"] * (1 - cell["value"]) / cell["denominator"] for cell in four))
        return {**subtract(newcombe(ta, tb), newcombe(ca, cb)), "standardError": error}
    if all(counted(cell) for cell in four):
        y, x = [], []
        for cell, treated, post in zip(four, (1, 1, 0, 0), (0, 1, 0, 1)):
            yes, people = round(cell["numerator"]), round(cell["denominator"])
            y.append(np.repeat([1.0, 0.0], [yes, people - yes]))
            x.append(np.tile([1.0, treated, post, treated * post], (people, 1)))
        fit = sm.OLS(np.concatenate(y), np.concatenate(x)).fit(cov_type="HC0")
        error = fit.bse[3]
        if any(cell["factor"] != 1 for cell in four):
            # Fewer people than there are widen the error of each cell by itself.
            shares = [(cell["value"], cell["n"] / cell["factor"]) for cell in four]
            error = math.sqrt(sum(p * (1 - p) / n for p, n in shares))
        return {**subtract(newcombe(ta, tb), newcombe(ca, cb)), "standardError": error}
    if all(spread(cell) for cell in four):
        return contrast(ta["value"] - tb["value"] - (ca["value"] - cb["value"]), four)
    return {**NO_INTERVAL, "standardError": None}


# ---- Few areas -----------------------------------------------------------------------------------
def donald_lang(changes, treated):
    """Donald and Lang (2007): the two-sample t of the changes per area, with pooled variance."""
    none = {**NO_INTERVAL, "df": None, "p": None}
    if not treated.any() or treated.all():
        return none
    means = np.array([changes[treated].mean(), changes[~treated].mean()])
    none.update(value=means[0] - means[1], df=len(changes) - 2)
    if none["df"] < 1:
        return none
    fit = sm.OLS(changes, sm.add_constant(treated.astype(float))).fit()
    # Nothing varies but by rounding, as R's t.test judges it.
    if fit.bse[1] <= 10 * np.finfo(float).eps * np.abs(means).max():
        return {**none, "lower": none["value"], "upper": none["value"]}
    lower, upper = fit.conf_int(1 - confidence)[1]
    return {**none, "lower": lower, "upper": upper, "p": fit.pvalues[1]}


def randomisation(changes, treated):
    """Fisher's exact test of the difference in means, over every way to choose as many areas."""
    size = int(treated.sum())
    if size in (0, len(changes)):
        return {}
    ways = np.array(list(combinations(range(len(changes)), size)))
    centred = changes - changes.mean()
    factor = 1 / size + 1 / (len(changes) - size)
    observed = abs(factor * centred[treated].sum())
    far = int((order_of(np.abs(factor * centred[ways].sum(axis=1)), observed, np.abs(changes).max()) >= 0).sum())
    smallest = 2 if 2 * size == len(changes) else 1
    return {
        "assignments": len(ways), "pTwoSided": far / len(ways), "smallestTwoSided": smallest / len(ways),
        "count": far, "smallestCount": smallest, "oneIn": round(len(ways) / smallest),
    }


def placebo(change, others, better):
    units = np.append(others, change)
    mean = others.mean()
    lower = (order_of(units, change) <= 0).mean()
    upper = (order_of(units, change) >= 0).mean()
    # Each from the mean of all others than itself: else it is no permutation p.
    deviation = np.abs(units - (units.sum() - units) / (len(units) - 1))
    far = order_of(deviation, deviation[-1], np.abs(units).max()) >= 0
    return {
        "change": change, "meanOthers": mean, "difference": change - mean, "units": len(units), "pLower": lower,
        "pUpper": upper, "pTwoSided": far.mean(), "rank": round(len(units) * (lower if better == "lower" else upper)),
    }


# ---- Three witnesses -----------------------------------------------------------------------------
SMALL = 0.05 + 1e-12
WITNESS = ("units", "treated", "value", "assignments", "pTwoSided", "smallestTwoSided", "intercept", "slope", "way")
NOBODY = {**dict.fromkeys(WITNESS), "can": False, "speaks": False}


def way_of(value, better):
    return None if not value else "better" if (value > 0) == (better == "higher") else "worse"


def size_of(area, pair, of):
    """People behind a change, before and after weighing alike; residents or homes where cells hold none."""
    own, n = of["area_sizes"].get(area), [cell["n"] for cell in pair]
    return own or (2 / (1 / n[0] + 1 / n[1]) if all(n) else None)


def stand_of(witness):
    return "speaks" if witness["speaks"] else "silent" if witness["can"] else "cannot"


def rescale(changes, sizes):
    """Ferman and Pinto (2019): change less the mean of all, over the spread expected at that size: squares regressed on 1 / size.

    Where a fitted variance is 0 or less, the part that came out negative is taken as 0 and the other fitted again.
    """
    residual, x = changes - changes.mean(), 1 / sizes
    squares = residual**2
    if ((x - x.mean()) ** 2).sum() <= 1e-26 * len(x) * x.mean() ** 2:
        intercept, slope = squares.mean(), 0.0
    else:
        intercept, slope = sm.OLS(squares, sm.add_constant(x)).fit().params
    used = intercept + slope * x
    if (used <= 0).any():
        used = np.full(len(x), squares.mean()) if slope < 0 else x * (x * squares).sum() / (x**2).sum()
    flat = np.abs(residual).max() <= 1e-13 * np.abs(changes).max()
    return intercept, slope, 0 * residual if flat else residual / np.sqrt(used)


def areas_witness(changes, sizes, treated, better):
    """Exact assignment over all neighbourhoods, changes rescaled for size."""
    intercept, slope, scaled = rescale(changes, sizes)
    drawn = randomisation(scaled, treated)
    value, after = (x[treated].mean() - x[~treated].mean() for x in (changes, scaled))
    way = way_of(value, better) if np.sign(value) == np.sign(after) else None
    can = drawn["smallestTwoSided"] <= SMALL
    return {
        "units": len(changes), "treated": int(treated.sum()), "value": value, "assignments": drawn["assignments"],
        "pTwoSided": drawn["pTwoSided"], "smallestTwoSided": drawn["smallestTwoSided"], "intercept": intercept,
        "slope": slope, "way": way, "can": can, "speaks": can and way is not None and drawn["pTwoSided"] <= SMALL,
    }


def claim_of(areas, people, rank):
    """One of them carries the claim: areas where they can speak, else rank; people must not point the other way."""
    carrier = areas if areas["can"] else rank
    if not carrier["speaks"]:
        return "cannot-say"
    return "cannot-say" if people["way"] not in (None, carrier["way"]) else carrier["way"]


# ---- Detectability -------------------------------------------------------------------------------
def needed_each(variances, difference):
    """People in each of four equally large cells at which a difference can be seen; the equation below, solved for the size."""
    return max(1, math.ceil(errors**2 * variances / difference**2))


def needed_share(p, difference, better):
    if not difference or p is None:
        return None
    after = p - difference if better == "lower" else p + difference
    return needed_each(3 * p * (1 - p) + after * (1 - after), difference) if 0 <= after <= 1 else None


def detectable(four, of, obstacle):
    """Shares: three cells at p, the treated after at p plus or minus the difference; solved as a quadratic equation."""
    baseline, kind = of["baseline"], of["kind"]
    target = None if of["target"] is None or baseline is None else abs(of["target"] - baseline)
    needed = None if kind == "mean" else needed_share(baseline, target, of["better"])
    none = {"difference": None, "target": target, "needed": needed}
    sizes = np.array([0 if cell is None else (cell["n_effective"] or cell["n"] or 0) / cell["factor"] for cell in four], float)
    if obstacle or not sizes.all():
        return none
    if kind == "mean":
        if not all(spread(cell) for cell in four):
            return none
        # Between people, so not widened by how they weigh: that is in the sizes.
        sd, people = (np.array([cell[name] for cell in four]) for name in ("between", "n"))
        together = math.sqrt(((people - 1) * sd**2).sum() / (people - 1).sum())
        needed = needed_each(4 * together**2, target) if target else None
        return {**none, "difference": errors * together * math.sqrt((1 / sizes).sum()), "needed": needed}
    p = value_of(four[0]) if baseline is None else baseline
    if p is None:
        return none
    sign, room = (-1, p) if of["better"] == "lower" else (1, 1 - p)
    a = 1 + errors**2 / sizes[1]
    b = -(errors**2) * sign * (1 - 2 * p) / sizes[1]
    c = -(errors**2) * p * (1 - p) * (1 / sizes).sum()
    difference = (-b + math.sqrt(b**2 - 4 * a * c)) / (2 * a)
    return {**none, "difference": None if room <= 0 or difference > room else difference}


# ---- Target and claim ----------------------------------------------------------------------------
def path_at(of, period):
    baseline, target = of["baseline"], of["target"]
    if period is None or of["path_broken"] or baseline is None or target is None:
        return None
    start = moment(of["path_from"])
    total, elapsed = moment(of["path_to"]) - start, moment(period) - start
    if elapsed < 0 or total <= 0:
        return None
    return target if elapsed >= total else baseline + (target - baseline) * (elapsed / total)


def standing(cell, path, target, better, full):
    """A full count at the end of the scale, where its target lies, has reached it; a margin of no width is no margin."""
    found = {"value": value_of(cell), "path": path, "status": None, "position": None}
    known = [] if cell is None else [cell["value"], cell["lower"], cell["upper"]]
    if not known or None in (*known, path, target):
        return found
    value, lower, upper = known
    if lower == upper:
        return found
    end = 0 if better == "lower" else 1

    def reaches(x, mark):
        return order_of(x, mark) <= 0 if better == "lower" else order_of(x, mark) >= 0

    if full and target == end and value == end:
        status = "reached"
    elif reaches(upper if better == "lower" else lower, target):
        status = "reached"
    elif reaches(value, path):
        status = "on-track"
    else:
        status = "uncertain" if order_of(lower, path) <= 0 and order_of(upper, path) >= 0 else "off-track"
    position = {"off-track": "behind", "uncertain": None}.get(status, "ahead")
    return {**found, "status": status, "position": position}


def verdict(estimate, better):
    """On which side of 0 an interval lies wholly."""
    lower, upper = estimate["lower"], estimate["upper"]
    if lower is None or upper is None or lower == upper or lower <= 0 <= upper:
        return "cannot-say"
    return "better" if (lower > 0) == (better == "higher") else "worse"


# ---- People of the survey ------------------------------------------------------------------------
CELLS = {
    "treatedBefore": ("experiment", "before"), "treatedAfter": ("experiment", "after"),
    "controlBefore": ("control", "before"), "controlAfter": ("control", "after"),
}
NO_TEST = {**NO_INTERVAL, "standardError": None, "df": None, "p": None}


def survey_cell(indicator, side, when):
    for row in survey:
        if (row["indicator"], row["side"], row["moment"]) == (indicator, side, when):
            names = ("n", "mean", "sd", "variance", "n_effective", "covariance")
            found = {name: None if row[name] in ("", ".") else float(row[name]) for name in names}
            return None if found["n"] is None or found["mean"] is None else found
    return None


def people_like(cell):
    """Nobody's answers are here. What follows reads no more of a cell than its size, mean and standard deviation, so people
    who are made up evenly around the mean give the same estimates, errors and tests as those who answered."""
    n = int(cell["n"])
    if n == 1:
        return np.array([cell["mean"]])
    even = np.arange(n) - (n - 1) / 2
    return cell["mean"] + cell["sd"] * even / even.std(ddof=1)


def constant(error, *means):
    """A standard error that is nothing but rounding, as R's t.test judges it."""
    return error <= 10 * np.finfo(float).eps * max(abs(one) for one in means)


def cross_sections(four):
    """Least squares on treated, post and their product; HC2 errors (MacKinnon and White 1985), Student's t on people - 4."""
    y, x = [], []
    for cell, treated, post in zip(four, (1, 1, 0, 0), (0, 1, 0, 1)):
        people = people_like(cell)
        y.append(people)
        x.append(np.tile([1.0, treated, post, treated * post], (len(people), 1)))
    model = sm.OLS(np.concatenate(y), np.concatenate(x))
    if any(cell["n"] == 1 for cell in four):
        return {**NO_TEST, "value": model.fit().params[3]}
    fit = model.fit(cov_type="HC2", use_t=True)
    lower, upper = fit.conf_int(1 - confidence)[3]
    flat = constant(fit.bse[3], *(cell["mean"] for cell in four))
    return {
        "value": fit.params[3], "lower": lower, "upper": upper, "standardError": fit.bse[3], "df": fit.df_resid,
        "p": None if flat else fit.pvalues[3],
    }


def survey_linearised(four, changes):
    """Weighted answers: linearised errors, less what the waves of a side share since some answered twice; Student's t."""
    tb, ta, cb, ca = four
    value = ta["mean"] - tb["mean"] - (ca["mean"] - cb["mean"])
    variance = sum(cell["variance"] for cell in four) - 2 * (ta["covariance"] + ca["covariance"])
    error = math.sqrt(max(0.0, variance))
    df = sum(cell["n"] for cell in four) - sum(cell["n"] for cell in changes if cell) - 4
    if df < 1:
        return {**NO_TEST, "value": value, "standardError": error}
    reach = stats.t.ppf(1 - tail, df) * error
    flat = constant(error, *(cell["mean"] for cell in four))
    p = None if flat else 2 * stats.t.sf(abs(value / error), df)
    return {"value": value, "lower": value - reach, "upper": value + reach, "standardError": error, "df": df, "p": p}


def panel(treated, control):
    """Each person's own change: Welch's t-test between the sides."""
    # With the deviation that gives the mean its own error, whatever its people weigh.
    treated, control = (
        one if one["variance"] is None else {**one, "sd": math.sqrt(one["variance"] * one["n"])}
        for one in (treated, control)
    )
    value = treated["mean"] - control["mean"]
    if treated["n"] == 1 or control["n"] == 1:
        return {**NO_TEST, "value": value}
    groups = (sm.stats.DescrStatsW(people_like(one)) for one in (treated, control))
    both = sm.stats.CompareMeans(*groups)
    error = both.std_meandiff_separatevar
    if constant(error, treated["mean"], control["mean"]):
        return {**NO_TEST, "value": value, "lower": value, "upper": value, "standardError": 0.0}
    _, p, df = both.ttest_ind(usevar="unequal")
    lower, upper = both.tconfint_diff(alpha=1 - confidence, usevar="unequal")
    return {"value": value, "lower": lower, "upper": upper, "standardError": error, "df": df, "p": p}


survey_p = {}


def survey_test(name, indicator):
    four = {cell: survey_cell(indicator, *place) for cell, place in CELLS.items()}
    complete = None not in four.values()
    for cell, found in four.items():
        shown = found if complete else dict.fromkeys(("n", "mean", "sd", "n_effective"))
        own = {one: shown[one] for one in ("n", "mean", "sd")}
        put(f"{name}/rows/cells/{cell}", {**own, "nEffective": shown["n_effective"]})
    changes = [survey_cell(indicator, side, "change") for side in ("experiment", "control")]
    tested = NO_TEST
    if complete and four["treatedBefore"]["variance"] is not None:
        tested = survey_linearised(list(four.values()), changes)
    elif complete:
        tested = cross_sections(list(four.values()))
    put(f"{name}/rows", tested)
    twice = complete and None not in changes
    people = sum(one["n"] for one in changes) if twice else None
    put(f"{name}/rows/panel", {**(panel(*changes) if twice else NO_TEST), "people": people})
    survey_p[name] = (indicator, tested["p"])


def holm_family():
    """Holm (1979) over the goals whose test exists."""
    family = dict(one for name, one in survey_p.items() if name != "figure" and one[1] is not None)
    adjusted = dict(zip(family, multipletests(list(family.values()), method="holm")[1])) if family else {}
    for name, (indicator, _) in survey_p.items():
        put(f"{name}/rows/holm", {"p": adjusted.get(indicator), "family": len(family)})


# ---- Through time: the chosen comparison alone ---------------------------------------------------
periods = settings["time"]["periods"]
moments = [moment(period) for period in periods]


def trend(path, areas, of):
    """A side in every period, and as an index of its first one; none where the scale has no zero or a break lies between."""
    points = [pooled(of["indicator"], areas, period, of["kind"]) for period in periods]
    base = settings["time"]["index_base"]
    base = None if base is None or moment(base) not in moments else moments.index(moment(base))
    first = None if base is None else value_of(points[base])
    for period, at, point in zip(periods, moments, points):
        value = value_of(point)
        known = settings["time"]["ratio"] and first and value is not None
        put_cell(f"{path}/points/{period}", point)
        index = value / first * 100 if known and not broken_between(areas, moments[base], at) else None
        put(f"{path}/points/{period}", {"index": index})


def event_study(path, of):
    """Areas as the units: their change since the last period before the start, the treated less the others.

    Errors HC0, margins with pooled variance and Student's t. The band is Bonferroni's, over the periods before the start and those
    after it; from six areas on the page draws it from the estimated correlations, and it is not computed again here.
    """
    areas = of["experiment"] + of["control"]
    treated = np.array([area in of["experiment"] for area in areas], bool)
    y = [[value_of(pooled(of["indicator"], [area], period, of["kind"])) for area in areas] for period in periods]
    before = [i for i, at in enumerate(moments) if at < moment(settings["time"]["start"])]
    reference = before[-1] if before else None
    usable = [
        None not in row and (reference is None or not broken_between(areas, at, moments[reference]))
        for row, at in zip(y, moments)
    ]
    before_usable = sum(usable[i] for i in before)
    put(path, {
        "reference": periods[reference] if before else None, "measuredBefore": len(before),
        "usableBefore": before_usable, "experimentAreas": treated.sum(), "controlAreas": (~treated).sum(),
    })
    if not treated.any() or treated.all() or len(before) < 3 or not usable[reference] or before_usable < 3:
        return
    few = len(treated) < 3
    compared = [
        donald_lang(np.array(row) - np.array(y[reference]), treated) if yes and i != reference else None
        for i, (row, yes) in enumerate(zip(y, usable))
    ]
    varies = [one is not None and one["p"] is not None for one in compared]
    for i, period in enumerate(periods):
        point = dict.fromkeys(("value", "standardError", "pooledError", "df", "p", "lower", "upper"))
        if len(treated) < 6:
            point.update(bandLower=None, bandUpper=None)
        if i == reference:
            point.update(value=0.0, standardError=0.0, pooledError=0.0)
        elif usable[i]:
            change = np.array(y[i]) - np.array(y[reference])
            fit = sm.OLS(change, sm.add_constant(treated.astype(float))).fit(cov_type="HC0")
            point["value"] = fit.params[1]
            if not few:
                point.update(compared[i], standardError=fit.bse[1], pooledError=0.0)
                reach = 0.0
                if varies[i]:
                    point["pooledError"] = sm.OLS(change, sm.add_constant(treated.astype(float))).fit().bse[1]
                    together = sum(varies[:reference] if i < reference else varies[reference + 1 :])
                    reach = point["pooledError"] * stats.t.ppf(1 - tail / together, point["df"])
                if len(treated) < 6:
                    point.update(bandLower=point["value"] - reach, bandUpper=point["value"] + reach)
        put(f"{path}/points/{period}", point)


def natural_limits(x):
    """Individuals and moving ranges: the mean of a stretch, and limits at 2.66 mean moving ranges from it."""
    if len(x) < 2:
        return x.mean(), math.nan, math.nan
    ranges = np.abs(np.diff(x))
    kept = ranges[order_of(ranges, 3.267 * ranges.mean(), np.abs(x).max()) < 0]
    reach = 2.66 * (kept if len(kept) else ranges).mean()
    return x.mean(), x.mean() - reach, x.mean() + reach


def share_limits(y, n, fixed):
    """Three standard errors of that quarter's people, times Laney's spread where the counts vary more than chance."""
    p = y[:fixed].sum() / n[:fixed].sum()
    scale = np.sqrt(p * (1 - p) / n)
    flat = p in (0, 1) or fixed < 2
    spread = 0 if flat else np.abs(np.diff((y / n - p)[:fixed] / scale[:fixed])).mean() / (2 / math.sqrt(math.pi))
    reach = 3 * scale * max(1, spread)
    return (np.full(len(n), p), p - reach, p + reach), "p-prime" if spread > 1 else "p"


def chart_of(x, y, n, at):
    """Limits are those of the quarters before the start where seven stand there, else of the first twelve."""
    before = sum(one < moment(settings["time"]["start"]) for one in at)
    fixed = min(len(x), before if before >= 7 else 12)
    if None not in y:
        return (*share_limits(np.array(y, float), np.array(n, float), fixed), fixed)
    return tuple(np.full(len(x), one) for one in natural_limits(x[:fixed])), "xmr", fixed


def false_signals(method, correlation):
    """How often an unchanged series of 24 quarters signals, as counted out in simulation, by their correlation."""
    rates = (0.37, 0.63, 0.8, 0.96) if method == "xmr" else (0.21, 0.43, 0.6, 0.83)
    return float(np.interp(correlation, (0, 0.3, 0.5, 0.8), rates))


def signals(x, mean, lower, upper):
    """The first rule that fits: outside the limits, a trend of seven, two of three near a limit, seven on one side."""
    scale = np.abs(x).max()
    side = order_of(x, mean, scale)
    outside = (order_of(x, upper, scale) > 0) | (order_of(x, lower, scale) < 0)
    mark = mean + 2 / 3 * (np.where(side > 0, upper, lower) - mean)
    near = (side != 0) & ~outside & (order_of(x, mark, scale) == side)
    step = order_of(x[1:], x[:-1])
    slope, shift, pair = np.zeros(len(x), int), np.zeros(len(x), bool), np.zeros(len(x), bool)
    for i in range(len(x) - 6):
        if step[i] and (step[i:i + 6] == step[i]).all():
            slope[i:i + 7] = step[i]
        if side[i] and (side[i:i + 7] == side[i]).all():
            shift[i:i + 7] = True
    for i in range(len(x) - 2):
        if side[i] and (side[i:i + 3] == side[i]).all() and near[i:i + 3].sum() >= 2:
            pair[i:i + 3] |= near[i:i + 3]
    signal = np.select([outside, slope != 0, pair, shift], ["outside", "trend", "two-of-three", "shift"], "none")
    return signal, np.where(signal == "none", 0, np.where(signal == "trend", slope, side))


def assurance_of(lower, upper, target, better, least, most):
    """The target against the last limits; every figure meets one that none can be worse than."""
    above = order_of(lower, target) > 0 or (better == "higher" and target == least)
    below = order_of(upper, target) < 0 or (better == "lower" and target == most)
    if above if better == "higher" else below:
        return "consistent-pass"
    return "consistent-fail" if above or below else "inconsistent"


def rare_events(y, at, fixed, better):
    """Events so rare that most quarters that limits would rest on have none: the quarters between them, to the power 1/3.6
    and back (Nelson 1994). None where they are not rare, or a quarter is missing."""
    if len(y) < 7 or None in y or at[-1] - at[0] + 1 != len(y) or not any(y):
        return None
    if 2 * sum(one > 0 for one in y[:fixed]) >= fixed:
        return None
    having = [i for i, one in enumerate(y) if one > 0]
    ends, gaps = having[1:], np.diff(having)
    start = sum(one < moment(settings["time"]["start"]) for one in at)
    before = sum(one < start for one in ends)
    first = before if before >= 7 else min(12, len(gaps))
    if len(gaps) < 7:
        return ends, gaps, first, []
    z = gaps ** (1 / 3.6)
    limits = natural_limits(z[:first])
    signal, direction = signals(z, *limits)
    good = 1 if better == "lower" else -1
    meaning = np.select([direction == 0, direction == good], ["none", "improvement"], "concern")
    back = dict(zip(("mean", "lower", "upper"), (float(max(0.0, one) ** 3.6) for one in limits)))
    return ends, gaps, first, [
        {**back, "signal": str(one), "meaning": str(two)} for one, two in zip(signal, meaning)
    ]


def put_rare(path, names, n, rare):
    ends, gaps, first, found = rare

    def count(name, *kinds):
        return sum(one[name] in kinds for one in found) if found else None

    put(path, {
        "measured": len(names), "target": None, "assurance": None, "gaps": 0, "least": min(n), "most": max(n),
        "quarters": len(gaps) if found else None,
        "signals": count("signal", "outside", "trend", "two-of-three", "shift"),
        "improvement": count("meaning", "improvement"), "concern": count("meaning", "concern"),
        "fixed": first if found else None, "falseSignals": None,
    })
    if not found:
        return
    ends_of_segment = {"from": names[ends[0]], "to": names[ends[-1]]}
    put(f"{path}/segments/1", {**ends_of_segment, "points": len(gaps), "fixed": first, "method": "between"})
    for end, gap, limits in zip(ends, gaps, found):
        put(f"{path}/points/{names[end]}", {"value": int(gap), "n": n[end], **limits})


def xmr(path, of):
    areas, better, target = of["experiment"], of["better"], of["target"]
    measured_in = {
        moment(row["period"]) for row in cells if row["indicator"] == of["indicator"] and row["area"] in areas
    }
    quarters = [one for one in periods if len(one) > 4 and moment(one) in measured_in]
    points = {one: pooled(of["indicator"], areas, one, of["kind"]) for one in quarters}
    shown = {one: point for one, point in points.items() if value_of(point) is not None}
    names = list(shown)
    x = np.array([point["value"] for point in shown.values()])
    starts = {0} if names else set()
    for one in breaks:
        after = [i for i, name in enumerate(names) if moment(name) >= moment(one[0])]
        if after and (len(one) == 1 or one[1] in areas):
            starts.add(after[0])
    starts = sorted(starts)
    stretches = [slice(*ends) for ends in zip(starts, starts[1:] + [len(names)])]
    long = [one for one in stretches if one.stop - one.start >= 7]
    # Limits of no width are none: the figure mostly stays the same.
    spread = [one for one in long if order_of(*natural_limits(x[one])[1:], np.abs(x[one]).max()) != 0]
    quarterly = settings["time"]["frequency"] == "quarter" and bool(long)
    drawn = quarterly and bool(spread)
    if settings["time"]["frequency"] == "quarter" and len(stretches) == 1:
        y, n = ([point[name] for point in shown.values()] for name in ("numerator", "n"))
        at = [moment(name) for name in names]
        before = sum(one < moment(settings["time"]["start"]) for one in at)
        rare = rare_events(y, at, min(len(at), before if before >= 7 else 12), better)
        if rare is not None:
            put_rare(path, names, n, rare)
            return
    least, most = ends_of(of["indicator"])

    none = {"mean": None, "lower": None, "upper": None, "signal": "none", "meaning": "none"}
    found = [dict(none) for _ in names]
    points_of = list(shown.values())
    charts = [
        chart_of(
            x[one], [point["numerator"] for point in points_of[one]], [point["n"] for point in points_of[one]],
            [moment(name) for name in names[one]],
        )
        for one in stretches
    ]
    for stretch, (limits, _, _) in zip(stretches, charts) if drawn else []:
        if stretch not in spread:
            continue
        signal, direction = signals(x[stretch], *limits)
        # A limit where no figure can be stands at the end of the scale.
        mean, lower, upper = limits
        limits = mean, np.maximum(lower, least), np.minimum(upper, most)
        good = 1 if better == "higher" else -1
        meaning = np.select([direction == 0, direction == good], ["none", "improvement"], "concern")
        for place, i in enumerate(range(stretch.start, stretch.stop)):
            own = [float(one[place]) for one in limits]
            found[i] = {**dict(zip(none, own)), "signal": str(signal[place]), "meaning": str(meaning[place])}

    judged = [one for one in found if one["mean"] is not None]
    last = found[-1] if found else none
    known = drawn and target is not None and last["lower"] is not None
    sizes = [point["n"] for point in shown.values() if point["n"] is not None]

    assurance = assurance_of(last["lower"], last["upper"], target, better, least, most) if known else None
    if quarterly and not drawn and target is not None:
        met = order_of(x, target) >= 0 if better == "higher" else order_of(x, target) <= 0
        assurance = "consistent-pass" if met.all() else None

    def count(name, *kinds):
        return sum(one[name] in kinds for one in judged) if drawn else None

    latest = next((chart for one, chart in zip(stretches[::-1], charts[::-1]) if one in spread), None)
    correlation = settings["time"]["correlation"]
    rate = false_signals(latest[1], correlation) if drawn and correlation is not None else None
    put(path, {
        "fixed": latest[2] if drawn else None, "falseSignals": rate,
        "measured": len(names), "target": target,
        "assurance": assurance,
        "gaps": moment(quarters[-1]) - moment(quarters[0]) + 1 - len(names) if quarters else 0,
        "least": min(sizes, default=None), "most": max(sizes, default=None), "quarters": len(judged) if drawn else None,
        "signals": count("signal", "outside", "trend", "two-of-three", "shift"),
        "improvement": count("meaning", "improvement"), "concern": count("meaning", "concern"),
    })
    if not drawn:
        return
    for k, (one, (_, method, fixed)) in enumerate(zip(stretches, charts), 1):
        ends = {"from": names[one.start], "to": names[one.stop - 1], "points": one.stop - one.start}
        ends.update(fixed=fixed, method=method)
        put(f"{path}/segments/{k}", ends)
    for name, point, limits in zip(names, shown.values(), found):
        put(f"{path}/points/{name}", {"value": point["value"], "n": point["n"], **limits})


def through_time(name, of):
    for side in ("experiment", "control"):
        if of[side]:
            trend(f"{name}/trend/{side}", of[side], of)
    event_study(f"{name}/eventStudy", of)
    xmr(f"{name}/xmr", of)


# ---- How wrong it may be -------------------------------------------------------------------------
METHODS = ("did", "synthetic-control", "synthetic-did")


def frank_wolfe(columns, target, penalty, least, weights, rounds):
    """Frank and Wolfe (1956) with exact line search: the next corner is the one that gains most."""
    eta, last = penalty * len(target), math.inf
    error = columns @ weights - target
    for turn in range(rounds):
        slopes = columns.T @ error + eta * weights
        corner = int(np.argmin(slopes))
        change = columns[:, corner] - error - target
        bend = change @ change + eta * (weights @ weights - 2 * weights[corner] + 1)
        step = min(1, max(0, (slopes @ weights - slopes[corner]) / bend)) if bend > 0 else 0
        weights = weights * (1 - step)
        weights[corner] += step
        error = error + step * change
        now = penalty * (weights @ weights) + error @ error / len(target)
        if turn > 0 and last - now <= least:
            break
        last = now
    return weights


def simplex_weights(columns, target, penalty, least, intercept):
    """At least 0 and together 1: a hundred steps, then only what weighs more than a quarter of the heaviest goes on."""
    if intercept:
        columns, target = columns - columns.mean(axis=0), target - target.mean()
    count = columns.shape[1]
    first = frank_wolfe(columns, target, penalty, least, np.full(count, 1 / count), 100)
    kept = np.where(first <= first.max() / 4, 0, first)
    return frank_wolfe(columns, target, penalty, least, kept / kept.sum(), 10_000)


def beside_company(own, others, before, method):
    """Arkhangelsky et al. (2021), algorithm 1; synthetic control on outcomes alone; and all neighbourhoods alike.
    `others` has a row for each neighbourhood and a column for each quarter."""
    count, quarters = others.shape
    noise = np.diff(others[:, :before]).std(ddof=1)
    least, early = (1e-5 * noise) ** 2, others[:, :before]
    control = method == "synthetic-control"
    if method == "did":
        weights, times = np.full(count, 1 / count), np.full(before, 1 / before)
    else:
        size = 1e-6 if control else (quarters - before) ** 0.25
        weights = simplex_weights(early.T, own[:before], (size * noise) ** 2, least, not control)
        times = np.zeros(before)
    if method == "synthetic-did":
        times = simplex_weights(early, others[:, before:].mean(axis=1), (1e-6 * noise) ** 2, least, True)
    gap = own - weights @ others
    middle = 0 if control else gap[:before].mean()
    distance = math.sqrt(((gap[:before] - middle) ** 2).mean())
    return gap[before:].mean() - times @ gap[:before], weights, distance


def put_company(path, before):
    own, names = np.array(company["experiment"]), [one for one in company if one != "experiment"]
    others = np.array([company[one] for one in names])
    put(path, {"before": before, "after": len(own) - before})
    for method in METHODS:
        value, weights, distance = beside_company(own, others, before, method)
        # Each neighbourhood in turn for the experiment, which itself stays out.
        turns = [
            beside_company(others[i], np.delete(others, i, axis=0), before, method)[0] for i in range(len(names))
        ]
        rank = 1 + sum(abs(one) >= abs(value) for one in turns)
        units = len(names) + 1
        put(f"{path}/estimates/{method}", {
            "value": value, "rank": rank, "units": units, "pTwoSided": rank / units, "distance": distance,
        })
    for i, name in enumerate(names):
        put(f"{path}/weights/{name}", {"weight": weights[i]})
        without = beside_company(own, np.delete(others, i, axis=0), before, "synthetic-did")[0]
        put(f"{path}/without/{name}", {"value": without})


def put_drift(path, study, after):
    """Rambachan and Roth (2023), relative magnitudes, without a margin: how often the largest step before the start
    each step after it must be, to add up to the difference."""
    reference, start = results[f"{study}/reference"], moment(settings["time"]["start"])
    there = [one for one in periods if moment(one) <= moment(after)]
    found = {one: results.get(f"{study}/points/{one}/value") for one in there}
    y = {one: value for one, value in found.items() if value is not None}
    until = [value for one, value in y.items() if moment(one) <= moment(reference)]
    later = [value for one, value in y.items() if moment(one) >= start]
    value, largest = sum(later) / len(later), float(np.abs(np.diff(until)).max())
    times = abs(value) / (largest * (len(later) + 1) / 2)
    put(path, {
        "value": value, "largestStep": largest, "estimate": min(20, times), "before": len(until), "after": len(later),
    })


def how_wrong(name, of):
    before = settings["robust"]["company_before"]
    if before is not None:
        put_company(f"{name}/robust/company", before)
    if settings["robust"]["drift"]:
        put_drift(f"{name}/robust/drift", f"{name}/eventStudy", of["after"])


# ---- Every comparison ----------------------------------------------------------------------------
witnesses = {}
counts = {"count": 0, "shown": 0, "certain": 0}


def compute(of):
    name, indicator, kind, better = of["id"], of["indicator"], of["kind"], of["better"]
    before, after = of["before"], of["after"]
    areas = of["experiment"] + of["control"]
    treated = np.array([area in of["experiment"] for area in areas], bool)

    def pair_of(*some):
        return pooled(indicator, some, before, kind), pooled(indicator, some, after, kind)

    # Each area by itself.
    pairs = [pair_of(area) for area in areas]
    changes = []
    for area, (first, last) in zip(areas, pairs):
        change = None if area in of["broken_areas"] else minus(value_of(last), value_of(first))
        changes.append(change)
        own = f"{name}/areas/{area}"
        put_cell(f"{own}/before", first)
        put_cell(f"{own}/after", last)
        margin = NO_INTERVAL if change is None else change_interval(first, last)
        put(own, {"change": change, "lower": margin["lower"], "upper": margin["upper"]})
    put(f"{name}/areas", {"count": len(areas)})

    # Each side as if it were one area.
    (tb, ta), (cb, ca) = pair_of(*of["experiment"]), pair_of(*of["control"])
    for side, first, last in (("experiment", tb, ta), ("control", cb, ca)):
        put_pooled(f"{name}/pooled/{side}/before", first)
        put_pooled(f"{name}/pooled/{side}/after", last)

    # What stands in the way of comparing the sides: a side without areas, a break, a figure that is hidden or missing.
    missing = any(value_of(cell) is None for pair in pairs for cell in pair)
    one_sided = not of["experiment"] or not of["control"]
    obstacle = one_sided or before is None or after is None or of["broken"] or missing
    nothing = {**NO_INTERVAL, "standardError": None}
    did = nothing if obstacle else did_of(tb, ta, cb, ca)
    put(f"{name}/did", {**did, "size": None if did["value"] is None else abs(did["value"])})
    known = np.array([] if obstacle else changes, float)
    by_area = {**NO_INTERVAL, "df": None, "p": None} if obstacle else donald_lang(known, treated)
    put(f"{name}/donaldLang", by_area)
    drawn = dict.fromkeys(("assignments", "pTwoSided", "smallestTwoSided", "pRescaled", "count", "smallestCount", "oneIn"))
    if not obstacle and of["randomise"]:
        drawn.update(randomisation(known, treated))
        sizes = [size_of(area, pair, of) for area, pair in zip(areas, pairs)]
        if drawn["smallestTwoSided"] is not None and drawn["smallestTwoSided"] <= SMALL and None not in sizes:
            drawn["pRescaled"] = randomisation(rescale(known, np.array(sizes, float))[2], treated)["pTwoSided"]
    put(f"{name}/randomisation", drawn)

    # The experiment among all other neighbourhoods.
    ranked = None
    change = minus(value_of(ta), value_of(tb))
    if of["others"] and change is not None and not set(of["experiment"]) & set(of["broken_areas"]):
        others = {area: minus(*map(value_of, reversed(pair_of(area)))) for area in of["others"]}
        every = np.array([one for one in others.values() if one is not None])
        ranked = placebo(change, every, better)
        put(f"{name}/placebo", ranked)
        for area, own in others.items():
            put(f"{name}/placebo/others/{area}", {"change": own})

    # What could have been seen, where the plan wanted to be, and what may be said.
    put(f"{name}/detectable", detectable([tb, ta, cb, ca], of, obstacle))
    full = kind == "proportion" and not of["sample"]
    stands = standing(ta, path_at(of, after), of["target"], better, full)
    put(f"{name}/standing", stands)
    known_people = did["value"] is not None
    leaning = known_people and verdict(did, better) != "cannot-say"
    people = {"way": way_of(did["value"], better), "can": known_people, "speaks": leaning}
    by_areas = by_rank = NOBODY
    if name == "figure":
        units = areas + of["among"]
        every = pairs + [pair_of(area) for area in of["among"]]
        if not obstacle and of["no_areas"] is None:
            moved = np.array([minus(value_of(last), value_of(first)) for first, last in every], float)
            sizes = np.array([size_of(area, pair, of) for area, pair in zip(units, every)], float)
            by_areas = areas_witness(moved, sizes, np.array([one in of["experiment"] for one in units]), better)
        if not obstacle and ranked is not None:
            floor, way = 1 / ranked["units"], way_of(ranked["difference"], better)
            can = floor <= SMALL
            by_rank = {
                **NOBODY, "units": ranked["units"], "pTwoSided": ranked["pTwoSided"], "smallestTwoSided": floor,
                "way": way, "can": can, "speaks": can and way is not None and ranked["pTwoSided"] <= SMALL,
            }
        put(f"{name}/witnesses/areas", {**{key: by_areas[key] for key in WITNESS}, "stand": stand_of(by_areas)})
        put(f"{name}/witnesses/people", {"way": people["way"], "stand": stand_of(people)})
        shown = {key: by_rank[key] for key in ("units", "pTwoSided", "smallestTwoSided", "way")}
        put(f"{name}/witnesses/rank", {**shown, "stand": stand_of(by_rank)})
        witnesses[(indicator, before, after)] = by_areas, by_rank
    elif (indicator, before, after) in witnesses:
        by_areas, by_rank = witnesses[(indicator, before, after)]
    elif of["carrier"]:
        # The other neighbourhoods of this goal are not in cells.csv.
        by_areas = {**NOBODY, "way": of["carrier"], "can": True, "speaks": True}
    claim = "cannot-say" if obstacle else claim_of(by_areas, people, by_rank)
    certain = stands["position"] is not None and claim != "cannot-say"
    put(name, {"claim": claim, "quadrant": f"{stands['position']}-{claim}" if certain else None})
    survey_test(name, indicator)
    if name == "figure":
        through_time(name, of)
        how_wrong(name, of)

    if name != "figure" and not of["model"]:
        shown = None not in (stands["value"], stands["path"], did["value"])
        counts["count"] += 1
        counts["shown"] += shown
        counts["certain"] += shown and certain


for comparison in settings["comparisons"]:
    compute(comparison)
put("goals", counts)
holm_family()

with open("recomputed.csv", "w", encoding="utf-8", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["id", "value"])
    out.writerows([name, written(value)] for name, value in results.items())
print(len(results), "numbers in recomputed.csv")
