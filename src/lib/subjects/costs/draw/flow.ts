// The flow drawing: money from whoever pays, through the approach, to whoever gains; heights in the same euros on both sides.
import type { CostsFigure } from '../figure/costs-figure.ts';

export interface FlowBand {
	organisation: string;
	amount: number;
	/** From the top, in points: at its own side, and in the middle. */
	outer: { from: number; to: number };
	inner: { from: number; to: number };
}

export interface Flow {
	height: number;
	pays: FlowBand[];
	gains: FlowBand[];
}

const room = 220;
/** A name on two lines and an amount have their room beside even the thinnest band. */
export const slot = 44;

/** @param share as the figure holds it; whoever neither pays nor gains is left out */
export function flowOf(share: CostsFigure['share']): Flow {
	const sides = { pays: sideOf(share, 'pays'), gains: sideOf(share, 'gains') };
	const sum = (side: 'pays' | 'gains') => sides[side].reduce((total, one) => total + one.amount, 0);
	const most = Math.max(sum('pays'), sum('gains'), 1);
	const bands = (side: 'pays' | 'gains'): FlowBand[] => {
		let [outer, inner] = [0, 0];
		return sides[side].map(({ organisation, amount }) => {
			const thick = (amount / most) * room;
			const place = Math.max(thick, slot);
			const band = {
				...{ organisation, amount },
				outer: { from: outer + (place - thick) / 2, to: outer + (place + thick) / 2 },
				inner: { from: inner, to: inner + thick }
			};
			outer += place + 4;
			inner += thick;
			return band;
		});
	};
	const [pays, gains] = [bands('pays'), bands('gains')];
	const lowest = (list: FlowBand[]) =>
		Math.max(0, ...list.map((one) => Math.max(one.outer.to, one.outer.from + slot)));
	const height = Math.ceil(Math.max(lowest(pays), lowest(gains), room) + 8);
	return { height, pays, gains };
}

const sideOf = (share: CostsFigure['share'], side: 'pays' | 'gains') =>
	share
		.filter((one) => one[side] > 0)
		.map((one) => ({ organisation: one.organisation, amount: one[side] }))
		.sort((a, b) => b.amount - a.amount);

/** A band from its own side (0 or 100) to the middle. */
export function bandPath({ outer, inner }: FlowBand, side: 'pays' | 'gains'): string {
	const [edge, bend, middle] = side === 'pays' ? [0, 25, 46] : [100, 75, 54];
	return `M${edge} ${outer.from}C${bend} ${outer.from} ${bend} ${inner.from} ${middle} ${inner.from}V${inner.to}C${bend} ${inner.to} ${bend} ${outer.to} ${edge} ${outer.to}Z`;
}
