#!/usr/bin/env bash
# statsmodels 0.13.5 (Debian 12, package python3-statsmodels 0.13.5+dfsg-7): one neighbourhood that could not be tested takes the corrected p-values of all others away.
#
# Where many neighbourhoods are tested at once each p-value is raised for their number. A neighbourhood of which the figure is hidden has none. One would guess
# that it is left out, as p.adjust of R does, or that there is an error. multipletests gives neither a warning nor one rule. Seen of 0.01, 0.02, none, 0.03:
#                 statsmodels                                    p.adjust of R 4.2.2
#   fdr_bh        no p-value for any; yes, yes, no, yes          0.03  0.03   none  0.03
#   hommel        no p-value for any; no, no, no, no             0.03  0.03   none  0.03
#   holm          0.04  0.06  none  0.06; yes, no, no, no        0.03  0.04   none  0.04
#   bonferroni    0.04  0.08  none  0.12                         0.03  0.06   none  0.09
# so that it says "changed" of a neighbourhood with no p-value beside it, and counts four tests where three were done; without the hidden one both say the
# same. What it means here: holding one small figure back changes which other neighbourhoods stand out. Leave the untested out before. Ours keeps
# whoever has none without one and does not count it (src/lib/statistics/multiple-tests.ts).
# Needs Debian's python3-statsmodels and r-base-core, or root to install them. Exit 0: still so. Exit 1: the behaviour changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import statsmodels' 2>/dev/null || ! command -v Rscript >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-statsmodels=0.13.5+dfsg-7 r-base-core; } >/dev/null 2>&1 || exit 1
fi
cat >ask.py <<'SCRIPT'
import warnings

import numpy
from statsmodels.stats.multitest import multipletests

warnings.simplefilter("error")
for method in ("fdr_bh", "hommel", "holm", "bonferroni"):
    for values in ([0.01, 0.02, numpy.nan, 0.03], [0.01, 0.02, 0.03]):
        changed, raised = multipletests(values, method=method)[:2]
        print("statsmodels", method, *(f"{one:.2f}" for one in raised), *("yes" if one else "no" for one in changed))
SCRIPT
cat >ask.R <<'SCRIPT'
for (method in c("fdr", "hommel", "holm", "bonferroni"))
	cat("R", method, sprintf("%.2f", p.adjust(c(0.01, 0.02, NA, 0.03), method)), "\n")
SCRIPT
/usr/bin/python3 -c 'import statsmodels; print("statsmodels", statsmodels.__version__)'
{ /usr/bin/python3 ask.py && Rscript ask.R; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
statsmodels fdr_bh nan nan nan nan yes yes no yes
statsmodels fdr_bh 0.03 0.03 0.03 yes yes yes
statsmodels hommel nan nan nan nan no no no no
statsmodels hommel 0.03 0.03 0.03 yes yes yes
statsmodels holm 0.04 0.06 nan 0.06 yes no no no
statsmodels holm 0.03 0.04 0.04 yes yes yes
statsmodels bonferroni 0.04 0.08 nan 0.12 yes no no no
statsmodels bonferroni 0.03 0.06 0.09 yes no no
R fdr 0.03 0.03 NA 0.03
R hommel 0.03 0.03 NA 0.03
R holm 0.03 0.04 NA 0.04
R bonferroni 0.03 0.06 NA 0.09
EXPECTED
