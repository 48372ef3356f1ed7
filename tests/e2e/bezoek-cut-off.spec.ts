// A browser that ends between the name of a file and its bytes leaves no empty file under that name, and spoils none that was there.
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { build } from 'esbuild';

/** The place where sealed files lie, in a worker as the page has it. */
async function workerText(): Promise<string> {
	const contents = `import { openPlace } from './place.ts';
onmessage = async ({ data: { write, text, stuck } }) => {
	// The browser is ended here: a name was made, and nothing comes after it.
	if (stuck) FileSystemFileHandle.prototype.createSyncAccessHandle = () => {
		postMessage('stuck');
		return new Promise(() => {});
	};
	const { place } = await openPlace('proef');
	if (write) await place.write(write, new TextEncoder().encode(text));
	const all = [];
	for (const { name } of await place.list()) all.push([name, new TextDecoder().decode(await place.read(name))]);
	postMessage(all.sort());
};`;
	const resolveDir = path.join(import.meta.dirname, '../../src/lib/local');
	const { outputFiles } = await build({
		stdin: { contents, resolveDir, loader: 'ts' },
		...{ bundle: true, format: 'iife', target: 'es2022', write: false, logLevel: 'warning' }
	});
	return outputFiles[0]?.text ?? '';
}

interface Task {
	write?: string;
	text?: string;
	stuck?: boolean;
}
/** What the worker says first; it is ended then. */
const done = (page: Page, task: Task): Promise<unknown> =>
	page.evaluate(async (task) => {
		const worker = new Worker('/proef-worker.js');
		const answer = await new Promise((resolve) => {
			worker.onmessage = ({ data }) => resolve(data);
			worker.postMessage(task);
		});
		worker.terminate();
		return answer;
	}, task);

test('no empty file is left under a name, and what was there stays', async ({ page }) => {
	const body = await workerText();
	await page.route('**/proef-worker.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body, headers: { 'cache-control': 'no-store' } })
	);
	await page.goto('/bezoek');
	expect(await done(page, { write: 'waarneming-a.age', text: 'een', stuck: true })).toBe('stuck');
	expect(await done(page, {})).toEqual([]);
	const one = [['waarneming-a.age', 'een']];
	expect(await done(page, { write: 'waarneming-a.age', text: 'een' })).toEqual(one);
	expect(await done(page, { write: 'waarneming-a.age', text: 'twee', stuck: true })).toBe('stuck');
	expect(await done(page, {})).toEqual(one);
	expect(await done(page, { write: 'waarneming-a.age', text: 'drie' })).toEqual([
		['waarneming-a.age', 'drie']
	]);
});
