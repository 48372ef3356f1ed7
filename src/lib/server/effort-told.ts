// Every year of effort that was told, and the last one as it may be told now: those that were stand, and what is new follows on their states.
import type { Catalogue } from '../domain/catalogue.ts';
import type { PublicationFile } from '../domain/publication-file.ts';
import { publishedEffortSchema, type EffortStates } from '../domain/published-effort.ts';
import type { Engine } from '../engine/engine.ts';
import { effortAfter } from '../subjects/costs/answer.ts';
import type { Before } from './publish.ts';

export type PublishedEffort = NonNullable<PublicationFile['effort']>[number];

/** @param follows false: what is new can follow on nothing, and is only fit for a draft */
export async function effortToTell(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme'>,
	{ publications, states }: Before,
	follows: boolean
): Promise<{ told: PublishedEffort[]; states: EffortStates | null }> {
	const standing = publications.at(-1)?.effort ?? [];
	const after = follows && states?.effort ? { states: states.effort, told: standing } : null;
	const { figure, states: next } = await effortAfter(engine, catalogue, after);
	const until = standing.at(-1)?.period ?? '';
	if (!figure?.period || figure.period <= until) return { told: standing, states: next };
	// As it reads back from a publication, so that pages made of the one and of the other are the same to the byte.
	return { told: [...standing, publishedEffortSchema.parse(figure)], states: next };
}
