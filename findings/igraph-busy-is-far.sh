#!/usr/bin/env bash
# igraph 1.3.5 of R, networkx 2.8.8 (Debian 12): the organisation that sees the most of all others stands at the edge of the network, and one that hardly calls at its centre.
#
# In a network of organisations a tie has a weight: how often they saw each other. One would guess that the more, the nearer, or that weights count only when asked
# for. igraph takes whatever is called weight for the length of the tie, unasked; networkx leaves it alone unless asked. Seen of a GraphML file that
# networkx wrote, a team with 20 contacts with each of three, the police with 1 with each of the same three:
#                                      networkx          igraph of R     the same, weights = NA
#   betweenness of team, police        0.25  0.25        0.00  0.50      0.25  0.25
#   closeness of team, police          0.80  0.80        0.05  0.17      0.80  0.80
# igraph 0.10.2 of Python, asked for the same file, does not take them unasked: 1.5 of 6, 1.5 of 6. One engine, two languages, two answers.
# What it means here: "who holds the network together" comes out upside down, and the busier a tie the more so. Say weights = NA, or the number turned
# about (1 by weight). Ours counts contacts and hours by organisation (data/README.md) and says nothing of who stands between whom.
# Needs Debian's python3-networkx, python3-igraph and r-cran-igraph, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import networkx, igraph' 2>/dev/null || ! Rscript -e 'library(igraph)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-networkx=2.8.8-1 python3-igraph=0.10.2-1+b1 r-cran-igraph=1.3.5-3; } >/dev/null 2>&1 || exit 1
fi
cat >ask.py <<'SCRIPT'
import igraph
import networkx

ties = networkx.Graph()
for other in ("debts", "care", "school"):
    ties.add_edge("team", other, weight=20)
    ties.add_edge("police", other, weight=1)
networkx.write_graphml(ties, "ties.graphml")
between, near = networkx.betweenness_centrality(ties), networkx.closeness_centrality(ties)
print("networkx", *(f"{of[who]:.2f}" for of in (between, near) for who in ("team", "police")))
read = igraph.Graph.Read_GraphML("ties.graphml")
counted = dict(zip(read.vs["id"], read.betweenness()))
print("python-igraph", *(f"{counted[who] / 6:.2f}" for who in ("team", "police")))
SCRIPT
cat >ask.R <<'SCRIPT'
suppressMessages(library(igraph))
options(warn = 2)
message("igraph of R ", packageVersion("igraph"))
ties <- read_graph("ties.graphml", "graphml")
of <- match(c("team", "police"), V(ties)$id)
say <- function(name, ...) cat(name, sprintf("%.2f", c(betweenness(ties, normalized = TRUE, ...)[of], closeness(ties, normalized = TRUE, ...)[of])), "\n")
say("igraph")
say("igraph-without", weights = NA)
SCRIPT
{ /usr/bin/python3 ask.py && Rscript ask.R; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
networkx 0.25 0.25 0.80 0.80
python-igraph 0.25 0.25
igraph 0.00 0.50 0.05 0.17
igraph-without 0.25 0.25 0.80 0.80
EXPECTED
