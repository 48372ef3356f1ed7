// Names and values at line ends, in the text colour of their series; those that give way keep a thin elbow.
import { bandsIn, placeLabels, type Ending } from '../../charts/end-labels.ts';
import { letterSize, nameGap, type Frame } from './frame.ts';
import { ink } from './ink.ts';
import { tag, wrapped } from './svg-text.ts';
import { words } from './words.ts';

const lineHeight = 16;

const tones: Record<Ending['tone'], { name: string; value: string; weight: number }> = {
	experiment: { name: ink.exp, value: ink.exp, weight: 600 },
	'sub-area': { name: ink.exp, value: ink.exp, weight: 600 },
	control: { name: ink.ctlx, value: ink.ctlx, weight: 400 },
	reference: { name: ink.ink2, value: ink.ink2, weight: 400 },
	target: { name: ink.ink, value: ink.ink2, weight: 400 }
};

export function lineEnds(endings: Ending[], frame: Frame): string {
	const { left, right, top, bottom, width } = frame;
	const height = bottom - top;
	const labels = endings.map((one) => {
		const x = left + (one.x / 100) * (right - left);
		// Bold letters are a little wider.
		const lines = wrapped(one.name, (width - x - nameGap - 2) / 1.07, letterSize);
		const values = wrapped(one.value, width - x - nameGap - 2, letterSize);
		return { ...one, x, lines, values, rows: lines.length + values.length + (one.note ? 1 : 0) };
	});
	const places = placeLabels(
		labels.map((one) => ({
			at: (one.y / 100) * height,
			height: one.rows * lineHeight + 2,
			avoid: bandsIn(one, height)
		})),
		height + 8
	);
	return labels
		.map((one, index) => {
			const middle = (places[index] ?? 0) + top;
			const end = (one.y / 100) * height + top;
			const shift = middle - end;
			const tone = tones[one.tone];
			const base = (row: number) => middle + (row - one.rows / 2 + 0.76) * lineHeight;
			const texts = [
				...one.lines.map((text) => ({ text, fill: tone.name, weight: 600 })),
				...one.values.map((text) => ({ text, fill: tone.value, weight: tone.weight })),
				...(one.note ? [{ text: one.note, fill: tone.value, weight: 400 }] : [])
			];
			const elbow =
				Math.abs(shift) > 10
					? tag('path', {
							d: `M${(one.x + nameGap - 3).toFixed(2)} ${(middle - Math.sign(shift) * 3).toFixed(2)}L${(one.x + 8).toFixed(2)} ${(end + Math.sign(shift) * 7).toFixed(2)}`,
							stroke: ink.edge,
							fill: 'none'
						})
					: '';
			return (
				elbow +
				texts
					.map(({ text, fill, weight }, row) =>
						words(text, one.x + nameGap, base(row), { fill, 'font-weight': weight }, true)
					)
					.join('')
			);
		})
		.join('');
}
