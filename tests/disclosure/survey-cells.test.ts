// How areas are divided for the survey: by hand, for every reason that an area has not to be chosen by itself.
import { describe, expect, it } from 'vitest';
import {
	shownAlone,
	surveyUnits,
	type AreaAnswers,
	type SurveyRule
} from '../../src/lib/disclosure/survey-cells.ts';

const repeat = <One>(one: One, times: number): One[] => Array.from({ length: times }, () => one);
/** `yes/no` in each wave; nobody answers twice. */
function area(id: string, before: string, after: string, more: Partial<AreaAnswers> = {}): AreaAnswers {
	const values = (cell: string) => {
		const [yes = 0, no = 0] = cell.split('/').map(Number);
		return [...repeat(1, yes), ...repeat(0, no)];
	};
	return {
		area: id,
		before: values(before),
		after: values(after),
		twice: [],
		overlaps: false,
		secret: { before: false, after: false },
		...more
	};
}
const rule = (neighbours: SurveyRule['neighbours'] = [], kind: SurveyRule['kind'] = 'proportion') => ({
	kind,
	threshold: 10,
	neighbours
});
const divided = (survey: AreaAnswers[], neighbours?: SurveyRule['neighbours'], kind?: SurveyRule['kind']) =>
	surveyUnits(survey, rule(neighbours, kind)).map(({ areas, why }) => `${areas.join('+')} ${why ?? 'shown'}`);

describe('an area of the survey', () => {
	it('stands alone where enough said yes and enough said no, in either wave', () => {
		expect(divided([area('a', '10/10', '10/10'), area('b', '50/10', '10/90')])).toEqual([
			'a shown',
			'b shown'
		]);
	});

	it.each([
		['too few said yes at first', '9/50', '20/20'],
		['too few said no at first', '50/9', '20/20'],
		['too few said yes at last', '20/20', '0/50'],
		['too few answered at last', '20/20', '3/4']
	])('does not where %s', (_, before, after) => {
		expect(divided([area('a', before, after), area('b', '20/20', '20/20')])).toEqual(['a few', 'b shown']);
	});

	it('counts with the neighbour of the plan, who then stands alone no more', () => {
		const survey = [area('a', '3/50', '20/20'), area('b', '20/20', '20/20'), area('c', '20/20', '20/20')];
		expect(divided(survey, [{ area: 'a', with: 'b' }])).toEqual(['a+b shown', 'c shown']);
		expect(divided(survey, [{ area: 'c', with: 'b' }])).toEqual(['a few', 'b shown', 'c shown']);
	});

	it('is refused where the neighbour does not help', () => {
		const survey = [area('a', '3/50', '20/20'), area('b', '4/50', '20/20')];
		const plan = [
			{ area: 'a', with: 'b' },
			{ area: 'b', with: 'a' }
		];
		expect(divided(survey, plan)).toEqual(['a+b few']);
		expect(divided(survey, [{ area: 'a', with: 'elders' }])).toEqual(['a few', 'b few']);
	});

	it('is judged wave by wave, so that another last wave gives no part of it away', () => {
		// Together enough, but at last b and c, who are each too small then, are too small together as well.
		const survey = [area('a', '3/50', '30/30'), area('b', '20/20', '4/30'), area('c', '20/20', '4/30')];
		const plan = [
			{ area: 'a', with: 'b' },
			{ area: 'b', with: 'c' }
		];
		expect(divided(survey, plan)).toEqual(['a+b+c few']);
	});

	it('has no part where its people may stand in another area, or where the source hides it', () => {
		const wide = area('a', '20/20', '20/20', { overlaps: true });
		const hidden = area('b', '20/20', '20/20', { secret: { before: false, after: true } });
		expect(divided([wide, hidden, area('c', '3/30', '20/20')], [{ area: 'c', with: 'a' }])).toEqual([
			'a overlap',
			'b source',
			'c few'
		]);
	});

	it('of a mean needs enough people, however few gave an answer; nobody at all is no group', () => {
		const survey = [area('a', '1/10', '10/1'), area('b', '5/4', '9/9'), area('c', '0/0', '6/6')];
		expect(divided(survey, [], 'mean')).toEqual(['a shown', 'b few', 'c shown']);
	});

	it('of a mean tells nothing where all answered the same, or moved by the same', () => {
		expect(divided([area('a', '0/12', '6/6'), area('b', '6/6', '12/0')], [], 'mean')).toEqual([
			'a few',
			'b few'
		]);
		const moved = (after: (before: number, i: number) => number) => {
			const twice = Array.from({ length: 12 }, (_, i) => ({ before: i % 5, after: after(i % 5, i) }));
			const survey = {
				...area('a', '', ''),
				before: twice.map((one) => one.before),
				after: twice.map((one) => one.after),
				twice
			};
			return surveyUnits([survey], rule([], 'mean'))[0];
		};
		expect(moved((before, i) => before + (i % 2))).toMatchObject({ why: null, changesShown: true });
		expect(moved((before) => before + 1)).toMatchObject({ why: null, changesShown: false });
	});
});

describe('the changes of who answered twice', () => {
	const from = (before: number, after: number) => ({ before, after });
	/** Up, down, stayed no, stayed yes; then others who answered once: yes and no before, yes and no after. */
	const panel = (moves: number[], once: number[]) => {
		const [up = 0, down = 0, no = 0, yes = 0] = moves;
		const [yesBefore = 0, noBefore = 0, yesAfter = 0, noAfter = 0] = once;
		const twice = [
			...repeat(from(0, 1), up),
			...repeat(from(1, 0), down),
			...repeat(from(0, 0), no),
			...repeat(from(1, 1), yes)
		];
		const survey: AreaAnswers = {
			...area('a', '0/0', '0/0'),
			before: [...twice.map((one) => one.before), ...repeat(1, yesBefore), ...repeat(0, noBefore)],
			after: [...twice.map((one) => one.after), ...repeat(1, yesAfter), ...repeat(0, noAfter)],
			twice
		};
		return surveyUnits([survey], rule())[0];
	};

	it('are shown where every group among them and beside them is nobody or enough', () => {
		expect(panel([10, 10, 10, 10], [0, 0, 0, 0])?.changesShown).toBe(true);
		expect(panel([10, 10, 10, 10], [10, 10, 10, 10])?.changesShown).toBe(true);
		expect(panel([12, 11, 40, 40], [])).toMatchObject({ why: null, changesShown: true });
	});

	it.each([
		['few went up', [9, 10, 20, 20], []],
		['few went down', [10, 9, 20, 20], []],
		['few answered at first only', [10, 10, 20, 20], [3, 3, 0, 0]],
		['few answered at last only', [10, 10, 20, 20], [0, 0, 3, 3]],
		['few said no at first and did not go up', [10, 10, 4, 30], []],
		['few said yes at first and did not go down', [10, 10, 30, 4], []]
	])('are hidden where %s, though the waves are shown', (_, moves, once) => {
		expect(panel(moves, once)).toMatchObject({ why: null, changesShown: false });
	});
});

it('an area whose neighbour counts with it has no figure of its own in that wave', () => {
	const cells = new Map([
		['a', [...repeat(1, 3), ...repeat(0, 40)]],
		['b', [...repeat(1, 20), ...repeat(0, 40)]],
		['c', [...repeat(1, 20), ...repeat(0, 40)]]
	]);
	expect(shownAlone(cells, rule())).toEqual(['b', 'c']);
	expect(shownAlone(cells, rule([{ area: 'a', with: 'b' }]))).toEqual(['c']);
});
