#!/usr/bin/env bash
# @sveltejs/kit 2.70.4 with adapter-static 3.0.10, svelte 5.57.3 and vite 8.3.8 (npm): a part loses its style on one page because another page shows it too.
#
# A part that a page's load imports when it is needed is drawn by the server, and its style sheet is named in the head, so that it never stands there
# bare. One would guess that this does not depend on other pages. Seen on Node 20, in the head of each page that was written:
#   imported by load, on one page                          named
#   imported by load, on two pages                         named on both
#   imported by load on one page, plainly on another one   named on the other alone: the first shows it bare until its script has come
# What it means here: whoever reads without scripts, prints, or waits on a slow line sees that part without its style; the page that shows it was not
# touched when the other one began to. Ours puts such parts into one module that no other page imports (src/lib/subjects/overview/view/drawn.ts), and a
# test holds every page of a build to the styles of all that stands in it (tests/e2e/styled.spec.ts).
# Exit 0: still so. Exit 1: the behaviour changed, or the packages could not be installed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @sveltejs/kit@2.70.4 @sveltejs/adapter-static@3.0.10 \
	@sveltejs/vite-plugin-svelte@7.3.1 svelte@5.57.3 vite@8.3.8 >/dev/null
mkdir -p src/lib src/routes
echo "import adapter from '@sveltejs/adapter-static'; export default { kit: { adapter: adapter() } };" >svelte.config.js
echo "import { sveltekit } from '@sveltejs/kit/vite'; export default { plugins: [sveltekit()] };" >vite.config.js
echo '<!doctype html><html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>' >src/app.html
echo 'export const prerender = true;' >src/routes/+layout.js
links=''
# A page that shows a part which its load imports, or which it imports plainly.
page() {
	mkdir -p "src/routes/$1"
	links+="<a href=\"/$1\">$1</a>"
	if [[ $3 == later ]]; then
		echo "export const load = async () => ({ Part: (await import('\$lib/$2.svelte')).default });" >"src/routes/$1/+page.js"
		echo '<script>let { data } = $props();</script><data.Part />' >"src/routes/$1/+page.svelte"
	else
		echo "<script>import Part from '\$lib/$2.svelte';</script><Part />" >"src/routes/$1/+page.svelte"
	fi
}
for part in Alone Twice Mixed; do echo "<p>$part</p><style>p { color: teal; }</style>" >"src/lib/$part.svelte"; done
page alone Alone later
page first-of-two Twice later
page second-of-two Twice later
page later Mixed later
page plainly Mixed plainly
echo "$links" >src/routes/+page.svelte
npx vite build >build.log 2>&1 || { cat build.log; exit 1; }
seen=''
for one in alone first-of-two second-of-two later plainly; do
	grep -q 'class="svelte-' "build/$one.html" || exit 1
	styled=$(grep -q 'rel="stylesheet"' "build/$one.html" && echo named || echo bare)
	seen+="$one $styled "
done
echo "@sveltejs/kit $(node -p "require('@sveltejs/kit/package.json').version"), Node $(node --version)"
echo "$seen"
[[ $seen == 'alone named first-of-two named second-of-two named later bare plainly named ' ]]
