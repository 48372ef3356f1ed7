// The goals of one indicator: on its scale, on the better side of the baseline, and visibly apart from it.
import type { Goal, Indicator } from '../../domain/indicator.ts';
import type { Problem } from '../../domain/problem.ts';
import { formatValue } from '../../language/format.ts';
import type { Mistake } from './mistakes.ts';
import type { YamlSource } from './yaml.ts';

type Front = Omit<Indicator, 'prose'>;

/** Baseline and target apart: each on the scale of what it measures. */
function judgeScale(front: Front, goal: Goal, path: string[], source: YamlSource): Mistake[] {
	const { kind, scale } = front;
	return (['baseline', 'target'] as const).flatMap((name): Mistake[] => {
		const value = goal[name];
		if (value === null) return [];
		const place = [...path, name];
		const parameters = { key: place.join('.'), found: String(value) };
		const at = { file: source.file, line: source.lineOf(place) };
		if (kind === 'proportion' && (value < 0 || value > 1)) return [{ ...at, code: 'share', parameters }];
		if (kind === 'proportion' || !scale || (value >= scale.min && value <= scale.max)) return [];
		const ends = { min: String(scale.min), max: String(scale.max) };
		return [{ ...at, code: 'off-scale', parameters: { ...parameters, ...ends } }];
	});
}

/** Baseline and target together. A goal whose target is worse than its baseline would be met by getting worse. */
export function judgeGoals(front: Front, source: YamlSource, mistakes: Mistake[], remarks: Problem[]): void {
	const { kind, scale, better, decimals } = front;
	const at = (path: string[]) => ({ file: source.file, line: source.lineOf(path) });
	if (scale && scale.min >= scale.max)
		mistakes.push({ ...at(['scale']), code: 'scale-order', parameters: { key: 'scale' } });
	const goals: [string[], Goal][] = [
		[[], front],
		...Object.entries(front.areas).map(([area, goal]): [string[], Goal] => [['areas', area], goal])
	];
	for (const [path, goal] of goals) {
		const offScale = judgeScale(front, goal, path, source);
		mistakes.push(...offScale);
		const { baseline, target } = goal;
		if (offScale.length > 0 || baseline === null || target === null) continue;
		const place = [...path, 'target'];
		const [key, found] = [place.join('.'), String(target)];
		if (better === 'lower' ? target > baseline : target < baseline) {
			const parameters = { key, found, baseline: String(baseline), better };
			mistakes.push({ ...at(place), code: 'worse-target', parameters });
			continue;
		}
		const written = formatValue(target, kind, decimals, 'nl');
		if (formatValue(baseline, kind, decimals, 'nl') !== written) continue;
		const english = formatValue(target, kind, decimals, 'en');
		const { file, line: row } = at(place);
		const same: Record<string, string> = target === baseline ? { same: 'yes' } : {};
		const parameters = { written, english, baseline: String(baseline), decimals: String(decimals), ...same };
		remarks.push({ file, row, column: key, code: 'goal-written-alike', value: found, parameters });
	}
}
