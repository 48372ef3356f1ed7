#!/usr/bin/env bash
# pandas 1.5.3 (Debian 12, packages python3-pandas 1.5.3+dfsg-2, python3-odf 1.4.2-2): written as ods, every True is read as no by LibreOffice.
#
# One would guess that a yes stays a yes, as it does when the same frame is written as xlsx, and as it does when pandas reads its own ods.
# It writes a boolean with its value under office:value, where the standard has office:boolean-value (3.0.6 does). Seen of True, False:
#   xlsx, LibreOffice 7.4.7 : TRUE  FALSE
#   ods, pandas             : True  False
#   ods, LibreOffice 7.4.7  : 0     0
# What it means here: a survey of yes and no comes back as a share of 0 %, without a warning, once somebody opens the file and saves it;
# and a reader that keeps to the standard does the same at once. Ours did, and now looks under both names (src/lib/intake/ods-rows.ts).
# Needs Debian's python3-pandas, python3-odf, python3-openpyxl and libreoffice-calc, or root to install them.
# Exit 0: still so. Exit 1: the behaviour changed, or it is not there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python=/usr/bin/python3
if ! $python -c 'import pandas, odf, openpyxl' 2>/dev/null || ! command -v soffice >/dev/null; then
	{ apt-get update && apt-get install -y --no-install-recommends python3-pandas=1.5.3+dfsg-2 python3-odf=1.4.2-2 python3-openpyxl libreoffice-calc; } \
		>/dev/null 2>&1 || exit 1
fi
$python - <<'SCRIPT'
import pandas

frame = pandas.DataFrame({"answer": [True, False]})
frame.to_excel("answers.xlsx", index=False)
frame.to_excel("answers.ods", index=False, engine="odf")
print("pandas", pandas.__version__)
open("read", "w").write(" ".join(map(str, pandas.read_excel("answers.ods").answer)))
SCRIPT
through() {
	soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to csv --outdir "$1" "answers.$1" >/dev/null 2>&1
	tail -n +2 "$1/answers.csv" | tr '\r\n' '  ' | xargs
}
xlsx=$(through xlsx)
ods=$(through ods)
echo "xlsx, LibreOffice: $xlsx"
echo "ods, pandas:       $(cat read)"
echo "ods, LibreOffice:  $ods"
[[ $xlsx == 'TRUE FALSE' && $(cat read) == 'True False' && $ods == '0 0' ]]
