// A look that the programme that is kept says already, in the same words: it is not said a second time.
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { themeSaidIn } from '../../../src/lib/intake/theme-said.ts';
import { saidOnce } from '../../../src/lib/subjects/data/view/delivery/said-once.ts';

const programme = `id: oost\ntheme:\n  mark: { file: a.svg, alt: { nl: Merk, en: Mark } }\n`;
const look = (settings: string) =>
	new Map([
		['theme/theme.yaml', strToU8(settings)],
		['theme/a.svg', strToU8('<svg/>')]
	]);

it('keeps its pictures alone where the programme says the same', () => {
	const brought = look(themeSaidIn(programme) ?? expect.fail());
	// With other words around it.
	const kept = strToU8(programme.replace('id: oost', '# Oost\nid: "oost"'));
	expect([...saidOnce(brought, kept).keys()]).toEqual(['theme/a.svg']);
});

it('stays as it is where the programme says another, none, or is not kept', () => {
	const brought = look(themeSaidIn(programme) ?? expect.fail());
	for (const kept of [programme.replace('a.svg', 'b.svg'), 'id: oost\n', '['])
		expect(saidOnce(brought, strToU8(kept))).toBe(brought);
	expect(saidOnce(brought, undefined)).toBe(brought);
});
