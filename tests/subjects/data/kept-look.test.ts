// A look that is kept already is no news, and one that is taken off takes with it what is of nothing else.
import { expect, it } from 'vitest';
import { hasLook, isSameLook, ofLookAlone } from '../../../src/lib/subjects/data/view/delivery/kept-look.ts';

const files = (of: Record<string, string>) =>
	new Map(Object.entries(of).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const look = { 'theme/theme.yaml': 'mark: { file: a.svg }', 'theme/a.svg': '<svg/>' };

it('is the same by its files alone', () => {
	const kept = files({ ...look, 'areas.csv': 'area' });
	expect(isSameLook(kept, files({ ...look, 'areas.csv': 'other' }))).toBe(true);
	expect(isSameLook(kept, files({ ...look, 'theme/a.svg': '<svg />' }))).toBe(false);
	expect(isSameLook(kept, files({ ...look, 'theme/a.svg': '<SVG/>' }))).toBe(false);
	expect(isSameLook(kept, files({ ...look, 'theme/b.svg': '<svg/>' }))).toBe(false);
	expect(isSameLook(files({ ...look, 'theme/b.svg': '' }), kept)).toBe(false);
	expect(isSameLook(files({}), kept)).toBe(false);
});

it('is taken off with all its files', () => {
	const kept = files({
		...look,
		'areas.csv': 'area',
		'indicators/programme.yaml': 'id: a\nnote: |\n  theme: b\n'
	});
	expect(hasLook([...kept.keys()])).toBe(true);
	expect(ofLookAlone(kept)).toEqual(Object.keys(look));
});

it('leaves the pictures of a look that programme.yaml says itself, and is none that can be taken off here', () => {
	const own = {
		'indicators/programme.yaml': 'id: a\ntheme:\n  mark: { file: a.svg }\n',
		'theme/a.svg': '<svg/>'
	};
	expect(hasLook(Object.keys(own))).toBe(false);
	expect(ofLookAlone(files({ ...own, ...look }))).toEqual(['theme/theme.yaml']);
});
