// Before the browser takes a page over: figures of the local set, which an earlier visit had shown, are on their way again.
import type { ClientInit } from '@sveltejs/kit';
import { localSet } from '$lib/live/local-set.svelte.ts';
import { onChangeElsewhere } from '$lib/local/between-tabs.ts';

const kept = () => import('$lib/local/kept-files.ts');

export const init: ClientInit = () => {
	// A page that only the local set has waits for it; any other shows what is published meanwhile.
	void localSet.resume(async () => (await kept()).keptFiles());
	onChangeElsewhere(() => void localSet.hear(async () => (await kept()).isAnythingKept()));
};
