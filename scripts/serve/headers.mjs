// The one place where response headers are decided; the server, `_headers`, nginx and Caddy all say what stands here.

/**
 * @typedef {object} Rule
 * @property {string} about why the rule is there, repeated as a comment in the hosts' files
 * @property {string} path a path, or a path prefix that ends in `*`
 * @property {Record<string, string>} headers
 */

/** A page's own policy is a hashed `<meta>`; a browser obeys frame-ancestors only when it comes as a header. */
const everywhere = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Content-Security-Policy': "frame-ancestors 'none'"
};

/** The page's policy does not reach into a worker, and only the worker may compile WebAssembly. */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Pages may be kept, but must be asked about each time: the next build replaces them. */
export const usualCaching = 'no-cache';

/**
 * From general to particular: where two rules name the same header, the later one stands.
 * @type {Rule[]}
 */
export const rules = [
	{ about: 'Everything', path: '/*', headers: everywhere },
	{
		about: 'Files with a hash in their name never change',
		path: '/_app/immutable/*',
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' }
	},
	{
		about: 'The published tables carry their hash too',
		path: '/published-*',
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' }
	},
	{
		about: 'Our own workers',
		path: '/_app/immutable/workers/*',
		headers: { 'Content-Security-Policy': workerPolicy }
	},
	{
		about: 'The worker of DuckDB-Wasm',
		path: '/_app/immutable/assets/duckdb-browser-*',
		headers: { 'Content-Security-Policy': workerPolicy }
	},
	{
		about:
			'What keeps the site for use without a network: asked about each time, and it fetches from here alone',
		path: '/service-worker.js',
		headers: {
			'Cache-Control': usualCaching,
			'Content-Security-Policy': "default-src 'none'; connect-src 'self'"
		}
	}
];

/** Where the charts stand that another site may frame, in both languages. */
const framed = ['/embed/*', '/en/embed/*'];

/**
 * With the sites that a programme lets frame its charts: those charts alone, and nobody else.
 * @param {readonly string[]} embed origins @returns {Rule[]}
 */
export const rulesFor = (embed) =>
	embed.length === 0
		? rules
		: [
				...rules,
				...framed.map((path) => ({
					about: 'What the programme lets these sites frame',
					path,
					headers: { 'Content-Security-Policy': `frame-ancestors ${embed.join(' ')}` }
				}))
			];

/** @param {string} pattern @param {string} path */
export const matches = (pattern, path) =>
	pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * Every header that the policy gives to a path.
 * @param {string} path decoded, starting with `/`
 * @param {readonly string[]} [embed] origins that may frame charts
 * @returns {Record<string, string>}
 */
export function headersFor(path, embed = []) {
	const fitting = rulesFor(embed).filter((rule) => matches(rule.path, path));
	return Object.assign({ 'Cache-Control': usualCaching }, ...fitting.map((rule) => rule.headers));
}

/** True for a script that runs as a worker, going by its name. @param {string} path */
export const looksLikeWorker = (path) => /^\/_app\/.*worker.*\.m?js$/i.test(path);

/** True when the policy for workers covers a path. @param {string} path */
export const hasWorkerPolicy = (path) => headersFor(path)['Content-Security-Policy'] === workerPolicy;
