// One cell of a programme folder changed at random, as people change cells: another number, another day, another word, or nonsense.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { draws } from '../../disclosure/random-programme.ts';

/** Files by how often they are drawn: those that carry most sentences most. */
const often: [file: string, weight: number][] = [
	['observations.csv', 9],
	['surveys.csv', 3],
	['areas.csv', 1],
	['breaks.csv', 1],
	['reach.csv', 1],
	['households.csv', 2],
	['assessments.csv', 1],
	['results.csv', 2],
	['actions.csv', 1],
	['responses.csv', 2],
	['notes.csv', 1]
];

export interface CellChange {
	file: string;
	/** In the file, 1 = header. */
	row: number;
	column: string;
	was: string;
	is: string;
}

function otherDay(day: string, draw: (below: number) => number): string {
	const moved = new Date(`${day}T00:00:00Z`);
	moved.setUTCDate(moved.getUTCDate() - 1 - draw(400));
	return moved.toISOString().slice(0, 10);
}

/** @param words what else stands in that column */
function otherValue(was: string, words: string[], draw: (below: number) => number): string {
	if (/^\d+$/.test(was) && was.length < 6) {
		const number = Number(was);
		const moved = [
			() => number + 1 + draw(5),
			() => Math.max(0, number - 1 - draw(5)),
			() => Math.round(number * (0.4 + draw(120) / 100)),
			() => 0
		][draw(4)];
		return draw(8) === 0 ? '.' : String(moved?.() ?? number);
	}
	if (/^\d+\.\d+$/.test(was)) return String(Number((Number(was) * (0.5 + draw(100) / 100)).toFixed(4)));
	if (/^\d{4}-\d\d-\d\d$/.test(was)) return otherDay(was, draw);
	if (/^\d{4}-Q[1-4]$/.test(was)) return `${was.slice(0, 6)}${1 + draw(4)}`;
	const others = words.filter((one) => one !== was);
	return draw(6) === 0 || others.length === 0 ? `${was}x` : (others[draw(others.length)] ?? '');
}

/** Of figures those of the programme's own areas since its baseline, row and column; of other files those that are no text. */
function bearing(header: string[], rows: string[][], file: string): [row: number, column: number][] {
	const text = /^(source|retrieved|note|text|author|title|respondent|organisation|reason|name|name_en)$/;
	const ours = /^(velve-lindenhof|nieuwe-velve|lindenhof|stadsveld-zuid|stevenfenne)$/;
	const [area, period] = ['area', 'period'].map((one) => header.indexOf(one));
	return rows.flatMap((cells, row): [number, number][] => {
		const figures = file === 'observations.csv';
		if (figures && !(ours.test(cells[area ?? -1] ?? '') && (cells[period ?? -1] ?? '') >= '2009')) return [];
		return header.flatMap((name, column): [number, number][] =>
			text.test(name) || cells[column] === '' ? [] : [[row, column]]
		);
	});
}

/** Writes the change into the folder. @returns what was changed; the same for the same seed */
export function changeOneCell(folder: string, seed: number): CellChange {
	const draw = draws(seed);
	const bag = often.flatMap(([file, weight]) => Array.from({ length: weight }, () => file));
	const file = bag[draw(bag.length)] ?? 'observations.csv';
	const place = path.join(folder, file);
	const { data } = Papa.parse<string[]>(readFileSync(place, 'utf8').trimEnd());
	const [header = [], ...rows] = data;
	const bears = bearing(header, rows, file);
	for (;;) {
		// Three of four in rows that sentences rest on, in a column that is a number or says what the number is of.
		const [at, column] =
			bears.length > 0 && draw(4) > 0
				? (bears[draw(bears.length)] ?? [0, 0])
				: [draw(rows.length), draw(header.length)];
		const cells = rows[at] ?? [];
		const was = cells[column] ?? '';
		const words = [...new Set(rows.map((one) => one[column] ?? ''))];
		const is = otherValue(was, words, draw);
		if (is === was) continue;
		cells[column] = is;
		writeFileSync(place, `${Papa.unparse([header, ...rows], { newline: '\n' })}\n`);
		return { file, row: at + 2, column: header[column] ?? '', was, is };
	}
}
