// The programme's own numbers, as the method texts name them.
import { unitsOf, type Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { quartersBetween } from '../../../domain/period.ts';
import type { Programme } from '../../../domain/programme.ts';
import type { Bilingual } from '../../../domain/text.ts';
import {
	capitalised,
	countWord,
	formatConfidence,
	formatCount,
	listOf,
	periodInSentence
} from '../../../language/format.ts';
import type { MethodFacts } from './page.ts';
import { workersIn } from '../../../language/workers.ts';

const both = (say: (language: 'nl' | 'en') => string): Bilingual => ({ nl: say('nl'), en: say('en') });

export function factsOf(site: {
	programme: Programme;
	areas: Area[];
	indicators: Indicator[];
	version: string;
}): Omit<MethodFacts, 'rates' | 'example' | 'synthetic'> {
	const { programme, areas, indicators, version } = site;
	return {
		threshold: programme.threshold,
		hidesRegisters: programme.hide_small_observations === true,
		confidence: both((language) => formatConfidence(programme.confidence, language)),
		baseline: both((language) => periodInSentence(programme.baseline, language)),
		target: both((language) => periodInSentence(programme.target, language)),
		start: both((language) => periodInSentence(programme.start, language)),
		waves: both((language) =>
			listOf(
				programme.waves.map((wave) => periodInSentence(wave, language)),
				language
			)
		),
		quarters: quartersBetween(programme.baseline, programme.target),
		workers: workersIn(programme),
		goals: both((language) => countWord(indicators.filter((one) => !one.reference).length, language)),
		experimentAreas: both((language) => countWord(unitsOf(areas, 'experiment').length, language)),
		controlAreas: both((language) => countWord(unitsOf(areas, 'control').length, language)),
		divisions: divisionsOf(unitsOf(areas, 'experiment').length, unitsOf(areas, 'control').length),
		version
	};
}

/** How many ways there are to divide the areas in two, and what that leaves as smallest probability. */
function divisionsOf(experiment: number, control: number): MethodFacts['divisions'] {
	if (experiment === 0 || control === 0) return null;
	let ways = 1;
	for (let index = 1; index <= experiment; index++) ways = (ways * (control + index)) / index;
	// Two groups of one size can be swapped: every division then stands for two.
	const oneIn = experiment === control ? ways / 2 : ways;
	return {
		areas: {
			nl: countWord(experiment + control, 'nl'),
			en: capitalised(countWord(experiment + control, 'en'))
		},
		ways: both((language) => countWord(ways, language)),
		smallest: { nl: `1 op ${formatCount(oneIn, 'nl')}`, en: `1 in ${formatCount(oneIn, 'en')}` }
	};
}
