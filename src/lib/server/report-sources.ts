// What a report rests on, as SHA-256 per file: data, definitions, publication plan, earlier releases and this software.
import type { HashedFile, Manifest, ReportSources } from '../report/freeze/manifest.ts';
import { bundledSoftware, bytesAt, filesBelow, isThere, path, root, sha256Of } from './machine.ts';
import type { OpenedProgramme } from './programme.ts';
import { version, sourceHashes } from './source-hashes.ts';
import { placeIn } from './ordinary-file.ts';
import { publicationName } from './publications.ts';
import { inventedKey, type HashKey } from './hash-key.ts';

// Git may write CRLF on another machine: the same text has to be the same hash there.
function hashOfText(file: string): string {
	const bytes = bytesAt(file);
	const [cr, lf] = [13, 10];
	return sha256Of(
		bytes.includes(cr) ? bytes.filter((byte, at) => byte !== cr || bytes[at + 1] !== lf) : bytes
	);
}

/** Every file below a folder, named from `shown` with slashes, in the order of those names. */
function hashedBelow(folder: string, shown: string): HashedFile[] {
	if (!isThere(folder)) return [];
	return filesBelow(folder)
		.filter((file) => !path.basename(file).startsWith('.'))
		.map((file) => ({
			file: path.posix.join(shown, path.relative(folder, file).split(path.sep).join('/')),
			sha256: hashOfText(file)
		}))
		.sort((a, b) => (a.file < b.file ? -1 : 1));
}

let software: ReportSources['code'] | undefined;
/** Hashed once: it cannot change while it runs. */
export function softwareOf(): ReportSources['code'] {
	return (software ??= bundledSoftware() ?? {
		version: version(),
		sha256: sha256Of(
			[
				...hashedBelow(path.join(root(), 'src/lib'), 'src/lib'),
				...['package.json', 'package-lock.json'].map((file) => ({
					file,
					sha256: hashOfText(path.join(root(), file))
				}))
			].map(({ file, sha256 }) => `${file} ${sha256}\n`)
		)
	});
}

const isPlan = ({ file }: HashedFile): boolean => path.posix.basename(file) === 'publication.yaml';

/**
 * Names hold no folder of this machine: `observations.csv`, `indicators/…`, the folder's own `data/indicators/…` and `data/theme/…`, `releases/…`.
 * @param key of the folder; it stays here
 * @param asIn a report that these are to be compared with: its files about people may stand in it by their plain hash, or be invented
 */
export function reportSources(
	{ folder, files, hashKey, kept }: Pick<OpenedProgramme, 'folder' | 'files' | 'hashKey' | 'kept'>,
	{ key, asIn }: { key?: HashKey | null; asIn?: Manifest } = {}
): ReportSources {
	const definitions = [
		...hashedBelow(path.join(root(), 'indicators'), 'indicators'),
		...hashedBelow(placeIn(folder, 'indicators'), 'data/indicators'),
		// Its colour is in every picture.
		...hashedBelow(placeIn(folder, 'theme'), 'data/theme')
	];
	const own = asIn?.hashKey === inventedKey.id ? inventedKey : (key ?? hashKey());
	const plain = new Set(asIn?.sources.flatMap((one) => ('sha256' in one ? [one.file.toLowerCase()] : [])));
	return {
		sources: sourceHashes(folder, files, { key: own, plain }),
		...(own ? { hashKey: own.id } : {}),
		definitions: definitions.filter((one) => !isPlan(one)),
		plan: definitions.filter(isPlan),
		releases: [
			...hashedBelow(placeIn(folder, 'releases'), 'releases').filter(({ file }) => /\.json$/i.test(file)),
			// It reaches the folder once the site is whole.
			...(kept ? [{ file: `releases/${publicationName(kept.file.sequence)}`, sha256: kept.sha256 }] : [])
		],
		code: softwareOf()
	};
}
