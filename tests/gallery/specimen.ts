// A specimen: one component of the product, and what it is handed in each state.
import type { Component } from 'svelte';
import type { Language } from '../../src/lib/domain/text.ts';
import type { Citation } from '../../src/lib/ui/Cite.svelte';
import type { Showing } from './showing.ts';

/** A component by what it is handed: an interface of props has no index, which `Component` asks for. */
export type Part<Props> = (internals: never, props: Props) => unknown;

export interface Drawn {
	/** Which of several, such as an indicator; empty where there is one. */
	of: string;
	part: Component<Record<string, unknown>>;
	props: Record<string, unknown>;
}

export interface Specimen {
	/** The component's name. */
	name: string;
	subject: string;
	/** It hangs over the page, so that its frame needs a height of its own. */
	floats: boolean;
	/** It does not depend on rows. */
	once: boolean;
	/** None where the state has nothing for it. */
	drawn: (showing: Showing, language: Language) => Drawn[];
}

/**
 * @param props of each place where it stands, by what that is about
 * @param more `once`: it does not depend on rows; `floats`: it hangs over the page
 */
export const specimen = <Props extends object>(
	subject: string,
	name: string,
	part: Part<Props>,
	props: (showing: Showing, language: Language) => [of: string, props: Props][],
	{ once = false, floats = false } = {}
): Specimen => ({
	name,
	subject,
	once,
	floats,
	drawn: (showing, language) =>
		(once && showing.state !== 'usual' ? [] : props(showing, language)).map(([of, given]) => ({
			of,
			// Handed nothing but its own props, which the compiler has seen.
			part: part as unknown as Component<Record<string, unknown>>,
			props: given as Record<string, unknown>
		}))
});

/** How what a page says is referred to, for parts that say it of a chart. */
export const citedIn = ({ site, overview }: Showing, language: Language): Citation => ({
	...{ title: overview.summary[language], period: overview.period, sources: overview.sources },
	...{ retrieved: overview.retrieved, synthetic: site.programme.synthetic, site, language }
});

/** What a reader would set off; a specimen does nothing. */
export const nothing = (): void => undefined;

/** What does not depend on rows stands once. */
export const once = <Props extends object>(
	subject: string,
	name: string,
	part: Part<Props>,
	props: (language: Language) => [of: string, props: Props][],
	{ floats = false } = {}
): Specimen => specimen(subject, name, part, (_showing, language) => props(language), { once: true, floats });
