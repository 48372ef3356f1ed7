// Words of the compare page in English, and in both languages: its finding, its choices, its charts and why a part of it is not there.
import { nl } from './nl.ts';
import { periodInSentence } from '../../../language/format.ts';
import type { Language } from '../../../domain/text.ts';

export const en: typeof nl = {
	title: 'Compare',
	description: (name) => `${name}: the experiment districts beside the control districts.`,
	between: (before, after) => `${before} with ${after}`,
	only: (period) => `only ${period}`,
	headline: ({ name, code }) =>
		code === 'cannot-say'
			? `${name}: whether the experiment districts did better than the control districts, we cannot tell.`
			: `${name}: the experiment districts did ${code} than the control districts. That does not prove that the approach did it.`,
	model: (name) => `${name}: a worked example on estimated figures. It says nothing about the approach.`,
	modelWord: 'A worked example.',
	modelText: 'These figures were estimated by a model. That is why we claim nothing about them.',
	lead: (change, margin, confidence, areas) =>
		`The difference in change is ${change} (${confidence} margin: ${margin}). Such a difference can arise without the approach too: there are only ${areas} districts.`,
	leadFound: (change, margin, confidence, areas) =>
		`The difference in change is ${change} (${confidence} margin: ${margin}). There are only ${areas} districts. What hits a whole district, such as a business that closes, is not in that margin.`,
	nothing: 'There is nothing to compare yet: the programme has no goals.',
	controls: {
		indicator: 'Goal',
		goals: 'Goals',
		context: 'Context',
		experiment: 'Experiment',
		control: 'Control',
		before: 'From',
		after: 'To',
		none: 'no area',
		noPeriod: 'no measurement'
	},
	why: {
		'no-experiment': 'No experiment district is chosen. Choose at least one.',
		'no-control': 'No control district is chosen. So there is nothing to compare with.',
		'one-point': 'There is only one measurement. A change needs two.',
		'not-measured': 'Not every district has a figure in both periods.',
		hidden:
			'One of the figures is hidden, by the source or because it is about few people. Hidden is not zero.',
		break:
			'Between the two periods the source changed its way of counting. We do not compare across a break.',
		'no-counts': 'The source gives no counts. That is why there is no margin.',
		'too-few-areas': 'There are too few districts.',
		'too-many-areas': 'Too many districts are chosen to count all assignments.',
		'no-goal': 'These districts have no target path.',
		'within-chance': 'The difference may be chance.',
		'too-small': 'With these numbers even the whole target cannot be told from chance.',
		'no-size': 'We do not know how large each neighbourhood is. That is why we give no chance.',
		'no-witness': 'Too few neighbourhoods have figures to rule out chance between them.',
		contradicted: 'The neighbourhoods point one way, the people the other.',
		'path-in-margin':
			'The target path lies inside the margin of the figure. Whether the goal is on track, we cannot tell.'
	},
	broken: (period, reason) =>
		`Since ${periodInSentence(period, 'en')} the source counts differently. We do not compare across that break. The reason: ${reason}`,
	change: {
		title: 'Change per area',
		sub: (mean, confidence) =>
			`In ${mean ? 'points on the scale of this figure' : 'percentage points'}, with ${confidence} margin.`,
		empty: 'Choose at least one area to see how it changed.',
		lower: (better) => (better ? 'lower (better)' : 'lower'),
		higher: (better) => (better ? 'higher (better)' : 'higher'),
		zero: 'no change',
		experiment: 'Experiment',
		control: 'Control',
		did: 'Difference in differences',
		didNote: (confidence) => `MOVER, ${confidence}: only chance between people`,
		areas: 'With differences between districts',
		areasNote: (confidence, df) =>
			`Donald-Lang, ${confidence}, ${df} ${df === '1' ? 'degree' : 'degrees'} of freedom`,
		fewAreas: 'A margin between districts needs at least three of them. So we show the difference alone.',
		hidden: 'hidden',
		absent: 'not measured',
		broken: 'break in the series',
		onePoint: 'one measurement',
		marginless: 'without margin',
		label: (before, after, parts) => `Change from ${before} to ${after}. ${parts}`,
		part: (name, value) => `${name}: ${value}`,
		didPart: (value, margin) => `Difference in differences: ${value} (${margin})`
	},
	table: {
		title: 'Table',
		latest: (shown, all) =>
			`These are the latest ${shown} of ${all} periods. The others need JavaScript, or stand in the CSV file under Data.`,
		caption: 'Value, change and margin per area',
		area: 'Area',
		before: 'Before',
		after: 'After',
		change: 'Change',
		margin: 'Margin',
		together: (side) => `${side}, together`
	},
	say: {
		title: 'What may we say?',
		words: {
			better: 'Better than the control districts.',
			worse: 'Worse than the control districts.',
			'cannot-say': 'We cannot tell.'
		},
		areasAlone: (areas) =>
			`With each district as one measurement the margin lies just beside zero. That rests on only ${areas} districts. We do not build on it.`,
		floor: (areas, assignments, floor) =>
			`Among the ${areas} chosen districts alone ${assignments} assignments are possible. A chance below ${floor} does not exist then.`,
		trends: (measured) => {
			const few = [
				'There is no measurement of both sides',
				'One measurement cannot show it',
				'Two measurements cannot show it'
			];
			return `Whether the districts moved alike beforehand, we do not know. ${few[measured] ?? 'The measurements that there are cannot show it'}.`;
		}
	},
	chance: {
		title: 'Test against chance',
		sub: (assignments, areas) =>
			`Suppose the districts had been drawn by lot: all ${assignments} assignments of ${areas} districts counted.`,
		p: (count, assignments) => `chance of such a difference or a larger one (${count} of ${assignments})`,
		floor: (count, assignments) => `smallest chance that can exist (${count} of ${assignments})`,
		floorOne: (times) => `smallest chance that can exist (1 in ${times})`,
		useless: (floor) =>
			`Even the largest difference never falls below ${floor} here. So this test can prove nothing.`,
		size: 'The changes are first corrected for the size of the district.',
		bound: (floor) => `This chance cannot fall below ${floor}, however large the difference.`
	},
	placebo: {
		title: 'Place among all neighbourhoods',
		sub: (units, count, name, invented) =>
			`The change in ${units} neighbourhoods${invented ? ' (invented figures)' : ''}. In ${count} of the ${units}, ${name} included, things went as well or better.`,
		example: (late) =>
			`This is a worked example: the figures are estimated with a model${late ? ' and are about the time after the programme' : ''}. This place says nothing about the approach.`,
		apart: 'The source gives no counts. So we cannot take the experiment districts together. Choose one.',
		few: 'A place among neighbourhoods needs figures of at least five others. Those are not there.',
		label: (name, value, lowest, highest) =>
			`${name}: ${value}. The other neighbourhoods lie between ${lowest} and ${highest}.`,
		caption: 'Change per neighbourhood, from low to high',
		ours: 'experiment'
	},
	power: {
		title: 'What can we see?',
		sub: (mean) =>
			`${mean ? 'Difference in points' : 'Difference in percentage points'}. Assuming an 80% chance to see a real difference and a 5% chance of a false alarm.`,
		target: 'Needed for the target',
		measured: 'Measured difference with the control districts',
		wrongWay: 'Measured difference with the control districts (the wrong way)',
		smallest: 'Smallest difference that can be seen here',
		none: 'none',
		enough: (smallest) =>
			`Had the approach met the whole target, we would probably have seen it. A difference below ${smallest} we mostly cannot see.`,
		short: 'Had the approach met the whole target, we mostly could not have told it from chance.',
		never: 'With these numbers no difference at all can be told from chance.',
		needed: (people) =>
			`Needed: ${people} people per measurement and per side, were all groups equally large.`,
		groups: (fewest, most) =>
			fewest === most
				? `Here each group counts ${fewest} people.`
				: `Here the groups count ${fewest} to ${most} people.`,
		noTarget: 'This figure has no target.'
	},
	quadrant: {
		title: 'Target and effect are two questions',
		sub: (shown, all) => `${shown} of the ${all} goals, each from its baseline to its latest measurement.`,
		missing: (name, why) => `${name} is missing: ${why}`,
		empty: 'For none of the goals both questions can be answered. The reasons stand below.',
		up: 'better than the control districts',
		margin: 'vertical line: margin',
		same: 'same as the control districts',
		behind: 'behind the target path',
		ahead: 'ahead of the target path',
		corners: {
			'behind-better': ['Behind the plan', 'but better than control'],
			'ahead-better': ['Reached or on track', 'and better than control'],
			'behind-worse': ['Behind the plan', 'and worse than control'],
			'ahead-worse': ['Reached or on track', 'but worse than control']
		},
		note: 'Where the vertical line touches the middle, we cannot tell whether things went better or worse than in the control districts.',
		label: (certain, shown) =>
			`Of ${shown} goals ${certain === '0' ? 'none' : certain} have an answer to both questions: how the goal stands, and whether things went better than in the control districts.`,
		caption: 'Per goal: value, target path and difference with the control districts',
		goal: 'Goal',
		value: 'Value',
		path: 'Target path',
		difference: 'Difference with control',
		answer: 'What may we say?'
	},
	notes: {
		title: 'What this comparison does not show',
		lateWave: (wave, start) =>
			`The first questionnaire (${wave}) was filled in after the start of the approach (${start}). So a change from before the start is not in it.`,
		method: 'How we calculate'
	}
};

export const comparePageWords = { nl, en } as const satisfies Record<Language, typeof nl>;
