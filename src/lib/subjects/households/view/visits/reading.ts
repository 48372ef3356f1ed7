// Visits are opened and checked in two workers and brought together in one: keys go there, and go with them.
import type { Prepared } from '../../../../vault/prepare.ts';
import type { Contents } from '../../../../vault/contents.ts';
import type { HeldPart } from '../../../../vault/part/held.ts';
import type { IncomingVisit, RefusedVisit } from '../../../../vault/visits/chain.ts';
import { Aside } from '../../../../engine/worker.ts';
import type { Decision } from '../../../../vault/visits/contradictions.ts';
import type { Merged } from '../../../../vault/visits/merge.ts';
import type { VisitKey } from '../../../../domain/recipient.ts';
import workerUrl from './reading-worker.ts?worker&url';

/** Files that are to be opened and checked. */
export interface OpenOrder {
	about: 'open';
	files: readonly File[];
	/** Text in which keys stand. */
	identities: string;
	programme: string;
	/** Of the programme: whose signature counts. */
	keys: readonly VisitKey[];
	/** Who is named as a coach in the opened file. */
	coaches: readonly { coach: string }[];
}
export interface ReadVisits {
	incoming: IncomingVisit[];
	refused: RefusedVisit[];
}
export interface MergeOrder extends ReadVisits {
	about: 'merge';
	/** The part of the opened file that they are about. */
	held: HeldPart;
	/** How many were given. */
	files: number;
	/** What people decided about what contradicts. */
	decisions: readonly Decision[];
}
export type ReadingOrder = OpenOrder | MergeOrder | { about: 'prepare'; contents: Contents };

/** With how many files were given, and about whom its rows tell everything. */
export type Brought = Merged & { files: number; families: readonly string[] };
export type ReadingAnswer =
	| { about: 'opened'; read: ReadVisits }
	| { about: 'brought'; brought: Brought }
	| { about: 'prepared'; prepared: Prepared };

/** It tells how many files were opened. */
export const readingWorker = () => new Aside<ReadingOrder, ReadingAnswer, number>(workerUrl);
export type ReadingWorker = ReturnType<typeof readingWorker>;

/** Few enough that both workers have something to do until the end. */
const atOnce = 20;

/** Opened and checked by whichever worker is free; in the order in which they were given. */
export async function openVisits(
	workers: readonly ReadingWorker[],
	{ files, ...order }: Omit<OpenOrder, 'about'>,
	tell: (done: number) => void
): Promise<ReadVisits> {
	const batches = Array.from({ length: Math.ceil(files.length / atOnce) }, (_, place) =>
		files.slice(place * atOnce, (place + 1) * atOnce)
	);
	const found: ReadVisits[] = [];
	const told: number[] = [];
	let next = 0;
	await Promise.all(
		workers.map(async (worker) => {
			for (let place = next++; place < batches.length; place = next++) {
				const batch = { ...order, about: 'open' as const, files: batches[place] ?? [] };
				const answer = await worker.call(batch, (done) => {
					told[place] = done;
					tell(told.reduce((sum, one) => sum + one, 0));
				});
				if (answer.about === 'opened') found[place] = answer.read;
			}
		})
	);
	return {
		incoming: found.flatMap(({ incoming }) => incoming),
		refused: found.flatMap(({ refused }) => refused)
	};
}
