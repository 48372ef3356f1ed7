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

/** Means that the evaluation printed, as given on the form; the invented answers scatter around them. */
const printed: Record<string, number> = {
	'coach 4H': 3.6,
	'coach 4O': 3.6,
	'coach 14C': 3.6,
	'coach 14E': 3.6,
	'coach 14H': 3.6,
	'coach 4N': 3.8,
	'coach 4F': 3,
	'coach 4I': 2.8,
	'coach 10': 3,
	'coach 15B': 3.8,
	'coach 15C': 3.8,
	'coach 15G': 3.3,
	'organisation 4F': 2.8,
	'organisation 4N': 3.5,
	'organisation 4G': 3,
	'organisation 11D': 1.4,
	'organisation 11H': 1.5
};
/** As printed: one coach four times, two three times, one never; the project leader has no clients. */
const sanctions = [4, 3, 3, 0, null];
const subjects = ['informatie', 'maatregelen', 'volgorde'] as const;
const deciders = ['samen', 'wijkcoach', 'organisatie'] as const;
const drawbacks = ['geen', 'geen', 'kosten', 'te centrale positie'] as const;
const advantages = ['integraal', 'snel', 'laagdrempelig', 'efficiënt', 'samenwerking'] as const;
/** Drawbacks are asked last. */
const last: Record<string, string> = { coach: '17', organisation: '16' };

export function responses(questionnaire: Questionnaire): Table {
	const rows: Record<string, Cell>[] = [];
	for (const { group, size, letter, mean } of groups) {
		const items = questionnaire.items.filter((item) => item.group === group);
		for (let place = 1; place <= size; place++) {
			const respondent = `${letter}${String(place).padStart(2, '0')}`;
			const dice = chance(`responses ${respondent}`);
			const leaning = dice.normal() * 0.45;
			const organisation = group === 'organisation' ? dice.pick(organisations) : null;
			for (const { item, kind, direction, scale = questionnaire.scale } of items) {
				// Who skips a question leaves no row: an empty score would be a mistake, not an answer.
				if (group === 'organisation' && dice.yes(0.04)) continue;
				const common = { wave: '2010', group, respondent, organisation, item };
				if (kind === 'open') {
					const text = last[group] === item ? dice.pick(drawbacks) : dice.pick(advantages);
					rows.push({ ...common, score: text });
				} else if (kind === 'choice') {
					rows.push({ ...common, score: dice.pick(item === '6' ? subjects : deciders) });
				} else if (kind === 'count') {
					const count = sanctions[place - 1] ?? null;
					if (count !== null) rows.push({ ...common, score: count });
				} else if (kind === 'frequency') {
					rows.push({ ...common, score: dice.whole(0, 4) });
				} else {
					const level = printed[`${group} ${item}`] ?? (direction === 'negative' ? 4 - mean : mean);
					const own = chance(`level ${group} ${item}`).normal() * (`${group} ${item}` in printed ? 0 : 0.35);
					const felt = level + own + leaning * (direction === 'negative' ? -1 : 1) + dice.normal() * 0.5;
					const score = Math.round(scale.min + felt * ((scale.max - scale.min) / 4));
					rows.push({ ...common, score: Math.min(scale.max, Math.max(scale.min, score)) });
				}
			}
		}
	}
	return { columns: ['wave', 'group', 'respondent', 'organisation', 'item', 'score'], rows };
}
