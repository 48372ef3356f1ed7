// Before the browser takes a page over: figures of the local set, which an earlier visit had shown, are on their way again. Once the page is used, it is kept for later.
import type { ClientInit } from '@sveltejs/kit';
import { whenAtRest } from '$lib/live/beforehand.ts';
import { localSet } from '$lib/live/local-set.svelte.ts';
import { onChangeElsewhere } from '$lib/local/between-tabs.ts';
import { isComingBack, layOutWhole } from '$lib/ui/from-below.ts';
import { onFirstUse } from '$lib/ui/still.ts';

const kept = () => import('$lib/local/kept-files.ts');

export const init: ClientInit = () => {
	// Before the reader is put back there, or what they were sent to is taken over, and is `:target` no more.
	if (isComingBack() || location.hash !== '') layOutWhole();
	// A page that only the local set has waits for it; any other shows what is published meanwhile.
	void localSet.resume(async () => (await kept()).keptFiles());
	onChangeElsewhere(() => void localSet.hear(async () => (await kept()).isAnythingKept()));
	// Without it the page works as it does.
	const keep = () => void import('$lib/live/keep.ts').catch(() => {});
	onFirstUse(keep);
	whenAtRest(keep);
};
