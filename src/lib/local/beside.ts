// What takes long, done beside the page.
import { Aside } from '../engine/worker.ts';
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import type { Definitions } from '../intake/read-programme.ts';
import type { AdmittedRows, RowsToSeal } from './admit-rows.ts';
import type { ReadBackup } from './backup.ts';
import { LocalSetError, type LocalSetCode, type LocalSetFacts } from './local-error.ts';
import { pathIn, pathOf, type MergedDelivery, type MergeOptions } from './merge-delivery.ts';
import { nothingFound, type Laid, type MergedJudgement } from './judge-merged.ts';
import { logPath } from './paths.ts';
import { restrictedPaths } from './restricted-rows.ts';
import workerUrl from './local-worker.ts?worker&url';

export type LocalTask =
	| { about: 'merge'; folder: ProgrammeFiles; parts: readonly DeliveredPart[]; options: MergeOptions }
	| { about: 'admit'; rows: RowsToSeal; definitions: Definitions; today: string }
	| { about: 'judge'; laid: Laid; definitions: Definitions; today: string }
	| { about: 'pack'; files: ProgrammeFiles }
	| { about: 'unpack'; zip: Uint8Array };
export interface LocalAnswer {
	merged?: MergedDelivery;
	admitted?: AdmittedRows;
	judged?: MergedJudgement;
	zip?: Uint8Array;
	backup?: ReadBackup;
	failed?: { code: LocalSetCode; facts: LocalSetFacts };
}

export class Beside {
	readonly #aside = new Aside<LocalTask, LocalAnswer>(workerUrl);

	async #ask(task: LocalTask): Promise<LocalAnswer> {
		const answer = await this.#aside.call(task);
		if (answer.failed) throw new LocalSetError(answer.failed.code, answer.failed.facts);
		return answer;
	}

	/** Only the files that the delivery touches cross over. */
	async merge(
		folder: ProgrammeFiles,
		parts: readonly DeliveredPart[],
		options: MergeOptions
	): Promise<MergedDelivery> {
		const touched = [...new Set(parts.map(({ table }) => pathIn(folder, pathOf(table))))];
		const there = touched.flatMap((path) => {
			const bytes = folder.get(path);
			return bytes ? [[path, bytes] as const] : [];
		});
		const { merged } = await this.#ask({ about: 'merge', folder: new Map(there), parts, options });
		if (!merged) throw new TypeError('not a merged delivery');
		const changed = new Set(merged.changes.map(({ table }) => pathIn(folder, pathOf(table))));
		const after = new Map(folder);
		for (const [path, bytes] of merged.folder) if (changed.has(path)) after.set(path, bytes);
		return { ...merged, folder: after };
	}

	/** Of the folder only what sealing needs crosses over. @throws LocalSetError `restricted-problems` */
	async admit(rows: RowsToSeal, definitions: Definitions, today: string): Promise<AdmittedRows> {
		const needed = ['areas.csv', ...restrictedPaths];
		const folder = new Map([...rows.folder].filter(([path]) => needed.includes(path.toLowerCase())));
		const parts = rows.parts.filter(({ table }) => table === 'households');
		const task = { about: 'admit', rows: { ...rows, folder, parts }, definitions, today } as const;
		const { admitted } = await this.#ask(task);
		if (!admitted) throw new TypeError('not admitted rows');
		return admitted;
	}

	/** Of the folders only tables cross over. */
	async judge(
		{ before, after, parts }: Laid,
		definitions: Definitions,
		today: string
	): Promise<MergedJudgement> {
		const tables = (folder: ProgrammeFiles): ProgrammeFiles =>
			new Map([...folder].filter(([path]) => /^[a-z-]+\.csv$/i.test(path) && path !== logPath));
		const laid = { before: tables(before), after: tables(after), parts };
		return (await this.#ask({ about: 'judge', laid, definitions, today })).judged ?? nothingFound;
	}

	async pack(files: ProgrammeFiles): Promise<Uint8Array> {
		return (await this.#ask({ about: 'pack', files })).zip ?? new Uint8Array();
	}

	async unpack(zip: Uint8Array): Promise<ReadBackup> {
		return (await this.#ask({ about: 'unpack', zip })).backup ?? { files: new Map(), leftOut: [] };
	}

	close(): void {
		this.#aside.stop();
	}
}
