// A quarter's report, frozen from a folder and what was published of it, twice: where no key is kept, and under the key of the folder.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { manifestName, manifestSchema } from '../../src/lib/report/freeze/manifest.ts';
import { hashKeyName } from '../../src/lib/server/hash-key.ts';
import { openProgrammeAfter } from '../../src/lib/server/programme.ts';
import { publicationName } from '../../src/lib/server/publications.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { partsOnly } from '../report/frozen-report.ts';
import type { Series } from './publishing.ts';

export type Parts = Map<string, string>;
export interface FrozenTwice {
	keyless: Parts;
	keyed: Parts;
	/** What the files about people held then, by name. */
	people: Parts;
}

export const key = createHash('sha256').update('a key that stays in the folder').digest();
export const peopleFiles = ['actions.csv', 'assessments.csv', 'households.csv', 'results.csv'];

const asText = (files: Iterable<readonly [string, Uint8Array]>): Parts =>
	new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));

/** Of the last quarter that was published; what was, stands in the folder while it is frozen. */
export async function frozenFrom(folder: string, { publications, states }: Series): Promise<FrozenTwice> {
	const releases = path.join(folder, 'releases');
	mkdirSync(releases);
	for (const { file, text } of publications)
		writeFileSync(path.join(releases, publicationName(file.sequence)), text);
	const files = publications.map(({ file }) => file);
	const programme = await openProgrammeAfter(folder, { publications: files, states });
	const { engine, catalogue, release } = programme;
	try {
		const settings = defaultSettings(catalogue, files.at(-1)?.period ?? '');
		const asked = { settings, release: release ?? undefined };
		// Nobody wrote the texts that a steering group asks for.
		const figure = { ...(await answerReport(engine, catalogue, asked)), required: [] };
		const document = (mark: Parameters<typeof composeReport>[3]) =>
			composeReport(figure, catalogue, 'nl', mark);
		const of = { figure, release, document, on: '2012-02-01' };
		const keyless = partsOnly({ ...of, sources: reportSources(programme) });
		writeFileSync(path.join(folder, hashKeyName), `${key.toString('hex')}\n`);
		const keyed = partsOnly({ ...of, sources: reportSources(programme) });
		return {
			keyless: asText(keyless.files),
			keyed: asText(keyed.files),
			people: asText(peopleFiles.map((name) => [name, readFileSync(path.join(folder, name))]))
		};
	} finally {
		rmSync(releases, { recursive: true });
		await engine.close();
	}
}

/** Every hash in which the files about people have a share, by what it is of. */
export function hashesOfPeople(report: Parts): Map<string, string> {
	const { sources, parts } = manifestSchema.parse(JSON.parse(report.get(manifestName) ?? ''));
	const release = JSON.parse(report.get('release.json') ?? '') as { hashes: { sources: string } };
	return new Map([
		...sources.flatMap((one) => ('hmac' in one && one.hmac !== null ? [[one.file, one.hmac] as const] : [])),
		['sources', release.hashes.sources],
		...['release.json', 'copies.json'].map((name) => [name, parts[name] ?? ''] as const)
	]);
}

/** With the name of each of those hashes in its place. */
export function withoutHashes(report: Parts): Parts {
	const hashes = [...hashesOfPeople(report)];
	return new Map(
		[...report].map(([file, text]) => [
			file,
			hashes.reduce((left, [name, hash]) => left.replaceAll(hash, `<${name}>`), text)
		])
	);
}
