// A folder without an area or without a figure: what is said of it, and where nothing can be made of it.
import type { Problem } from '../domain/problem.ts';
import { languages } from '../domain/text.ts';
import { problemMessage } from '../language/problems.ts';
import { unusableSentence } from '../language/unusable.ts';
import { UnreadableFolder } from './folder.ts';

const indispensable = ['areas.csv', 'observations.csv'];

/** The files of which nothing but the header is there. */
export const headersAlone = (
	files: readonly { file: string; rows: number }[],
	problems: readonly Problem[]
): Problem[] =>
	files
		.filter(
			({ file, rows }) =>
				rows === 0 && indispensable.includes(file) && !problems.some((one) => one.file === file)
		)
		.map(({ file }) => ({ file, row: null, column: null, code: 'no-rows', value: null, parameters: {} }));

/** Every question is about an area, so that a folder without one cannot be opened. */
export class NoAreas extends UnreadableFolder {
	override name = 'NoAreas';

	constructor(problems: readonly Problem[]) {
		const about = problems.filter(({ file }) => file === 'areas.csv');
		const parameters: Problem['parameters'] = about.length > 0 ? { refused: 'yes' } : {};
		const first: Problem = {
			...{ file: 'areas.csv', row: null, column: null, code: 'no-rows', value: null },
			parameters
		};
		// What keeps all rows out says more than that they are out; of many the check tells.
		const said = about.length > 0 && about.length <= 3 ? about : [first];
		super(
			languages.map((language) => said.map((one) => problemMessage(one, language)).join(' ')).join(' / ')
		);
	}
}

/** A site has a page a quarter, so that one without any cannot be made. */
export class NoFigures extends UnreadableFolder {
	override name = 'NoFigures';

	constructor() {
		super(languages.map((language) => unusableSentence('no-figures', {}, language)).join(' / '));
	}
}
