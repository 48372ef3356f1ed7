// The definitions that the method page explains.
import type { EntryGenerator, PageServerLoad } from './$types';
import calibrated from '$lib/figures/calibrated.json';
import { methodExample } from '$lib/figures/method-example.ts';
import { syntheticOf } from '$lib/language/method.ts';
import { site } from '$lib/server/site.ts';
import { ratesOf } from './rates.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async () => {
	const { catalogue } = await site();
	return {
		ladder: catalogue.ladder,
		questionnaire: catalogue.questionnaire,
		rates: ratesOf(calibrated),
		example: methodExample(catalogue.indicators),
		synthetic: syntheticOf(catalogue.programme)
	};
};
