// The recogniser of files of other programs, to be asked before those of the contract's own tables.
import type { DeliveredKind, Delivery } from '../delivery.ts';
import { deliverForeign, fitsForeign, type ForeignContext } from './deliver-foreign.ts';
import type { DroppedTable } from './open-foreign.ts';

export interface ForeignRecogniser {
	kinds: readonly DeliveredKind[];
	/** Looks at no more than a file's beginning: it is asked of every file. */
	fits: (file: DroppedTable, context: ForeignContext) => boolean;
	/** Reads all files of the delivery that fit, together: StatLine's code lists come as files of their own. */
	read: (files: readonly DroppedTable[], context: ForeignContext) => Promise<Delivery>;
}

export const foreignRecognisers: readonly ForeignRecogniser[] = [
	{
		kinds: [
			'statline-v3',
			'statline-v4',
			'kwb',
			'sav',
			'limesurvey',
			'qualtrics',
			'forms',
			'zrm',
			'csv',
			'xlsx',
			'ods'
		],
		fits: fitsForeign,
		read: (files, context) => Promise.resolve(deliverForeign(files, context))
	}
];
