#!/usr/bin/env bash
# statsmodels 0.13.5, lmtest 0.9-40, clubSandwich 0.5.8 (Debian 12): one estimate with one margin has p = 0.0002, 0.0007 or 0.02.
#
# One neighbourhood with coaches, four without, twelve quarters: the margin is worked out by neighbourhood, so that five places are five, however many
# quarters there are. One would guess that the p-value goes by five as well. Seen of the same 60 figures, estimate -0.728, standard error 0.198 in both:
#   statsmodels, cov_type="cluster"              0.00024   by the normal curve, as of endlessly many neighbourhoods
#   the same, use_t=True                         0.0213    by t with 4 degrees of freedom
#   lmtest's coeftest with sandwich's vcovCL     0.00066   by t with 44: what the 60 rows leave
#   clubSandwich, CR2                            0.0252    a margin of its own, with 3
# The figures were drawn without any effect of coaches. What it means here: two offices with the same data and the same margin say "beyond doubt" and
# "perhaps"; with one of five, even the order in which places changed can be no more telling than one in five. Ours also lays the choice of
# neighbourhoods beside every other one (src/lib/statistics). Say use_t=True, or df = 4 to coeftest.
# Needs these packages, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(sandwich); library(lmtest); library(clubSandwich)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-statsmodels=0.13.5+dfsg-7 r-cran-sandwich=3.0-2-1 \
		r-cran-lmtest=0.9.40-1 r-cran-clubsandwich=0.5.8-1; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressPackageStartupMessages({ library(sandwich); library(lmtest); library(clubSandwich) })
set.seed(1)
panel <- expand.grid(area = 1:5, quarter = 1:12)
panel$coached <- as.integer(panel$area == 1 & panel$quarter > 6)
level <- rnorm(5)
drift <- rnorm(5, sd = 0.1)
panel$figure <- round(level[panel$area] + drift[panel$area] * panel$quarter + rnorm(60, sd = 0.3), 2)
write.csv(panel, "panel.csv", row.names = FALSE)
fit <- lm(figure ~ factor(area) + factor(quarter) + coached, panel)
usual <- coeftest(fit, vcov. = vcovCL(fit, cluster = ~area))["coached", ]
small <- coef_test(fit, vcov = "CR2", cluster = panel$area, coefs = "coached")
cat(sprintf("lmtest %.4f %.4f %.5f\n", usual[1], usual[2], usual[4]))
cat(sprintf("clubSandwich %.4f\n", small$p_Satt))
SCRIPT
cat >ask.py <<'SCRIPT'
import pandas as pd
import statsmodels.formula.api as smf

panel = pd.read_csv("panel.csv")
model = smf.ols("figure ~ C(area) + C(quarter) + coached", panel)
for name, how in (("statsmodels", {}), ("use_t", {"use_t": True})):
    fit = model.fit(cov_type="cluster", cov_kwds={"groups": panel["area"]}, **how)
    print(f"{name} {fit.params['coached']:.4f} {fit.bse['coached']:.4f} {fit.pvalues['coached']:.5f}")
SCRIPT
seen=$(Rscript ask.R 2>/dev/null && $python ask.py)
Rscript -e 'for (one in c("sandwich", "lmtest", "clubSandwich")) cat(one, as.character(packageVersion(one)), "")' 2>/dev/null
echo "statsmodels $($python -c 'import statsmodels; print(statsmodels.__version__)')"
echo "$seen"
[[ $seen == 'lmtest -0.7279 0.1982 0.00066
clubSandwich 0.0252
statsmodels -0.7279 0.1982 0.00024
use_t -0.7279 0.1982 0.02133' ]]
