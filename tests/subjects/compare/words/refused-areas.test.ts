// What is said of areas whose answers are not used, or not alone: by name, one sentence a reason, in both languages.
import { expect, it } from 'vitest';
import {
	mergedSentences,
	mergedShort,
	refusedSentences
} from '../../../../src/lib/subjects/compare/words/people-sentences.ts';
import { area } from '../../../fixtures/answered-programme.ts';

const areas = [
	area('oost', 'experiment', { name: 'Oost' }),
	area('west', 'experiment', { name: 'West' }),
	area('noord', 'control', { name: 'Noord' })
];

it('names the areas of one reason together, and each reason apart', () => {
	const refused = [
		{ area: 'oost', why: 'few' as const },
		{ area: 'noord', why: 'source' as const },
		{ area: 'west', why: 'few' as const }
	];
	expect(refusedSentences(refused, areas, 'nl')).toEqual([
		'De antwoorden uit Oost en West tonen wij niet: te weinig mensen gaven een van de antwoorden. Kies andere gebieden.',
		'De antwoorden uit Noord tonen wij niet: de bron zelf verbergt daar het cijfer.'
	]);
	expect(refusedSentences(refused, areas, 'en', 'short')).toEqual([
		'hidden: too few answers in Oost and West',
		'hidden by the source: Noord'
	]);
	expect(refusedSentences([], areas, 'nl')).toEqual([]);
});

it('says once with whom areas are counted', () => {
	const merged = [
		{ area: 'oost', with: ['noord'] },
		{ area: 'west', with: ['noord'] }
	];
	expect(mergedSentences(merged, areas, 'en')).toEqual([
		'The answers from Oost and West count together with those from Noord: apart, too few people gave one of the answers.'
	]);
	expect(mergedShort(merged, areas, 'nl')).toBe('samen met Noord');
	expect(mergedShort([], areas, 'nl')).toBe('');
});
