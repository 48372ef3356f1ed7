// Invented answers to the questionnaire of appendix 6: five coaches and fifty-two members of partner organisations.
import type { Questionnaire } from '../../src/lib/domain/questionnaire.ts';
import { chance } from './random.ts';
import type { Cell, Table } from './table.ts';

const groups = [
	{ group: 'coach', size: 5, letter: 'C', mean: 3.1 },
	{ group: 'organisation', size: 52, letter: 'O', mean: 2.8 }
] as const;
const organisations = [
	'woningcorporatie',
	'Stadsbank',
	'school',
	'Sociale Dienst',
	'politie',
	'jeugdzorg'
] as const;

export function responses(questionnaire: Questionnaire): Table {
	const rows: Record<string, Cell>[] = [];
	for (const { group, size, letter, mean } of groups) {
		const items = questionnaire.items.filter((item) => item.group === group && item.kind !== 'open');
		for (let place = 1; place <= size; place++) {
			const respondent = `${letter}${String(place).padStart(2, '0')}`;
			const dice = chance(`responses ${respondent}`);
			const leaning = dice.normal() * 0.35;
			const organisation = group === 'organisation' ? dice.pick(organisations) : null;
			for (const { item, kind, direction, scale = questionnaire.scale } of items) {
				// Who skips a question leaves no row: an empty score would be a mistake, not an answer.
				if (group === 'organisation' && dice.yes(0.04)) continue;
				const span = (scale.max - scale.min) / 4;
				const level = mean + leaning + chance(`level ${group} ${item}`).normal() * 0.4 + dice.normal() * 0.6;
				const turned = direction === 'negative' ? 4 - level : level;
				const score = Math.round(scale.min + turned * span);
				rows.push({
					wave: '2010',
					group,
					respondent,
					organisation,
					item,
					score: kind === 'score' ? Math.min(scale.max, Math.max(scale.min, score)) : dice.whole(0, 4)
				});
			}
		}
	}
	return { columns: ['wave', 'group', 'respondent', 'organisation', 'item', 'score'], rows };
}
