// Computes a frozen report again from a programme's folder and tells what differs: the files, the figures, the texts.
import { answerReport } from '../subjects/report/answer.ts';
import type { NoteRow } from '../domain/tables.ts';
import { quarterIndex } from '../domain/period.ts';
import { composeReport } from '../subjects/report/compose/compose.ts';
import { noCodeYet } from '../report/freeze/freeze.ts';
import type { Manifest } from '../report/freeze/manifest.ts';
import { trendPicture } from '../report/pictures/trend-picture.ts';
import { alteredSources, changedFigures, uncomparedSources } from '../report/verify/against.ts';
import { type CheckedZip, notesIn } from '../report/verify/verify.ts';
import { storedOutlooks } from './releases.ts';
import { studiesTold } from './report-studies.ts';
import { openProgrammeWith, type OpenedProgramme } from './programme.ts';
import { reportSources } from './report-sources.ts';

/** The folder as it was when the report was frozen: later releases stay out. */
export const openAsFrozen = (folder: string | undefined, { releases }: Manifest): Promise<OpenedProgramme> =>
	openProgrammeWith(
		folder,
		releases.map(({ file }) => file.replace(/^releases\//, ''))
	);

/**
 * @param programme opened by `openAsFrozen`
 * @returns the check of the zip with what its sources say; unchanged where the zip has no manifest
 * @throws RangeError or UnusableQuestion when the folder lacks the quarter or the area of the report
 */
export async function verifyAgainst(checked: CheckedZip, programme: OpenedProgramme): Promise<CheckedZip> {
	const { manifest, values } = checked;
	if (!manifest) return checked;
	const { engine, catalogue, tables, release, periods, earlier } = programme;
	if (manifest.programme !== catalogue.programme.id) {
		const found = catalogue.programme.id;
		const other = { code: 'other-programme', expected: manifest.programme, found } as const;
		return { ...checked, findings: [...checked.findings, other] };
	}
	const { settings, language, on } = manifest;
	const notes: NoteRow[] = notesIn(values);
	const frozen = [...(values.get('figures.json')?.keys() ?? [])];
	const says = (what: string) => frozen.some((address) => address.startsWith(what));
	// A report of before says nothing of the other studies; a folder that may be public has not got their rows.
	const studies = says('studies/') && tables.effort.length + tables.clients.length > 0;
	const figure = await answerReport(engine, catalogue, {
		settings,
		notes,
		release: release ?? undefined,
		outlooks: storedOutlooks(earlier),
		...(studies && { studies: await studiesTold(programme, settings.period) }),
		periods: periods.filter((one) => quarterIndex(one) <= quarterIndex(settings.period))
	});
	const document = composeReport(figure, catalogue, language, { on, hash: noCodeYet }, trendPicture);
	const families = tables.households.length > 0 || !says('families/0/');
	const again = changedFigures(values, { figure, document, families, studies: studies || !says('studies/') });
	const sources = reportSources(programme, { asIn: manifest });
	const uncompared = uncomparedSources(manifest, sources);
	const named = [manifest.sources, manifest.definitions, manifest.plan, manifest.releases].flat().length;
	const files = named - uncompared.length;
	return {
		...checked,
		against: { files, figures: again.figures, families, uncompared },
		findings: [...checked.findings, ...alteredSources(manifest, sources), ...again.findings]
	};
}
