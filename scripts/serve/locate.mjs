// From a requested URL to one file inside the served folder, or a reason why not; never to a file outside it.
import { stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {{ file: string, size: number, modified: number }} Form
 * @typedef {{ kind: 'found', path: string } & Form} Found
 * @typedef {Found | { kind: 'moved', path: string, to: string } | { kind: 'missing', path: string } | { kind: 'bad' }} Target
 */

/** @param {string} file @returns {Promise<Form | null>} */
export async function fileAt(file) {
	try {
		const status = await stat(file);
		return status.isFile() ? { file, size: status.size, modified: status.mtimeMs } : null;
	} catch {
		return null;
	}
}

/**
 * The decoded path of a URL, or null when it is no honest path: dots that climb, a backslash, a null byte.
 * @param {string} url
 */
function pathOf(url) {
	try {
		const decoded = decodeURIComponent(url.replace(/[?#].*$/s, ''));
		if (!decoded.startsWith('/') || /[\\\0]/.test(decoded)) return null;
		return decoded.split('/').some((part) => part === '..' || part === '.') ? null : decoded;
	} catch {
		return null;
	}
}

/** What a build leaves for hosts or tools, and is nobody's page. @param {string} path */
const isHidden = (path) =>
	path.split('/').some((part) => part.startsWith('.')) ||
	/^\/(_headers|web\.config|nginx\.conf|Caddyfile)$/.test(path);

/**
 * Clean URLs: `/methode` is methode.html or methode/index.html; a closing slash is sent to the URL without it.
 * @param {string} folder
 * @param {string} url as requested, search parameters and all
 * @returns {Promise<Target>}
 */
export async function locate(folder, url) {
	const asked = pathOf(url);
	if (asked === null) return { kind: 'bad' };
	if (isHidden(asked)) return { kind: 'missing', path: asked };
	const inside = path.join(folder, asked);
	if (asked.endsWith('/')) {
		const index = await fileAt(path.join(inside, 'index.html'));
		if (index) return { kind: 'found', path: asked, ...index };
		const bare = asked.replace(/\/+$/, '');
		// One slash in front, or the browser would read `//name` as another host.
		const to = `/${encodeURI(bare.replace(/^\/+/, ''))}${/\?.*$/s.exec(url)?.[0] ?? ''}`;
		return bare && (await fileAt(`${inside.replace(/[\\/]+$/, '')}.html`))
			? { kind: 'moved', path: asked, to }
			: { kind: 'missing', path: asked };
	}
	for (const candidate of [inside, `${inside}.html`, path.join(inside, 'index.html')]) {
		const form = await fileAt(candidate);
		if (form) return { kind: 'found', path: asked, ...form };
	}
	return { kind: 'missing', path: asked };
}
