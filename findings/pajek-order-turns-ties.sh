#!/usr/bin/env bash
# networkx 2.8.8, igraph 1.3.5 of R (Debian 12): of one Pajek file the one says that ties go one way and the other that they go both, and the order of two sections swaps them.
#
# Pajek keeps ties that go one way under *Arcs (who refers families to whom) and ties that go both ways under *Edges (who works together); a file may have
# both, in either order. One would guess that a reader keeps the first as they are and makes two of each of the second. Seen of three arcs and one edge:
#                        networkx read_pajek             igraph read_graph(format = "pajek")
#   *Arcs, then *Edges   one way, the edge too           both ways, the arcs too
#   *Edges, then *Arcs   both ways, the arcs too         one way, the edge too
# with four ties each time and no warning. python3-igraph 0.10.2 says what R's says.
# What it means here: a network of organisations that pass families on says "the team receives from two" or "works with three", by the program and by how
# somebody else's program ordered a file. Lay an edge down as two arcs, or keep two files. Ours gives the effort of organisations per
# family (data/README.md) and draws no ties from it.
# Needs Debian's python3-networkx, python3-igraph and r-cran-igraph, or root to install them. Exit 0: still so. Exit 1: changed, or one is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! /usr/bin/python3 -c 'import networkx, igraph' 2>/dev/null || ! Rscript -e 'library(igraph)' >/dev/null 2>&1; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-networkx=2.8.8-1 python3-igraph=0.10.2-1+b1 r-cran-igraph=1.3.5-3; } >/dev/null 2>&1 || exit 1
fi
vertices=$(printf '%s\n' '*Vertices 4' '1 "team"' '2 "debts"' '3 "care"' '4 "police"')
arcs=$(printf '%s\n' '*Arcs' '1 2 5' '3 1 2' '4 1 1')
edges=$(printf '%s\n' '*Edges' '2 3 3')
printf '%s\n' "$vertices" "$arcs" "$edges" >arcs-first.net
printf '%s\n' "$vertices" "$edges" "$arcs" >edges-first.net
cat >ask.py <<'SCRIPT'
import sys

import igraph
import networkx

print("networkx", networkx.__version__, "igraph", igraph.__version__, file=sys.stderr)
for name in ("arcs-first", "edges-first"):
    read = networkx.read_pajek(f"{name}.net")
    print(name, "networkx", "one-way" if read.is_directed() else "both-ways", read.number_of_edges())
    read = igraph.Graph.Read_Pajek(f"{name}.net")
    print(name, "python-igraph", "one-way" if read.is_directed() else "both-ways", read.ecount())
SCRIPT
cat >ask.R <<'SCRIPT'
suppressMessages(library(igraph))
message("igraph of R ", packageVersion("igraph"))
options(warn = 2)
for (name in c("arcs-first", "edges-first")) {
	read <- read_graph(paste0(name, ".net"), "pajek")
	cat(name, "igraph", if (is_directed(read)) "one-way" else "both-ways", ecount(read), "\n")
}
SCRIPT
{ /usr/bin/python3 ask.py && Rscript ask.R; } | sed 's/ *$//' >seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED'
arcs-first networkx one-way 4
arcs-first python-igraph both-ways 4
edges-first networkx both-ways 4
edges-first python-igraph one-way 4
arcs-first igraph both-ways 4
edges-first igraph one-way 4
EXPECTED
