// Everything that a file holds about one family, from its rows in memory: told whatever became of its consent.
import type { Catalogue } from '../../../domain/catalogue.ts';
import {
	dossierActions,
	dossierHelp,
	dossierResults,
	dossierRungs,
	dossierWho,
	type DossierHelpRow
} from '../ask/dossier.ts';
import { writtenRow } from '../ask/written.ts';
import { dossier, type Dossier } from '../figure/dossier.ts';
import { written } from '../figure/written.ts';

/** Of one family, by table. */
export interface FamilyRows {
	households: readonly object[];
	assessments: readonly object[];
	results: readonly object[];
	actions: readonly object[];
	effort: readonly object[];
	visit_events: readonly object[];
}

const byDay = <Row extends { date: string } | { opened: string }>(a: Row, b: Row): number => {
	const [one, other] = [a, b].map((row) => ('date' in row ? row.date : row.opened));
	return (one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1;
};

const byQuarter = (a: DossierHelpRow, b: DossierHelpRow): number => {
	for (const column of ['period', 'organisation', 'contact'] as const)
		if (a[column] !== b[column]) return a[column] < b[column] ? -1 : 1;
	return 0;
};

/** Null where nothing is held about the family. */
export function familyDossier(
	rows: FamilyRows,
	{ programme }: Pick<Catalogue, 'programme'>,
	{ day, retainUntil }: { day: string; retainUntil: string }
): Dossier | null {
	const [who] = rows.households.map(dossierWho);
	if (who === undefined) return null;
	const { threshold, synthetic, domains } = programme;
	const told = rows.visit_events.map(writtenRow);
	told.sort((a, b) =>
		`${a.made ?? ''} ${a.date} ${a.event}` < `${b.made ?? ''} ${b.date} ${b.event}` ? -1 : 1
	);
	return dossier(
		{
			who,
			rungs: rows.assessments.map(dossierRungs).sort(byDay),
			results: rows.results.map(dossierResults).sort(byDay),
			actions: rows.actions.map(dossierActions).sort(byDay),
			help: rows.effort.map(dossierHelp).sort(byQuarter),
			written: written(told)
		},
		{ day, retainUntil, threshold, synthetic, domains: domains.map(({ id }) => id) }
	);
}
