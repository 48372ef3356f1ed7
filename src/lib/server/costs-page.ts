// What the page on effort, costs and benefits shows first; worked out once for both languages.
import { once } from '../domain/once.ts';
import { costsOf } from './answers.ts';
import { firstComparison, site } from './site.ts';

export const costsData = once(async () => {
	const compared = (await firstComparison())?.goals;
	return costsOf(await site(), { compared });
});
