#!/usr/bin/env bash
# lmerTest 3.1-3, nlme 3.1-162 (R), statsmodels 0.13.5 (Debian 12): coaches in two of four neighbourhoods help with p = 0.02 or 0.13, since the four are rather alike.
#
# Where whole neighbourhoods have coaches or not, families are no more than their neighbourhood: four places are four, however many families live there. A mixed model knows
# that by a term for the neighbourhood. One would guess that its p-value goes by four in any case. lmerTest takes the degrees of freedom from how uncertain that term
# is, and where it comes out as nought, as it may of four, there is nothing to be uncertain of. Seen of 4 times 15 families, estimate 0.55, standard error 0.22:
#   lme of nlme                                       2 degrees of freedom     p 0.132
#   lmerTest, as it comes (Satterthwaite)            58                        p 0.017
#   lmerTest, ddf = "Kenward-Roger"                   2                        p 0.132
#   MixedLM of statsmodels                            the normal curve         p 0.014
# The same families, with the four set further apart: 2 degrees of freedom in lme and lmerTest, p 0.160 in both.
# What it means here: the less the neighbourhoods differ, the more lmerTest forgets that they are there: at nought their 60 families count as 60 draws by lot. It says only
# that the fit is singular. Ask for Kenward and Roger. Ours tests a neighbourhood as one (src/lib/statistics/donald-lang.ts, randomisation.ts).
# Needs Debian's r-cran-lmertest, r-cran-pbkrtest, r-cran-nlme and python3-statsmodels, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import statsmodels' 2>/dev/null || ! Rscript -e 'library(lmerTest); library(pbkrtest); library(nlme)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends r-cran-lmertest=3.1-3-2 r-cran-pbkrtest=0.5.2-2 r-cran-nlme=3.1.162-1 \
		python3-statsmodels=0.13.5+dfsg-7; } >/dev/null 2>&1 || exit 1
fi
cat >ask.R <<'SCRIPT'
suppressMessages({ library(lmerTest); library(nlme) })
set.seed(1)
d <- expand.grid(family = 1:15, area = factor(1:4))
d$coach <- as.numeric(d$area %in% 1:2)
d$alike <- rnorm(60) + 0.6 * d$coach
d$apart <- d$alike + c(0.45, 0, 0.3, -0.3)[d$area]
write.csv(d, "families.csv", row.names = FALSE)
said <- function(what, row, df, p) cat(what, ": ", paste(sprintf("%.2f", row[c(1, 2, df)]), collapse = " "), sprintf(" %.3f", row[p]), "\n", sep = "")
for (one in c("alike", "apart")) {
	formula <- reformulate("coach", one)
	mixed <- suppressMessages(lmer(update(formula, . ~ . + (1 | area)), d))
	cat(one, ": spread ", sprintf("%.2f", attr(VarCorr(mixed)$area, "stddev")), "\n", sep = "")
	said("lme", summary(lme(formula, d, ~ 1 | area))$tTable["coach", ], 3, 5)
	said("lmerTest", summary(mixed)$coefficients["coach", ], 3, 5)
	said("Kenward-Roger", summary(mixed, ddf = "Kenward-Roger")$coefficients["coach", ], 3, 5)
}
SCRIPT
cat >ask.py <<'SCRIPT'
import pandas
import statsmodels.formula.api as models

d = pandas.read_csv("families.csv")
fit = models.mixedlm("alike ~ coach", d, groups=d["area"]).fit()
print("statsmodels: %.2f %.2f %.3f" % (fit.params["coach"], fit.bse["coach"], fit.pvalues["coach"]))
SCRIPT
seen=$(Rscript ask.R && $python ask.py 2>/dev/null)
echo "$seen"
[[ $seen == 'alike: spread 0.00
lme: 0.55 0.22 2.00 0.132
lmerTest: 0.55 0.22 58.00 0.017
Kenward-Roger: 0.55 0.22 2.00 0.132
apart: spread 0.27
lme: 0.77 0.35 2.00 0.160
lmerTest: 0.77 0.35 2.00 0.160
Kenward-Roger: 0.77 0.35 2.00 0.160
statsmodels: 0.55 0.22 0.014' ]]
