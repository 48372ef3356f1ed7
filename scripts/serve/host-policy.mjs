// The header policy in the languages of the usual hosts: `_headers`, Apache, nginx and Caddy; with the sites that may frame the charts of a programme.
import { rules, rulesFor, usualCaching } from './headers.mjs';

/** @typedef {import('./headers.mjs').Rule} Rule */

const begin = '# -- headers: written by scripts/serve/host-files.mjs';
const end = '# -- end of headers';

/** As a regular expression: what stands in a path, packed or not; a site may stand in a folder of its host. @param {Rule} rule */
export const pattern = ({ path }) => path.replace(/\*$/, '').replaceAll('.', '\\.');

/** @param {Rule} rule @param {(name: string, value: string) => string} line */
export const lines = (rule, line) => Object.entries(rule.headers).map(([name, value]) => line(name, value));

/**
 * Netlify, Cloudflare Pages and others: rules that match are all applied, and two policies are both obeyed. What may be framed therefore has the
 * older header for everything, which a browser passes over where a policy says who may frame.
 * @param {readonly string[]} [embed]
 */
export function underscoreHeaders(embed = []) {
	const all = rulesFor(embed).map((rule) => {
		if (rule.path !== '/*' || embed.length === 0) return rule;
		const { 'Content-Security-Policy': _policy, ...headers } = rule.headers;
		return { ...rule, headers: { ...headers, 'X-Frame-Options': 'DENY' } };
	});
	const blocks = all.map((rule) =>
		[`# ${rule.about}`, rule.path, ...lines(rule, (name, value) => `  ${name}: ${value}`)].join('\n')
	);
	return `# Written by scripts/serve/host-files.mjs\n${blocks.join('\n\n')}\n`;
}

/** nginx: a map per header, because an add_header inside a location would drop those outside it. @param {readonly string[]} [embed] */
export function nginxMaps(embed = []) {
	const rules = rulesFor(embed);
	const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
	return names
		.map((name) => {
			const cases = rules
				.filter((rule) => name in rule.headers && rule.path !== '/*')
				.toReversed() // nginx takes the first that fits
				.map((rule) => `    ~${pattern(rule)} "${rule.headers[name]}";`);
			const usual = rules.find((rule) => rule.path === '/*')?.headers[name] ?? usualCaching;
			return [`map $uri $wijkladder_${variable(name)} {`, `    default "${usual}";`, ...cases, '}'].join(
				'\n'
			);
		})
		.join('\n');
}

/** nginx, inside `server`: one line for each header of the maps. */
export function nginxHeaders() {
	const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
	return names.map((name) => `    add_header ${name} $wijkladder_${variable(name)} always;`).join('\n');
}

/** @param {string} name */
const variable = (name) => name.toLowerCase().replaceAll('-', '_');

/** Caddy: one `header` a rule inside `route`, which keeps their order, so that the later one stands. @param {readonly string[]} [embed] */
export function caddyHeaders(embed = []) {
	const blocks = rulesFor(embed).map((rule) =>
		[
			`        # ${rule.about}`,
			`        header ${rule.path === '/*' ? '' : `${rule.path} `}{`,
			...(rule.path === '/*' ? [`            Cache-Control "${usualCaching}"`] : []),
			...lines(rule, (name, value) => `            ${name} "${value}"`),
			'        }'
		].join('\n')
	);
	return ['    route {', ...blocks, '    }'].join('\n');
}

/** Apache: what a folder may say about itself where the provider lets it (`AllowOverride All`). @param {readonly string[]} [embed] */
export function htaccess(embed = []) {
	const blocks = rulesFor(embed).map((rule) => {
		const policy = lines(rule, (name, value) => `    Header always set ${name} "${value}"`);
		if (rule.path === '/*')
			return [`    # ${rule.about}`, `    Header always set Cache-Control "${usualCaching}"`, ...policy].join(
				'\n'
			);
		// A miss may be filled by the next version.
		const where = `    <If "%{REQUEST_STATUS} -lt 400 && %{REQUEST_URI} =~ m#${pattern(rule)}#">`;
		return [`    # ${rule.about}`, where, ...policy.map((line) => `    ${line}`), '    </If>'].join('\n');
	});
	return `# Written by scripts/serve/host-files.mjs
# Wijkladder on Apache 2.4: clean addresses, packed files and the header policy, where .htaccess is read.
Options -Indexes -MultiViews
DirectoryIndex index.html
# Beside methode.html stands a folder methode/, which must be neither listed nor gone to.
DirectorySlash Off
ErrorDocument 404 "/%{reqenv:wijkladder}404.html"
AddDefaultCharset utf-8
AddType text/javascript .js .mjs
AddType text/csv .csv
AddType text/plain .txt
AddType text/calendar .ics
AddType application/wasm .wasm
AddType application/geo+json .geojson
AddType application/octet-stream .duckdb .age
AddType font/woff2 .woff2
AddCharset utf-8 .css .csv .ics .js .mjs .json .geojson .svg .txt
# Packed beforehand; some hosts call such a file a kind of its own, and would pack it again.
RemoveType .gz .br
AddEncoding gzip .gz
AddEncoding br .br
RemoveLanguage .br

RewriteEngine On
# This folder itself, asked for without its slash: Apache then says where it lies on the disk, which no path inside it begins like.
RewriteOptions AllowNoSlash
RewriteCond %{REQUEST_URI} !/$
RewriteRule ^([A-Za-z]:)?/ %{REQUEST_URI}/ [R=308,L]
# Where the site stands on its host: what comes before what this folder is asked for.
RewriteCond %{REQUEST_URI}::$1 ^/(|.*?/)(.*)::\\2$
RewriteRule ^(.*)$ - [E=wijkladder:%1]
RewriteRule (^|/)(\\.|(_headers|web\\.config|nginx\\.conf|Caddyfile)$) - [R=404,L]
RewriteCond %{THE_REQUEST} "\\s[^?\\s]+/[?\\s]"
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^(.+)/$ /%{ENV:wijkladder}$1 [R=308,L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+)$ $1.html
RewriteCond %{REQUEST_FILENAME} -d
RewriteRule . - [R=404,L]
RewriteRule ^$ index.html
RewriteCond %{HTTP:Accept-Encoding} (^|[,\\s])br(?!\\s*;\\s*q=0(\\.0*)?(\\s|,|$))
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [E=no-gzip:1,E=no-brotli:1,L]
RewriteCond %{HTTP:Accept-Encoding} (^|[,\\s])gzip(?!\\s*;\\s*q=0(\\.0*)?(\\s|,|$))
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [E=no-gzip:1,E=no-brotli:1,L]

<IfModule mod_headers.c>
    Header merge Vary Accept-Encoding
    # Where nothing stands packed beside a file and Apache packs it itself, it does not know its own mark of that again, and sends all anew.
    RequestHeader edit If-None-Match '-(gzip|br)"' '"'
${blocks.join('\n')}
</IfModule>
`;
}

/**
 * Replaces the n-th marked block of a file's text.
 * @param {string} text @param {string[]} blocks
 */
export function fill(text, blocks) {
	let index = 0;
	const marked = new RegExp(`(^ *)${begin}\n[\\s\\S]*?^ *${end}`, 'gm');
	return text.replace(marked, (_, indent) => `${indent}${begin}\n${blocks[index++]}\n${indent}${end}`);
}
