// Visits are opened, checked and brought together in a worker: keys and rows go there, stay there, and go with it.
import type { Prepared } from '../../../../vault/prepare.ts';
import type { Contents } from '../../../../vault/contents.ts';
import type { SealedRows } from '../../../../vault/admission.ts';
import { Aside } from '../../../../engine/worker.ts';
import type { Decision } from '../../../../vault/visits/contradictions.ts';
import type { Merged } from '../../../../vault/visits/merge.ts';
import type { VisitKey } from '../../../../domain/recipient.ts';
import workerUrl from './reading-worker.ts?worker&url';

export interface MergeOrder {
	about: 'merge';
	held: SealedRows;
	files: readonly File[];
	/** Text in which keys stand. */
	identities: string;
	programme: string;
	/** Of the programme: whose signature counts. */
	keys: readonly VisitKey[];
}
export type ReadingOrder =
	| MergeOrder
	/** About what was brought together last. */
	| { about: 'decide'; decisions: readonly Decision[] }
	| { about: 'prepare'; contents: Contents };

/** With how many files were given. */
export type Brought = Merged & { files: number };
export type ReadingAnswer =
	{ about: 'brought'; brought: Brought } | { about: 'prepared'; prepared: Prepared };

/** It tells how many files were opened. */
export const readingWorker = () => new Aside<ReadingOrder, ReadingAnswer, number>(workerUrl);
