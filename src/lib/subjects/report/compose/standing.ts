// The line above each table about families; nothing before a programme's first publication.
import { standingSentence } from '../../../language/standing.ts';
import type { Composing } from './context.ts';
import type { Block } from '../../../report/document.ts';

/** Stands right before the table or the facts that it is about. */
export const standingLine = ({ figure, language }: Composing): Block[] =>
	figure.standing
		? [
				{
					kind: 'paragraph',
					tone: 'note',
					text: standingSentence(figure.standing, language),
					aboveTable: true
				}
			]
		: [];
