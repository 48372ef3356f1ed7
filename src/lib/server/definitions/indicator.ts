// One file of indicators/neighbourhood/: its front matter and its prose in two languages become an indicator.
import {
	indicatorFrontSchema,
	type Indicator,
	type IndicatorProse,
	type Goal
} from '../../domain/indicator.ts';
import { comparePeriods } from '../../domain/period.ts';
import type { Problem } from '../../domain/problem.ts';
import { languages, type Language } from '../../domain/text.ts';
import { mistake, mistakeAt, validated, type Mistake } from './mistakes.ts';
import { readYaml, type YamlSource } from './yaml.ts';
import { formatValue } from '../../language/format.ts';

const headings: Record<Language, Record<keyof IndicatorProse, string>> = {
	nl: { measures: 'Wat meet dit?', caution: 'Let op' },
	en: { measures: 'What does this measure?', caution: 'Caution' }
};

interface Section {
	language: Language | null;
	heading: string;
	line: number;
	text: string;
}

/** Splits the body at its headings of one and two signs. */
function sectionsOf(body: string, linesBefore: number): Section[] {
	const sections: Section[] = [];
	let language: Language | null = null;
	for (const [index, line] of body.split(/\r?\n/).entries()) {
		const found = /^(#{1,2})\s+(.*?)\s*$/.exec(line);
		if (!found) {
			const last = sections.at(-1);
			if (last) last.text += `${line}\n`;
			continue;
		}
		const heading = found[2] ?? '';
		if (found[1] === '#') language = languages.find((one) => one === heading) ?? null;
		sections.push({ language, heading, line: linesBefore + index + 1, text: '' });
	}
	return sections;
}

function readProse(file: string, body: string, linesBefore: number, mistakes: Mistake[]): Indicator['prose'] {
	const sections = sectionsOf(body, linesBefore);
	const allowed = languages.flatMap((one) => [
		`# ${one}`,
		...Object.values(headings[one]).map((h) => `## ${h}`)
	]);
	for (const { language, heading, line } of sections) {
		const known: readonly string[] =
			language === null ? [] : [language, ...Object.values(headings[language])];
		if (!known.includes(heading))
			mistakes.push(
				mistake(file, line, 'unknown-section', { section: heading, allowed: allowed.join(', ') })
			);
	}
	const read = (language: Language, part: keyof IndicatorProse): string => {
		const heading = headings[language][part];
		const section = sections.find((one) => one.language === language && one.heading === heading);
		const text = section?.text.trim() ?? '';
		if (text === '') {
			const nearest = section ?? sections.find((one) => one.heading === language);
			const line = nearest?.line ?? linesBefore;
			mistakes.push(mistake(file, line, 'missing-section', { section: `## ${heading}`, language }));
		}
		return text;
	};
	const proseOf = (language: Language): IndicatorProse => ({
		measures: read(language, 'measures'),
		caution: read(language, 'caution')
	});
	return { nl: proseOf('nl'), en: proseOf('en') };
}

export interface IndicatorFile {
	file: string;
	/** Plain name without `.md`. */
	name: string;
	text: string;
}

/** @returns null when a mistake, added to the list, makes it unusable */
export function readIndicator(
	{ file, name, text }: IndicatorFile,
	mistakes: Mistake[],
	remarks: Problem[]
): Indicator | null {
	const parts = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?\n?([\s\S]*)$/m.exec(text.replace(/^\uFEFF/, ''));
	if (!parts || parts.index !== 0) {
		mistakes.push({ file, line: 1, code: 'no-front-matter', parameters: {} });
		return null;
	}
	const [, settings = '', body = ''] = parts;
	const source = readYaml(file, settings, mistakes, 1);
	const front = validated(indicatorFrontSchema, source, mistakes);
	const prose = readProse(file, body, settings.split('\n').length + 1, mistakes);
	if (front) {
		judgeGoals(front, source, mistakes, remarks);
		if (front.id !== name) mistakes.push(mistakeAt(source, ['id'], 'file-name', { id: front.id }));
	}
	return front && { ...front, prose };
}

type Front = Omit<Indicator, 'prose'>;

/** Baseline and target apart: each on the scale of what it measures. */
function judgeScale(front: Front, goal: Goal, path: string[], source: YamlSource): Mistake[] {
	return (['baseline', 'target'] as const).flatMap((name): Mistake[] => {
		const value = goal[name];
		return value === null ? [] : offScaleAt(front, value, [...path, name], source);
	});
}

/** One value of a plan that lies off the scale of what is measured. */
function offScaleAt({ kind, scale }: Front, value: number, place: string[], source: YamlSource): Mistake[] {
	const parameters = { key: place.join('.'), found: String(value) };
	const at = { file: source.file, line: source.lineOf(place) };
	if (kind === 'proportion' && (value < 0 || value > 1)) return [{ ...at, code: 'share', parameters }];
	if (kind === 'proportion' || !scale || (value >= scale.min && value <= scale.max)) return [];
	const ends = { min: String(scale.min), max: String(scale.max) };
	return [{ ...at, code: 'off-scale', parameters: { ...parameters, ...ends } }];
}

type Plan = Pick<Goal, 'target' | 'target_path' | 'minimum'>;

/** Steps, minimum and what was agreed before: on the scale, in order of time, the minimum no better than the target. */
function judgePlan(front: Front, goal: Goal, path: string[], source: YamlSource): Mistake[] {
	const plans: [string[], Plan][] = [
		[path, goal],
		...(goal.revised ?? []).map((one, index): [string[], Plan] => [[...path, 'revised', String(index)], one])
	];
	const found = plans.flatMap(([at, plan]): Mistake[] => {
		const { target, target_path: steps = [], minimum } = plan;
		const values: [string[], number | null | undefined][] = [
			...(plan === goal ? [] : [[[...at, 'target'], target] as [string[], number | null]]),
			[[...at, 'minimum'], minimum],
			...steps.map((one, index): [string[], number] => [
				[...at, 'target_path', String(index), 'value'],
				one.value
			])
		];
		const key = [...at, 'target_path'];
		const ordered = steps.every(
			(one, index) => index === 0 || comparePeriods(steps[index - 1]?.by ?? one.by, one.by) < 0
		);
		const beyond =
			minimum !== undefined &&
			target !== null &&
			(front.better === 'lower' ? minimum < target : minimum > target);
		return [
			...values.flatMap(([place, value]) => (value == null ? [] : offScaleAt(front, value, place, source))),
			...(ordered
				? []
				: [
						mistakeAt(source, key, 'path-order', {
							key: key.join('.'),
							found: steps.map((one) => one.by).join(', ')
						})
					]),
			...(beyond
				? [
						mistakeAt(source, [...at, 'minimum'], 'minimum-beyond', {
							key: [...at, 'minimum'].join('.'),
							found: String(minimum),
							target: String(target)
						})
					]
				: [])
		];
	});
	const days = (goal.revised ?? []).map((one) => one.until);
	const inOrder = days.every((one, index) => index === 0 || (days[index - 1] ?? one) < one);
	const place = [...path, 'revised'];
	return inOrder ? found : [...found, mistakeAt(source, place, 'revised-order', { key: place.join('.') })];
}

/** Baseline and target together. A goal whose target is worse than its baseline would be met by getting worse. */
export function judgeGoals(front: Front, source: YamlSource, mistakes: Mistake[], remarks: Problem[]): void {
	const { kind, scale, better, decimals } = front;
	if (scale && scale.min >= scale.max)
		mistakes.push(mistakeAt(source, ['scale'], 'scale-order', { key: 'scale' }));
	const goals: [string[], Goal][] = [
		[[], front],
		...Object.entries(front.areas).map(([area, goal]): [string[], Goal] => [['areas', area], goal])
	];
	for (const [path, goal] of goals) {
		const offScale = judgeScale(front, goal, path, source);
		mistakes.push(...offScale);
		mistakes.push(...judgePlan(front, goal, path, source));
		const { baseline, target } = goal;
		if (offScale.length > 0 || baseline === null || target === null) continue;
		const place = [...path, 'target'];
		const [key, found] = [place.join('.'), String(target)];
		if (better === 'lower' ? target > baseline : target < baseline) {
			const parameters = { key, found, baseline: String(baseline), better };
			mistakes.push(mistakeAt(source, place, 'worse-target', parameters));
			continue;
		}
		const written = formatValue(target, kind, decimals, 'nl');
		if (formatValue(baseline, kind, decimals, 'nl') !== written) continue;
		const english = formatValue(target, kind, decimals, 'en');
		const { file, lineOf } = source;
		const same: Record<string, string> = target === baseline ? { same: 'yes' } : {};
		const parameters = { written, english, baseline: String(baseline), decimals: String(decimals), ...same };
		remarks.push({
			file,
			row: lineOf(place),
			column: key,
			code: 'goal-written-alike',
			value: found,
			parameters
		});
	}
}
