// The page travels empty: it knows definitions and public keys, and nobody whom they are about.
import type { EntryGenerator } from './$types';
import { keysOf } from '$lib/domain/recipient.ts';
import { bearing } from '$lib/server/bearing.ts';
import { shipsDemonstration } from '$lib/server/sealed-demonstration.ts';
import { site } from '$lib/server/site.ts';
import { visitKeys } from '$lib/server/visit-keys.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load = bearing(async () => {
	const { catalogue, zrm } = await site();
	return {
		definitions: { ladder: catalogue.ladder, zrm },
		/** Public keys of the programme's leaders; who they are is not said. */
		leaders: keysOf(await visitKeys(), 'leader'),
		/** True where invented families and the key of an invented coach lie on this site. */
		demonstration: await shipsDemonstration()
	};
});
