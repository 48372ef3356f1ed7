// Who recognises which kind of delivered file by its content: asked from top to bottom, and the first that fits reads it.
import type { DeliveredKind, Delivery } from './delivery.ts';
import type { DeliveryContext, OpenedFile } from './opened.ts';

export interface Recogniser {
	kinds: readonly DeliveredKind[];
	/** Looks at no more than a file's beginning: it is asked of every file. */
	fits: (file: OpenedFile, context: DeliveryContext) => boolean | Promise<boolean>;
	/** Reads all files of the delivery that fit, together: some kinds come as several. Loads its library itself, when it is called. */
	read: (files: readonly OpenedFile[], context: DeliveryContext) => Promise<Delivery>;
}

/** A foreign kind stands above the contract's own tables, whose headers are the most common. */
export const recognisers: readonly Recogniser[] = [];
