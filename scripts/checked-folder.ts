// A programme folder read and checked for a command, or the one line that says why it cannot be.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../src/lib/domain/text.ts';
import { today } from '../src/lib/domain/today.ts';
import { checkDataWords } from '../src/lib/language/check-data.ts';
import { judgeAreas } from '../src/lib/server/definitions/areas.ts';
import { DefinitionError, readDefinitions } from '../src/lib/server/definitions/definitions.ts';
import { UnreadableFolder } from '../src/lib/server/folder.ts';
import { readWholeFolder } from '../src/lib/server/read-folder.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A reason to stop with exit code 2 and one line. */
export class Unusable extends Error {}

/** @throws Unusable */
export function checkedFolder(folder: string, language: Language) {
	const words = checkDataWords[language];
	try {
		const definitions = readDefinitions(path.join(root, 'indicators'), folder);
		const reading = readWholeFolder(folder, definitions, today());
		judgeAreas(folder, definitions, { areas: reading.tables.areas, problems: reading.problems });
		return { ...reading, programme: definitions.programme };
	} catch (error) {
		if (error instanceof UnreadableFolder) throw new Unusable(words.unreadable(folder, error.code));
		if (!(error instanceof DefinitionError)) throw error;
		throw new Unusable(words.definitions(error.in(language)));
	}
}
