// The page travels empty: it knows definitions and public keys, and nobody whom they are about.
import type { EntryGenerator, PageServerLoad } from './$types';
import { keysOf } from '$lib/domain/recipient.ts';
import { site } from '$lib/server/site.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async () => {
	const { catalogue, zrm, recipients } = await site();
	return {
		definitions: { ladder: catalogue.ladder, zrm },
		/** Public keys of the programme's leaders; who they are is not said. */
		leaders: keysOf(recipients, 'leader')
	};
};
