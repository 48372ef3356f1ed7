#!/usr/bin/env bash
# Apache 2.4.71 (Debian 12, apache2-bin): a page that mod_deflate packs is sent whole on every visit; Apache does not know its own ETag again.
#
# A packed answer has the ETag of the file with `-gzip` behind it. The browser asks with that ETag whether anything changed, and one would
# guess that the server that gave it says 304. It holds it against the ETag of the file as it lies on the disk, which has no `-gzip`: another
# one, so the whole page goes out again. That If-Modified-Since says the same does not help, since an ETag goes before it. Seen on Linux x64,
# with mod_deflate as it comes (`DeflateAlterETag AddSuffix`):
#   not packed, both                   : 304
#   packed, both, as browsers ask      : 200, with all bytes
#   packed, If-Modified-Since alone    : 304
#   packed, both, `-gzip` taken out of the question by `RequestHeader edit If-None-Match`: 304
#   packed, both, `DeflateAlterETag NoChange`: 304
# What it means here: turning compression on makes each later visit cost the whole page, where it cost a line. A folder may say the
# RequestHeader line for itself in .htaccess, which ours does; DeflateAlterETag is for whoever has the server.
# Exit 0: still so. Exit 1: the behaviour changed, or Debian's Apache is not there.
set -euo pipefail
folder=$(mktemp -d)
modules=/usr/lib/apache2/modules
server=$(command -v apache2 || echo /usr/sbin/apache2)
test -x "$server" || { echo 'apache2-bin is not installed' >&2; exit 1; }
trap 'kill "$(cat "$folder/pid" 2>/dev/null)" 2>/dev/null || true; sleep 0.3; rm -rf "$folder"' EXIT
chmod 755 "$folder"
mkdir "$folder/usual" "$folder/edited"
for one in usual edited; do
	for _ in $(seq 200); do echo '<p>neighbourhood</p>'; done >"$folder/$one/page.html"
done
port=$((20000 + RANDOM % 20000))
{
	for one in mpm_event authz_core mime headers filter deflate; do echo "LoadModule ${one}_module $modules/mod_$one.so"; done
	echo "ServerRoot $folder"
	echo "PidFile $folder/pid"
	echo "Listen 127.0.0.1:$port"
	echo 'ServerName localhost'
	echo "ErrorLog $folder/error.log"
	if test "$(id -u)" = 0; then echo 'User www-data'; echo 'Group www-data'; fi
	echo 'TypesConfig /etc/mime.types'
	echo "DocumentRoot $folder"
	echo "<Directory $folder>"
	echo 'Require all granted'
	echo '</Directory>'
	echo 'AddOutputFilterByType DEFLATE text/html'
	echo "<Directory $folder/edited>"
	echo "RequestHeader edit If-None-Match '-gzip\"' '\"'"
	echo '</Directory>'
} >"$folder/httpd.conf"
{ cat "$folder/httpd.conf"; echo 'DeflateAlterETag NoChange'; } >"$folder/nochange.conf"

start() {
	"$server" -f "$folder/$1.conf"
	for _ in $(seq 50); do
		if curl -s -o /dev/null "http://127.0.0.1:$port/usual/page.html"; then return; fi
		sleep 0.1
	done
	cat "$folder/error.log" >&2
	exit 1
}
stop() {
	kill "$(cat "$folder/pid")"
	while test -e "$folder/pid"; do sleep 0.1; done
}
header() { tr -d '\r' <"$folder/headers" | sed -n "s/^$1: //Ip"; }
# What a second visit gets. $1 folder, $2 the packing that the reader takes; $3 `both`: asks as a browser does, `date`: without the ETag.
again() {
	local page="http://127.0.0.1:$port/$1/page.html"
	curl -s -o /dev/null -D "$folder/headers" -H "Accept-Encoding: $2" "$page"
	local ask=(-H "If-Modified-Since: $(header last-modified)")
	if test "$3" = both; then ask+=(-H "If-None-Match: $(header etag)"); fi
	curl -s -o "$folder/body" -w '%{http_code}' -H "Accept-Encoding: $2" "${ask[@]}" "$page"
}

"$server" -v | head -1
start httpd
seen="not packed, both: $(again usual identity both)
packed, both: $(again usual gzip both)
packed, date alone: $(again usual gzip date)
packed, both, edited: $(again edited gzip both)"
stop
start nochange
seen="$seen
packed, both, NoChange: $(again usual gzip both)"
stop
echo "$seen"
test "$seen" = 'not packed, both: 304
packed, both: 200
packed, date alone: 304
packed, both, edited: 304
packed, both, NoChange: 304'
