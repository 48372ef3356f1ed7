// The worker that keeps sealed bytes in this browser's private files; it knows no key, and nothing that it is given can be read.
import '../../../../engine/quiet.ts';
import { serve } from '../../../../engine/worker.ts';
import { LocalSetError } from '../../../../local/local-error.ts';
import { openPlace } from '../../../../local/place.ts';
import { placeOfVisits } from './names.ts';
import type { KeepingAnswer, KeepingTask } from './keeping.ts';

const opening = openPlace(placeOfVisits);

serve<KeepingTask, KeepingAnswer>(
	async (task) => {
		const { place, why } = await opening;
		try {
			if (task.about === 'list') return { files: await place.list(), why };
			if (task.about === 'read') return { bytes: await place.read(task.name) };
			if (task.about === 'write') await place.write(task.name, task.bytes);
			// What it replaces goes once the new one is whole, so that one of them is always there.
			for (const name of task.remove) await place.remove(name);
			return {};
		} catch (error) {
			if (!(error instanceof LocalSetError)) throw error;
			const { code, facts } = error;
			return {
				failed: code === 'no-room' ? { code, free: facts.free ?? null } : { code: 'not-kept', free: null }
			};
		}
	},
	{ quiet: true }
);
