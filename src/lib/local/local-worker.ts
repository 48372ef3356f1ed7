// The worker that merges deliveries, judges the outcome, makes rows ready to be sealed and packs backups, so that the page stays awake meanwhile; it says nothing on the console.
import '../engine/quiet.ts';
import { serve } from '../engine/worker.ts';
import { admitRows } from './admit-rows.ts';
import { backupOf, readBackup } from './backup.ts';
import type { LocalAnswer, LocalTask } from './beside.ts';
import { judgeMerged } from './judge-merged.ts';
import { mergeDelivery } from './merge-delivery.ts';

function perform(task: LocalTask): LocalAnswer {
	if (task.about === 'merge') return { merged: mergeDelivery(task.folder, task.parts, task.options) };
	if (task.about === 'admit') return { admitted: admitRows(task.rows, task.definitions, task.today) };
	if (task.about === 'judge') return { judged: judgeMerged(task.laid, task.definitions, task.today) };
	return task.about === 'pack' ? { zip: backupOf(task.files) } : { backup: readBackup(task.zip) };
}

/** What was made here goes to the page as it is: a large set is not there twice. */
const handOver = ({ zip, backup }: LocalAnswer): Transferable[] => [
	...new Set(
		[...(zip ? [zip] : []), ...(backup?.files.values() ?? [])].map(({ buffer }) => buffer as ArrayBuffer)
	)
];

/** What fails with facts is an answer too: only codes cross by themselves. */
serve<LocalTask, LocalAnswer>(
	(task) => {
		try {
			return perform(task);
		} catch (error) {
			const { code, facts }: { code?: unknown; facts?: unknown } = { ...Object(error) };
			if (typeof code !== 'string' || facts === undefined) throw error;
			return { failed: { code, facts } } as LocalAnswer;
		}
	},
	{ handOver }
);
