// The codes by which a programme's files know an area: that of areas.csv, and those that its mappings translate to the same area.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Area } from '../../src/lib/domain/area.ts';
import { areaCodes } from '../../src/lib/server/quality.ts';

const area = (id: string, cbs_code: string | null): Area => ({
	...{ area: id, name: id, role: 'control', part_of: null, cbs_code },
	...{ homes: null, residents: null, tile_column: null, tile_row: null }
});
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'quality-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('are those of areas.csv alone where there are no mappings', () => {
	expect([...areaCodes(folder, [area('oost', 'BU01530001  '), area('west', null)])]).toEqual([
		['oost', ['BU01530001']],
		['west', []]
	]);
});

it('are joined by those of mappings; what is no mapping, no code of Statistics Netherlands or no area of ours adds none', () => {
	mkdirSync(path.join(folder, 'mappings'));
	const write = (name: string, text: string) => writeFileSync(path.join(folder, 'mappings', name), text);
	write('cbs.yaml', 'areas: { BU01530009: oost, "WK015301  ": west, Oost: oost, BU01530002: nergens }\n');
	write('broken.yml', 'areas: [\n');
	write('other.yaml', 'rename: { Wijk: area }\n');
	write('notes.txt', 'areas: { BU01530007: oost }\n');
	expect([...areaCodes(folder, [area('oost', 'BU01530001'), area('west', null)])]).toEqual([
		['oost', ['BU01530001', 'BU01530009']],
		['west', ['WK015301']]
	]);
});
