// What changed between two frozen reports: every value that both speak of and that differs, with the reason where it is known.
import { controlCode, oldControlCode } from '../domain/control-code.ts';
import type { Period } from '../domain/period.ts';
import { revisionReason, type RevisionReason, type ShownCell } from '../figures/revision-reason.ts';
import type { Values } from './freeze/addresses.ts';
import type { Manifest } from './freeze/manifest.ts';
import {
	changedFiles,
	changedTexts,
	revisedGoals,
	type RevisedFile,
	type RevisedGoal,
	type RevisedText
} from './revised-agreements.ts';
import type { CheckedZip } from './verify/verify.ts';

export interface Revision {
	indicator: string;
	area: string;
	period: Period;
	/** On the scale of its goal, shares 0-1; null where hidden or absent. */
	was: number | null;
	is: number | null;
	/** is − was; null where either is null. */
	difference: number | null;
	reason: RevisionReason;
}

export interface ReportMark {
	period: Period;
	/** ISO day of freezing. */
	on: string;
	/** Its control code, as it stands on paper. */
	code: string;
}

export interface RevisionFigure {
	older: ReportMark;
	newer: ReportMark;
	/** Values that both reports hold. */
	compared: number;
	/** By goal in the order of the newer report, the largest difference first. */
	revisions: Revision[];
	/** Areas with figures in one of the two only: nothing to compare. */
	areas: { added: string[]; gone: string[] };
	goals: RevisedGoal[];
	/** Definition files and the publication plan. */
	files: RevisedFile[];
	/** True where the software differs: words and arithmetic may. */
	code: boolean;
	/** Sentences of the method and the appendix that stand in one of the two only. */
	texts: RevisedText[];
}

/** Two reports that cannot be laid side by side. */
export class NotComparable extends Error {
	override name = 'NotComparable';
	readonly code: 'unreadable' | 'other-programme' | 'same-report';

	constructor(code: NotComparable['code']) {
		super(code);
		this.code = code;
	}
}

interface MeasuredCell extends ShownCell {
	value: number | null;
}

const number = (text: string | undefined): number | null =>
	text === undefined || text === '' ? null : Number(text);

/** Every measured value of a report's figures, wherever it stands; several areas taken together are none of them. */
function cellsOf(own: Values): Map<string, MeasuredCell> {
	const cells = new Map<string, MeasuredCell>();
	for (const address of own.keys()) {
		if (!/^trends\/\d+\/(series|others)\/\d+\/points\/\d+\/provisional$/.test(address)) continue;
		const at = (name: string) => own.get(`${address.slice(0, -'provisional'.length)}${name}`);
		const indicator = own.get(`${address.split('/').slice(0, 2).join('/')}/indicator`) ?? '';
		const [area = '', period = ''] = [at('area'), at('period')];
		cells.set(`${indicator} ${area} ${period}`, {
			indicator,
			area,
			period,
			value: number(at('value')),
			provisional: at('provisional') === 'true',
			hidden: at('hidden') === 'true',
			note: at('note') ?? ''
		});
	}
	return cells;
}

/** Breaks of a report by goal, area (empty: every area) and period. */
function breaksOf(own: Values): Map<string, { kind: string; text: string }> {
	const breaks = new Map<string, { kind: string; text: string }>();
	for (const address of own.keys()) {
		const [, trend, base] = /^(trends\/\d+)(\/breaks\/\d+)\/period$/.exec(address) ?? [];
		if (trend === undefined || base === undefined) continue;
		const at = (name: string) => own.get(`${trend}${base}/${name}`) ?? '';
		breaks.set(`${own.get(`${trend}/indicator`) ?? ''} ${at('area')} ${at('period')}`, {
			kind: at('kind'),
			text: at('reason')
		});
	}
	return breaks;
}

const markOf = ({ settings, on }: Manifest, { hash, old }: CheckedZip): ReportMark => ({
	period: settings.period,
	on,
	code: (old ? oldControlCode : controlCode)(hash ?? '')
});

/** Lays the older of two reports beside the newer: by quarter, then by the day of freezing. */
function ordered(a: CheckedZip, b: CheckedZip): [CheckedZip, CheckedZip] {
	const moment = ({ manifest }: CheckedZip) => `${manifest?.settings.period} ${manifest?.on}`;
	return moment(a) <= moment(b) ? [a, b] : [b, a];
}

/**
 * @param a one of two checked reports, in any order
 * @throws NotComparable when one cannot be read, or they are one report or of two programmes
 */
export function revisionsBetween(a: CheckedZip, b: CheckedZip): RevisionFigure {
	const [older, newer] = ordered(a, b);
	const [was, is] = [older.values.get('figures.json'), newer.values.get('figures.json')];
	if (!older.manifest || !newer.manifest || !was || !is) throw new NotComparable('unreadable');
	if (older.manifest.programme !== newer.manifest.programme) throw new NotComparable('other-programme');
	if (older.hash === newer.hash) throw new NotComparable('same-report');
	const [then, now] = [cellsOf(was), cellsOf(is)];
	const breaks = breaksOf(is);
	const both = [...now].flatMap(([key, cell]) => {
		const old = then.get(key);
		return old ? [{ was: old, is: cell }] : [];
	});
	const order = [...new Set([...now.values()].map(({ indicator }) => indicator))];
	const revisions = both
		.filter((one) => one.was.value !== one.is.value || one.was.hidden !== one.is.hidden)
		.map(({ was: old, is: cell }): Revision => ({
			indicator: cell.indicator,
			area: cell.area,
			period: cell.period,
			was: old.value,
			is: cell.value,
			difference: old.value === null || cell.value === null ? null : cell.value - old.value,
			reason: revisionReason(old, cell, ({ indicator, area, period }) =>
				[area, ''].map((one) => breaks.get(`${indicator} ${one} ${period}`)).find((one) => one !== undefined)
			)
		}))
		.sort(
			(x, y) =>
				order.indexOf(x.indicator) - order.indexOf(y.indicator) ||
				Math.abs(y.difference ?? 0) - Math.abs(x.difference ?? 0) ||
				(x.period < y.period ? -1 : 1)
		);
	const areas = (cells: Map<string, MeasuredCell>) => new Set([...cells.values()].map(({ area }) => area));
	const [before, after] = [areas(then), areas(now)];
	return {
		older: markOf(older.manifest, older),
		newer: markOf(newer.manifest, newer),
		compared: both.length,
		revisions,
		areas: {
			added: [...after].filter((area) => !before.has(area)),
			gone: [...before].filter((area) => !after.has(area))
		},
		goals: revisedGoals(was, is),
		files: changedFiles(older.manifest, newer.manifest),
		code: older.manifest.code.sha256 !== newer.manifest.code.sha256,
		texts: changedTexts(older, newer)
	};
}
