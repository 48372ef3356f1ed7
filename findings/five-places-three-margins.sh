#!/usr/bin/env bash
# plm 2.6-2, sandwich 3.0-2, survey 4.1-1, geepack 1.3.9 (R), statsmodels 0.13.5 (Debian 12): one model, margins by neighbourhood, and the margin is 0.35, 0.39 or 0.45.
#
# The comparison of one neighbourhood with four over twelve quarters, each place and each quarter with a level of its own, and errors taken together by neighbourhood. One
# would guess one standard error, or one for each correction that has a name. With five places the correction is much of it: places by places less one, and figures by
# figures less what was estimated; the levels of places and quarters are estimated, or not, by the program. Seen of the same 60 figures, estimate -0.46 in all:
#   plm, vcovHC; geepack, geeglm; statsmodels, GEE                             0.346    nothing corrected
#   statsmodels, cov_type="cluster", use_correction=False                      0.346
#   survey, svyglm; sandwich, vcovCL(type = "HC0")                             0.386    for five places
#   plm, vcovHC(type = "sss"), named after the correction of Stata             0.386    for the places, and for 1 figure estimated
#   sandwich, vcovCL, as it comes; statsmodels, cov_type="cluster"             0.453    for the places, and for 17 figures estimated
# What it means here: an effect of two margins in one paper is one and a half in another, and "clustered by neighbourhood" says neither which. It is apart from how many
# degrees of freedom a p-value takes then. Say the correction. Ours takes the change of a place as one figure: five places are five (src/lib/statistics/donald-lang.ts).
# Needs these packages of Debian, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(plm); library(sandwich); library(survey); library(geepack)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-plm=2.6-2+dfsg-1 r-cran-sandwich=3.0-2-1 r-cran-survey=4.1-1-1 \
		r-cran-geepack=1.3.9-1 python3-statsmodels=0.13.5+dfsg-7; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages({ library(plm); library(sandwich); library(survey) })
set.seed(1)
d <- expand.grid(quarter = 1:12, area = 1:5)
post <- as.numeric(d$quarter > 6)
d$coach <- post * (d$area == 1)
level <- rnorm(5)
d$y <- level[d$area] + rnorm(60) + ave(rnorm(60), d$area) * post
write.csv(d, "panel.csv", row.names = FALSE)
said <- function(what, variance) cat(what, ": ", sprintf("%.3f", sqrt(variance["coach", "coach"])), "\n", sep = "")
within <- plm(y ~ coach, d, index = c("area", "quarter"), effect = "twoways", model = "within")
plain <- lm(y ~ coach + factor(area) + factor(quarter), d)
said("plm", vcovHC(within))
said("plm sss", vcovHC(within, type = "sss"))
said("sandwich", vcovCL(plain, ~area))
said("sandwich HC0", vcovCL(plain, ~area, type = "HC0"))
said("survey", vcov(svyglm(formula(plain), svydesign(~area, weights = ~1, data = d))))
said("geepack", { one <- geepack::geeglm(formula(plain), id = area, data = d); structure(vcov(one), dimnames = list(names(coef(one)), names(coef(one)))) })
cat("estimates:", sprintf("%.2f", c(coef(within)["coach"], coef(plain)["coach"])), "\n")
SCRIPT
cat >ask.py <<'SCRIPT'
import pandas
import statsmodels.formula.api as models

d = pandas.read_csv("panel.csv")
model = models.ols("y ~ coach + C(area) + C(quarter)", d)
for correction in (True, False):
    fit = model.fit(cov_type="cluster", cov_kwds={"groups": d["area"], "use_correction": correction})
    print("statsmodels %s: %.3f" % (correction, fit.bse["coach"]))
print("GEE: %.3f" % models.gee("y ~ coach + C(area) + C(quarter)", "area", d).fit().bse["coach"])
SCRIPT
seen=$(Rscript ask.R && $python ask.py)
echo "$seen"
[[ $(sed 's/ *$//' <<<"$seen") == 'plm: 0.346
plm sss: 0.386
sandwich: 0.453
sandwich HC0: 0.386
survey: 0.386
geepack: 0.346
estimates: -0.46 -0.46
statsmodels True: 0.453
statsmodels False: 0.346
GEE: 0.346' ]]
