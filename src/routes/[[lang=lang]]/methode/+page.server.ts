// The definitions that the method page explains.
import type { EntryGenerator } from './$types';
import { bearing } from '$lib/server/bearing.ts';
import calibrated from '$lib/subjects/method/figure/calibrated.json';
import { methodExample } from '$lib/subjects/method/figure/example.ts';
import { syntheticOf } from '$lib/subjects/method/words/page.ts';
import { site } from '$lib/server/site.ts';
import { ratesOf } from '$lib/subjects/method/answer.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(async () => {
	const { catalogue } = await site();
	return {
		ladder: catalogue.ladder,
		questionnaire: catalogue.questionnaire,
		rates: ratesOf(calibrated),
		example: methodExample(catalogue.indicators),
		synthetic: syntheticOf(catalogue.programme)
	};
});
