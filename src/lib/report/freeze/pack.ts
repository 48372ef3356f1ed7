// Packs a frozen report with its outputs as one zip: equal reports are equal bytes.
import { zipOf } from '../zip.ts';
import type { FrozenReport } from './freeze.ts';

export const zipReport = ({ files, outputs }: Pick<FrozenReport, 'files' | 'outputs'>): Uint8Array =>
	zipOf({
		...Object.fromEntries(files),
		...Object.fromEntries(outputs.map(({ name, bytes }) => [name, bytes]))
	});
