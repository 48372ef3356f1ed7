// What is remembered of the pages and programs of a site does not keep them in memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { borneIn, namesIn } from '../../scripts/site-files.mjs';

function inUse(): number {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	collect();
	return process.memoryUsage().heapUsed;
}

it('keeps of hundred megabytes of pages little more than what they bear and name', () => {
	const before = inUse();
	const kept = Array.from({ length: 100 }, (_, nth) => {
		const hash = String(nth).padStart(64, '0');
		const page = `<meta name="wijkladder" content="1.2.3 ${hash}" /><script src="chunk-${hash}.js"></script>`;
		const html = page + '<p> '.repeat(250_000);
		return [borneIn(`pagina-${nth}.html`, html), namesIn(html)];
	});
	const more = inUse() - before;
	expect(kept[7]).toEqual([{ 'pagina-7': '0'.repeat(16) }, [`chunk-${'7'.padStart(64, '0')}.js`]]);
	expect(more).toBeLessThan(20_000_000);
});
