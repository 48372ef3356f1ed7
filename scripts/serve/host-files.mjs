// Writes the header policy in the languages of the usual hosts: `_headers`, nginx and Caddy.
// `node scripts/serve/host-files.mjs` writes the files; a test holds them equal to what this says.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules, usualCaching } from './headers.mjs';

/** @typedef {import('./headers.mjs').Rule} Rule */

const root = new URL('../../', import.meta.url);
const begin = '# -- headers: written by scripts/serve/host-files.mjs';
const end = '# -- end of headers';

/** @param {Rule} rule @param {(name: string, value: string) => string} line */
const lines = (rule, line) => Object.entries(rule.headers).map(([name, value]) => line(name, value));

/** Netlify, Cloudflare Pages and others: rules that match are all applied, and two policies are both obeyed. */
export function underscoreHeaders() {
	const blocks = rules.map((rule) =>
		[`# ${rule.about}`, rule.path, ...lines(rule, (name, value) => `  ${name}: ${value}`)].join('\n')
	);
	return `# Written by scripts/serve/host-files.mjs\n${blocks.join('\n\n')}\n`;
}

/** nginx: a map per header, because an add_header inside a location would drop those outside it. */
export function nginxMaps() {
	const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
	return names
		.map((name) => {
			const cases = rules
				.filter((rule) => name in rule.headers && rule.path !== '/*')
				.toReversed() // nginx takes the first that fits
				.map((rule) => `    ~^${rule.path.slice(0, -1)} "${rule.headers[name]}";`);
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

/** Caddy: one `header` a rule inside `route`, which keeps their order, so that the later one stands. */
export function caddyHeaders() {
	const blocks = rules.map((rule) =>
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

/**
 * Replaces the n-th marked block of a file's text.
 * @param {string} text @param {string[]} blocks
 */
function fill(text, blocks) {
	let index = 0;
	const marked = new RegExp(`(^ *)${begin}\n[\\s\\S]*?^ *${end}`, 'gm');
	return text.replace(marked, (_, indent) => `${indent}${begin}\n${blocks[index++]}\n${indent}${end}`);
}

/**
 * Every file of a host, as it should be.
 * @returns {{ file: string, text: string }[]}
 */
export function hostFiles() {
	/** @param {string} file */
	const read = (file) => readFileSync(new URL(file, root), 'utf8');
	const nginx = 'docs/hosting/nginx.conf';
	const caddy = 'docs/hosting/Caddyfile';
	return [
		{ file: 'static/_headers', text: underscoreHeaders() },
		{ file: nginx, text: fill(read(nginx), [nginxMaps(), nginxHeaders()]) },
		{ file: caddy, text: fill(read(caddy), [caddyHeaders()]) }
	];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	for (const { file, text } of hostFiles()) writeFileSync(new URL(file, root), text);
}
