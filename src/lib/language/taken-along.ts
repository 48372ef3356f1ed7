// Words that every file to compute with shares: what became of saving it, and the text inside that is read first.
import type { Language } from '../domain/text.ts';

export const takenWords = {
	nl: {
		busy: 'Het bestand wordt gemaakt.',
		saved: (name: string) => `Bewaard als ${name}.`,
		failed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
		readme: 'LEES-MIJ.txt'
	},
	en: {
		busy: 'The file is being made.',
		saved: (name: string) => `Saved as ${name}.`,
		failed: 'The file could not be made. Please try again.',
		readme: 'README.txt'
	}
} satisfies Record<Language, unknown>;

/** The paragraphs of the text that is read first: its title, the finding, what is made up, each file, and how to compute it again. */
export const takenText =
	(title: string, files: string, needs = '') =>
	(finding: string, invented: string, version: string): string[] => [
		...[title, finding, ...(invented === '' ? [] : [invented]), files],
		`Rscript recompute.R\npython3 recompute.py${needs}`,
		`Wijkladder ${version}`
	];
