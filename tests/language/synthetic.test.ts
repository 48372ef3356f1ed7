// What stands under a kept chart of made-up figures is the programme's own to say: which of them are real differs from one to the next.
import path from 'node:path';
import { expect, it } from 'vitest';
import { syntheticCaption } from '../../src/lib/language/trend.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('says what the programme says', () => {
	const own = { synthetic_caption: { nl: 'Alles is verzonnen.', en: 'All is made up.' } };
	expect(syntheticCaption(own, 'nl')).toBe('Alles is verzonnen.');
	expect(syntheticCaption(own, 'en')).toBe('All is made up.');
});

it('promises of no figure that it is real where the programme says nothing', () => {
	expect(syntheticCaption({}, 'nl')).toBe('Synthetische gegevens: cijfers in deze grafiek zijn verzonnen.');
	expect(syntheticCaption({}, 'en')).toBe('Synthetic data: figures in this chart are made up.');
});

it('says under the charts of the demonstration which of its figures are real', () => {
	const { programme } = readDefinitions(
		path.join(root, 'indicators'),
		path.join(root, 'data/velve-lindenhof')
	);
	expect(syntheticCaption(programme, 'nl')).toMatch(/verzonnen, behalve nulmeting en streefwaarde\.$/);
	expect(syntheticCaption(programme, 'en')).toMatch(/made up, except baseline and target\.$/);
});
