// What a reader is told of one publication: what changed in its public tables since the one before.
import type { ChangeCounts } from '../../../domain/changes-told.ts';
import type { Period } from '../../../domain/period.ts';

export interface TableTold {
	table: string;
	rows: number;
	/** null where there was nothing to compare with. */
	counts: ChangeCounts | null;
	/** Key columns that only one of the two has: no row could be compared. */
	rekeyed?: readonly string[];
}

export interface VersionTold {
	/** null for a draft. */
	sequence: number | null;
	period: Period | null;
	/** ISO day; null for a draft. */
	made: string | null;
	tables: TableTold[];
}
