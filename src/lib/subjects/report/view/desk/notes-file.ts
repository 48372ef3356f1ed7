// The texts as a file: taken from one that the reader picks, and saved as one. What reads and writes it is fetched when it is asked for.
import type { Period } from '../../../../domain/period.ts';
import type { Language } from '../../../../domain/text.ts';
import { today } from '../../../../domain/today.ts';
import { reportPageWords } from '../../words/en.ts';
import type { Site } from '../../../../ui/site.ts';
import type { ReportEditor } from './editor.svelte.ts';

interface Here {
	site: Site;
	/** The quarter on the desk. */
	period: Period;
	language: Language;
}

/** Takes over what can be read. @returns what to tell of it, and what was wrong, in words */
export async function takeNotesFile(
	editor: ReportEditor,
	chosen: File,
	{ site, period, language }: Here
): Promise<{ told: string; problems: string[] }> {
	const words = reportPageWords[language].kept;
	const [{ readNotesFile }, { problemMessage }] = await Promise.all([
		import('../../../../intake/read-sheet.ts'),
		import('../../../../language/problems.ts')
	]);
	const bytes = new Uint8Array(await chosen.arrayBuffer());
	const reading = readNotesFile(chosen.name, bytes, site, today());
	const problems = reading.problems.map((one) => problemMessage(one, language));
	if (reading.notes.length === 0) return { told: words.nothing(chosen.name), problems };
	const replaced = editor.take(reading.notes);
	const elsewhere = reading.notes.filter((one) => one.period !== period).length;
	const told = [
		words.imported(reading.notes.length, chosen.name),
		...(elsewhere > 0 ? [words.otherPeriods(elsewhere)] : []),
		...(replaced > 0 ? [words.replaced(replaced)] : [])
	];
	return { told: told.join(' '), problems };
}

/**
 * Saves the whole file: what was delivered, with the leader's own texts of every quarter over it.
 * @throws when what was delivered cannot be fetched
 */
export async function saveNotesFile(editor: ReportEditor, site: Site): Promise<void> {
	const [{ readNotesFile }, { writeNotes }, { saveText }, { withDraft }, { syntheticLabel }, { resolve }] =
		await Promise.all([
			import('../../../../intake/read-sheet.ts'),
			import('../../../../intake/write-csv.ts'),
			import('../../../../charts/download.ts'),
			import('../notes/draft.ts'),
			import('../../../../charts/download.ts'),
			import('$app/paths')
		]);
	const answer = await fetch(resolve('/gegevens/[file]', { file: 'notes.csv' }));
	if (!answer.ok) throw new Error(`notes.csv: ${answer.status}`);
	const delivered = readNotesFile('notes.csv', new Uint8Array(await answer.arrayBuffer()), site, today());
	const notes = withDraft(delivered.notes, editor.draft);
	const label = site.programme.synthetic ? syntheticLabel : null;
	const order = site.indicators.map((one) => one.id);
	saveText('notes.csv', 'text/csv', writeNotes(notes, order, label));
}
