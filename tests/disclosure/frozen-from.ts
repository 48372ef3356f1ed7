// A quarter's report, frozen from a folder and what was published of it: every part by name. What is left out are hashes of the files about people, with a key that stays.
import { openProgrammeAfter } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { manifestName } from '../../src/lib/report/freeze/manifest.ts';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { partsOnly } from '../report/frozen-report.ts';
import type { Series } from './publishing.ts';

/** Of the last quarter that was published. */
export async function frozenFrom(
	folder: string,
	{ publications, states }: Series
): Promise<Map<string, string>> {
	const files = publications.map(({ file }) => file);
	const programme = await openProgrammeAfter(folder, { publications: files, states });
	const { engine, catalogue, release } = programme;
	try {
		const settings = defaultSettings(catalogue, files.at(-1)?.period ?? '');
		const asked = { settings, release: release ?? undefined };
		// Nobody wrote the texts that a steering group asks for.
		const figure = { ...(await answerReport(engine, catalogue, asked)), required: [] };
		const frozen = partsOnly({
			...{ figure, release, on: '2012-02-01', sources: reportSources(programme) },
			document: (mark) => composeReport(figure, catalogue, 'nl', mark)
		});
		return new Map(
			[...frozen.files].flatMap(([name, bytes]) =>
				name === manifestName ? [] : [[name, new TextDecoder().decode(bytes)] as const]
			)
		);
	} finally {
		await engine.close();
	}
}
