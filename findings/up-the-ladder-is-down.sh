#!/usr/bin/env bash
# VGAM 1.1-7, ordinal 2022.11-16, MASS 7.3-58.2 (R), statsmodels 0.13.5 (Debian 12): families with a coach stand higher by 0.96 or lower by 0.96, in one and the same model.
#
# Rungs in order ask for a model of cumulative odds. One would guess that 0.96 more for those with a coach is 0.96 in each program, as it is for yes and no. VGAM
# models the odds of a rung or lower, unless reverse = TRUE; the others turn that into higher. Seen of 120 families on five rungs, half with a coach, means 3.28 and 2.58:
#   polr of MASS, clm of ordinal, OrderedModel of statsmodels       0.96
#   vglm, family cumulative(parallel = TRUE)                       -0.96
#   vglm, family propodds                                           0.96
#   vglm, family acat(parallel = TRUE), each rung beside the next   0.42
#   vglm, family cratio, sratio (parallel = TRUE), stop or go on    0.74  -0.74
# The last four are all of VGAM, which has both signs in its own house; a line of its summary names the logit of P[Y<=1], and nothing else differs.
# What it means here: a paper says that coaches make it worse by exactly what they make it better, and both are the maximum of the same likelihood. Lay the mean rungs
# beside it. Ours has no such model: it counts who went up and who went down (src/lib/statistics/sign-test.ts).
# Needs Debian's r-cran-vgam, r-cran-ordinal, r-cran-mass and python3-statsmodels, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(VGAM); library(ordinal); library(MASS)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-vgam=1.1-7-1 r-cran-ordinal=2022.11-16-1 r-cran-mass=7.3-58.2-1 \
		python3-statsmodels=0.13.5+dfsg-7; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages(library(VGAM))
d <- data.frame(coach = rep(0:1, each = 60), rung = c(rep(1:5, c(15, 15, 15, 10, 5)), rep(1:5, c(7, 10, 15, 15, 13))))
write.csv(d, "rungs.csv", row.names = FALSE)
said <- function(what, model) cat(what, ": ", sprintf("%.2f", coef(model)[["coach"]]), "\n", sep = "")
cat("means: ", paste(round(tapply(d$rung, d$coach, mean), 2), collapse = " "), "\n", sep = "")
said("polr", MASS::polr(factor(rung) ~ coach, d))
said("clm", ordinal::clm(factor(rung) ~ coach, data = d))
families <- list(cumulative = cumulative(parallel = TRUE), reverse = cumulative(parallel = TRUE, reverse = TRUE), propodds = propodds,
	acat = acat(parallel = TRUE), cratio = cratio(parallel = TRUE), sratio = sratio(parallel = TRUE))
for (one in names(families)) said(one, vglm(ordered(rung) ~ coach, families[[one]], d))
SCRIPT
cat >ask.py <<'SCRIPT'
import pandas
from statsmodels.miscmodels.ordinal_model import OrderedModel

d = pandas.read_csv("rungs.csv")
rungs = d["rung"].astype(pandas.CategoricalDtype([1, 2, 3, 4, 5], ordered=True))
print("statsmodels: %.2f" % OrderedModel(rungs, d[["coach"]], distr="logit").fit(method="bfgs", disp=0).params["coach"])
SCRIPT
seen=$(Rscript ask.R && $python ask.py)
echo "$seen"
[[ $seen == 'means: 2.58 3.28
polr: 0.96
clm: 0.96
cumulative: -0.96
reverse: 0.96
propodds: 0.96
acat: 0.42
cratio: 0.74
sratio: -0.74
statsmodels: 0.96' ]]
