// Reads releases/*.json of a programme folder: what earlier reports showed, which later ones must reckon with.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { comparePeriods } from '../domain/period.ts';
import { releaseSchema, type EarlierRelease } from '../domain/release.ts';
import { DefinitionError, validated, type Mistake } from './definitions-mistakes.ts';
import { readYaml } from './definitions-yaml.ts';
import { isPublicationName } from './publications.ts';

/**
 * Every release of that programme, by period and then by file name.
 * @throws DefinitionError that names every mistake: a release that cannot be read may hide that something is known
 */
export function readReleases(folder: string, programme: string): EarlierRelease[] {
	const place = path.join(folder, 'releases');
	const names = existsSync(place)
		? readdirSync(place).filter((name) => name.endsWith('.json') && !isPublicationName(name))
		: [];
	const mistakes: Mistake[] = [];
	const releases = names.sort().flatMap((name): EarlierRelease[] => {
		const file = `releases/${name}`;
		// JSON is YAML too, and this reader knows on which line each value stands.
		const source = readYaml(file, readFileSync(path.join(place, name), 'utf8'), mistakes);
		const release = validated(releaseSchema, source, mistakes);
		if (release && release.programme !== programme)
			mistakes.push({
				file,
				line: source.lineOf(['programme']),
				code: 'not-allowed',
				parameters: { key: 'programme', found: release.programme, allowed: programme }
			});
		return release ? [{ file: name, release }] : [];
	});
	if (mistakes.length > 0) throw new DefinitionError(mistakes);
	return releases.sort((a, b) => comparePeriods(a.release.period, b.release.period));
}
