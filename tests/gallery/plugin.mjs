// The gallery at /galerij of the development server; the build never hears of it.

const place = '/galerij';

const page = `<!doctype html>
<html lang="nl">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
		<title>Galerij · Wijkladder</title>
		<script>globalThis.__sveltekit_dev = { base: '', assets: '' };</script>
	</head>
	<body>
		<div id="gallery">Even wachten. One moment.</div>
		<script type="module" src="/tests/gallery/main.ts"></script>
	</body>
</html>
`;

/**
 * The figures of a state, worked out by the product's own code on this machine; null where there is no such state.
 * @param {import('vite').ViteDevServer} server
 * @param {string} state
 * @returns {Promise<string | null>}
 */
async function figuresOf(server, state) {
	const { states } = await server.ssrLoadModule('/tests/gallery/states.ts');
	if (!Object.hasOwn(states, state)) return null;
	const { show } = await server.ssrLoadModule('/tests/gallery/showing.ts');
	return JSON.stringify(await show(state));
}

/** @returns {import('vite').Plugin} */
export const gallery = () => ({
	name: 'wijkladder-gallery',
	apply: 'serve',
	config: () => ({ server: { fs: { allow: ['tests/gallery'] } } }),
	configureServer(server) {
		server.middlewares.use(place, (request, response, next) => {
			const [path = ''] = (request.url ?? '').split('?');
			/** @param {number} status @param {string} type @param {string} text */
			const send = (status, type, text) => {
				response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
				response.end(text);
			};
			if (path === '' || path === '/') {
				server
					.transformIndexHtml(`${place}${request.url ?? ''}`, page)
					.then((html) => send(200, 'text/html', html), next);
				return;
			}
			const state = /^\/([a-z]+)\.json$/.exec(path)?.[1];
			if (state === undefined) return next();
			figuresOf(server, state).then(
				(figures) => (figures === null ? next() : send(200, 'application/json', figures)),
				(/** @type {unknown} */ error) =>
					send(500, 'text/plain', String(error instanceof Error ? error.stack : error))
			);
		});
	}
});
