// The question behind the family's paper: everything that an opened file holds about one family.
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Engine } from '../../../engine/engine.ts';
import { dossierActions, dossierResults, dossierRungs, dossierWho } from '../ask/dossier.ts';
import { dossier, type Dossier } from '../figure/dossier.ts';
import { answerWritten } from './written.ts';

/** Null where the file holds no such family. */
export async function answerDossier(
	engine: Engine,
	{ programme }: Pick<Catalogue, 'programme'>,
	{ household, day, retainUntil }: { household: string; day: string; retainUntil: string }
): Promise<Dossier | null> {
	const [[who], rungs, results, actions, written] = await Promise.all([
		engine.all(dossierWho(household)),
		engine.all(dossierRungs(household)),
		engine.all(dossierResults(household)),
		engine.all(dossierActions(household)),
		answerWritten(engine, household)
	]);
	if (who === undefined) return null;
	const { threshold, synthetic, domains } = programme;
	return dossier(
		{ who, rungs, results, actions, written },
		{ day, retainUntil, threshold, synthetic, domains: domains.map(({ id }) => id) }
	);
}
