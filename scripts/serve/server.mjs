// A static file server that behaves as a good host does: precompressed, cached, ranges, clean URLs, headers; and no more.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { mimes } from 'mrmime';
import { headersFor } from './headers.mjs';
import { embedIn } from './hosts.mjs';
import { locate } from './locate.mjs';
import { encodingFor, parseRange } from './negotiate.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./locate.mjs').Found} Found */

/** What mrmime does not know, or knows otherwise than browsers want it. */
const ownTypes = {
	duckdb: 'application/octet-stream',
	age: 'application/octet-stream',
	geojson: 'application/geo+json'
};

/** @param {string} file */
export function contentType(file) {
	const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
	/** @type {Record<string, string>} */
	const types = { ...mimes, ...ownTypes };
	const type = types[extension] ?? 'application/octet-stream';
	return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}

/** @param {Response} response @param {number} status @param {string} text */
function say(response, status, text) {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
	response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

/** @param {Request} request @param {string} etag */
function isUnchanged(request, etag) {
	const known = request.headers['if-none-match'];
	return known !== undefined && known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/**
 * Sends one file in the form that the request asks for.
 * @param {Request} request @param {Response} response @param {Found} found @param {number} status
 */
async function send(request, response, found, status) {
	const range = status === 200 ? request.headers.range : undefined;
	// A reader of ranges asks the size first by HEAD: that has to be the size of the bytes it will count in.
	const plain = range !== undefined || (request.method === 'HEAD' && found.file.endsWith('.duckdb'));
	/** @type {import('./locate.mjs').Form & { encoding?: string }} */
	const form = plain ? found : await encodingFor(found, request.headers['accept-encoding'] ?? '');
	const etag = `"${form.size.toString(36)}-${Math.round(form.modified).toString(36)}"`;
	response.setHeader('Content-Type', contentType(found.file));
	response.setHeader('Accept-Ranges', 'bytes');
	response.setHeader('ETag', etag);
	response.setHeader('Vary', 'Accept-Encoding');
	if (form.encoding) response.setHeader('Content-Encoding', form.encoding);

	if (status === 200 && isUnchanged(request, etag)) {
		response.writeHead(304).end();
		return;
	}
	const condition = request.headers['if-range'];
	const part = range && (!condition || condition === etag) ? parseRange(range, form.size) : null;
	if (part === 'unsatisfiable') {
		response.setHeader('Content-Range', `bytes */${form.size}`);
		say(response, 416, 'Range not satisfiable.');
		return;
	}
	if (part) response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${form.size}`);
	response.setHeader('Content-Length', part ? part.end - part.start + 1 : form.size);
	response.writeHead(part ? 206 : status);
	if (request.method === 'HEAD' || form.size === 0) {
		response.end();
		return;
	}
	const stream = createReadStream(form.file, part ?? {});
	stream.on('error', () => response.destroy());
	response.on('close', () => stream.destroy());
	stream.pipe(response);
}

/** Asked each time: another build may have taken the place of the one before. @param {string} folder */
const embedOf = async (folder) =>
	embedIn(await readFile(path.join(folder, '_headers'), 'utf8').catch(() => ''));

/** @param {string} folder @param {Request} request @param {Response} response */
async function answer(folder, request, response) {
	const target = await locate(folder, request.url ?? '/');
	const place = 'path' in target ? target.path : '/';
	for (const [name, value] of Object.entries(headersFor(place, await embedOf(folder))))
		response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.setHeader('Allow', 'GET, HEAD');
		say(response, 405, 'Method not allowed.');
		return;
	}
	if (target.kind === 'bad') {
		say(response, 400, 'Bad request.');
		return;
	}
	if (target.kind === 'moved') {
		response.setHeader('Location', target.to);
		say(response, 308, target.to);
		return;
	}
	if (target.kind === 'found') {
		await send(request, response, target, 200);
		return;
	}
	// A miss may be filled by the next build, so nobody may keep it.
	response.setHeader('Cache-Control', 'no-cache');
	const page = await locate(folder, '/404.html');
	if (page.kind === 'found') await send(request, response, page, 404);
	else say(response, 404, 'Deze pagina bestaat niet. / This page does not exist.');
}

/** @param {import('node:http').Server} server @param {number} port @param {string} host */
const listen = (server, port, host) =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve(undefined);
		});
	});

/**
 * Serves a folder until `close` is called.
 * @param {object} options
 * @param {string} options.folder
 * @param {number} options.port 0 takes any free port
 * @param {string} [options.host] one address to listen on; without it both loopback addresses, so that `localhost` works
 *   however this machine reads it
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws what `listen` throws, e.g. with code EADDRINUSE
 */
export async function serve({ folder, port, host }) {
	const create = () =>
		createServer((request, response) => {
			answer(folder, request, response).catch((error) => {
				if (!response.headersSent) say(response, 500, 'Server error.');
				else response.destroy();
				process.stderr.write(`${request.url}: ${error instanceof Error ? error.message : error}\n`);
			});
		});
	const first = create();
	await listen(first, port, host ?? '127.0.0.1');
	const address = first.address();
	const chosen = typeof address === 'object' && address ? address.port : port;
	const servers = [first];
	if (host === undefined) {
		const second = create();
		try {
			await listen(second, chosen, '::1');
			servers.push(second);
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : '';
			if (code === 'EADDRINUSE' && port !== 0) {
				first.close();
				throw error;
			}
			// No IPv6 on this machine: the first address is enough.
		}
	}
	const close = async () => {
		await Promise.all(
			servers.map(
				(server) =>
					new Promise((resolve) => {
						server.close(resolve);
						server.closeAllConnections();
					})
			)
		);
	};
	return { url: `http://${host === undefined ? 'localhost' : nameOf(host)}:${chosen}`, port: chosen, close };
}

/** @param {string} host */
function nameOf(host) {
	if (host === '0.0.0.0' || host === '::') return 'localhost';
	return host.includes(':') ? `[${host}]` : host;
}
