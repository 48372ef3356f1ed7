// Somebody who recognises some kinds of delivered file by their content, and reads them.
import type { DeliveredKind, Delivery } from './delivery.ts';
import type { DeliveryContext, OpenedFile } from './opened.ts';

export interface Recogniser {
	kinds: readonly DeliveredKind[];
	/** Looks at no more than a file's beginning: it is asked of every file. */
	fits: (file: OpenedFile, context: DeliveryContext) => boolean | Promise<boolean>;
	/**
	 * Reads all files of the delivery that fit, together: some kinds come as several. Loads its library itself, when it is called.
	 * @throws UnreadableFile
	 */
	read: (files: readonly OpenedFile[], context: DeliveryContext) => Promise<Delivery>;
}
