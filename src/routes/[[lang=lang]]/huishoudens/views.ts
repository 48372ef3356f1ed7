// The views of an opened file, in the order of their tabs; adding a view is adding a line.
import type { Component, Snippet } from 'svelte';
import type { Ladder } from '$lib/domain/family.ts';
import type { HouseholdsView } from '$lib/domain/households-view.ts';
import type { Language } from '$lib/domain/text.ts';
import type { Engine } from '$lib/engine/engine.ts';
import type { HouseholdsWords } from '$lib/language/households-page.ts';
import type { Site } from '$lib/ui/site.ts';
import type { Manifest } from '$lib/vault/manifest.ts';
import Together from './Together.svelte';

/** What every view is given. */
export interface ViewProps {
	/** Answers from the opened file, in its worker; once closed it answers no more. */
	engine: Engine;
	manifest: Manifest;
	site: Site;
	/** The rungs, as the programme names them. */
	ladder: Ladder;
	view: HouseholdsView;
	language: Language;
	/** The controls for `view`, to stand below the view's own headline. */
	choices: Snippet;
}

export interface ViewEntry {
	id: Exclude<keyof HouseholdsWords['views'], 'label'>;
	component: Component<ViewProps>;
}

export const views: readonly [ViewEntry, ...ViewEntry[]] = [{ id: 'together', component: Together }];
