// What a page asks of the local set and is answered: a preview to look at, and what is told when it is accepted.
import { instant } from '../domain/today.ts';
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import type { Lock } from '../vault/decrypt.ts';
import { writeLog, type LogRow } from './delivery-log.ts';
import { LocalSetError } from './local-error.ts';
import { opensWith } from './local-state.ts';
import type { MergedJudgement } from './judge-merged.ts';
import type { MergedDelivery, MergedTable } from './merge-delivery.ts';
import { kindOfPath, logPath, sealedPath } from './paths.ts';
import type { LocalDefinitions } from './seal-rows.ts';

export type { LocalDefinitions, LogRow };
export type { MergedJudgement, MergedProblem } from './judge-merged.ts';

export interface LocalSetOptions {
	/** ISO day, asked when something is judged: a page may stay open past midnight. */
	today: () => string;
	/** Of the set's own definitions where it has them, else of the site's. */
	definitions: (files: ProgrammeFiles) => Promise<LocalDefinitions>;
	/** What a first delivery is laid on, while nothing is stored: the files that the site has published. */
	base?: () => Promise<ProgrammeFiles>;
}

export interface PreviewOptions {
	replace?: readonly MergedTable[];
	/** Stored beside the delivery: `mappings/rivm.yaml`. */
	also?: ProgrammeFiles;
	/** Not stored any more. */
	without?: readonly string[];
}
export interface Preview extends MergedDelivery {
	/** The generation that it was made from. */
	base: number;
	delivered: readonly DeliveredPart[];
	/** The tables of which nothing stays that was not delivered now. */
	replaced: readonly MergedTable[];
	/** What is wrong with the set as it would be, and is not wrong with it now. */
	judged: MergedJudgement;
	/** Rows about people are among it. */
	restricted: boolean;
	/** How they would be locked if nothing is said; none: somebody has to say. */
	lock: 'recipients' | 'passphrase' | 'none';
}
export interface DeliveryFacts {
	files: readonly { file: string; sha256: string; supplier?: string }[];
	/** ISO moment; now where it is not said. */
	delivered?: string;
	lock?: Lock;
}
export interface Accepted {
	/** Pseudonyms of households that stayed out of the sealed file. */
	withoutConsent: string[];
	withdrawn: string[];
}

/** What is stored; while that is no more than a log, laid on what the site has published. */
export async function onBase(stored: ProgrammeFiles, { base }: LocalSetOptions): Promise<ProgrammeFiles> {
	const begun = [...stored.keys()].some((path) => path !== logPath);
	return begun || !base ? stored : new Map([...(await base()), ...stored]);
}

/** One row a delivered file, in the order in which they came. */
export function logOf({ delivered: parts, parts: counts }: Preview, facts: DeliveryFacts): LogRow[] {
	const accepted = instant();
	return facts.files.map(({ file, sha256, supplier = '' }) => {
		const own = counts.filter((_, index) => parts[index]?.file === file);
		const sum = (of: 'rows' | 'added' | 'changed' | 'removed') => own.reduce((all, one) => all + one[of], 0);
		return {
			...{ delivered: facts.delivered ?? accepted, accepted, undone: '', file, sha256, supplier },
			...{ rows: sum('rows'), added: sum('added'), changed: sum('changed'), removed: sum('removed') }
		};
	});
}

/** What of a folder is stored: the plain files as they are, what is about people sealed, and the log. */
export function filesToStore(
	folder: ProgrammeFiles,
	sealed: Uint8Array | undefined,
	log: readonly LogRow[]
): ProgrammeFiles {
	const files = new Map([...folder].filter(([path]) => kindOfPath(path) === 'plain'));
	const there = sealed ?? folder.get(sealedPath);
	if (there) files.set(sealedPath, there);
	return files.set(logPath, writeLog(log));
}

/**
 * What of a backup is stored.
 * @throws LocalSetError `not-sealed`: what is no age file is not stored as one, whatever it is called
 */
export function filesToRestore(found: ProgrammeFiles, sealed: Uint8Array | undefined): ProgrammeFiles {
	const files = new Map([...found].filter(([path]) => kindOfPath(path) !== 'restricted'));
	if (sealed) files.set(sealedPath, sealed);
	const own = files.get(sealedPath);
	if (own && opensWith(own) === null) throw new LocalSetError('not-sealed', { path: sealedPath });
	return files;
}
