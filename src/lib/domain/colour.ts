// Colours as numbers: how far two stand apart to an eye, on a grey print and without one of its cones, and a colour in another lightness.
import { hypot, pow } from '../numbers/elementary.ts';

type Three = readonly [number, number, number];

/** `#0b4f8a` as parts of 0-1, as a screen is told. */
const partsOf = (hex: string): Three =>
	[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Three;

const written = (parts: Three): string =>
	`#${parts
		.map((one) =>
			Math.round(Math.min(1, Math.max(0, one)) * 255)
				.toString(16)
				.padStart(2, '0')
		)
		.join('')}`;

/** Light itself, IEC 61966-2-1. */
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
const encoded = (light: number): number =>
	light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055;

const lightOf = (hex: string): Three => partsOf(hex).map(linear) as unknown as Three;
const times = (rows: readonly Three[], [a, b, c]: Three): Three =>
	rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Three;

/** WCAG 2.2, relative luminance. */
export function luminance(hex: string): number {
	const [red, green, blue] = lightOf(hex);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** How a colour is seen without one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1, of linear light. */
const cones = {
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
} as const satisfies Record<string, readonly Three[]>;

export const sights = ['usual', 'protan', 'deutan', 'tritan'] as const;
export type Sight = (typeof sights)[number];

/** Of sRGB, D65. */
const toXyz: readonly Three[] = [
	[0.4124564, 0.3575761, 0.1804375],
	[0.2126729, 0.7151522, 0.072175],
	[0.0193339, 0.119192, 0.9503041]
];
const fromXyz: readonly Three[] = [
	[3.2404542, -1.5371385, -0.4985314],
	[-0.969266, 1.8760108, 0.041556],
	[0.0556434, -0.2040259, 1.0572252]
];
const white: Three = [0.95047, 1, 1.08883];
/** CIE 15, where its root begins. */
const [edge, slope] = [216 / 24389, 24389 / 27];

function labOf(light: Three): Three {
	const roots = times(toXyz, light).map((one, at) => {
		const share = one / (white[at] ?? 1);
		return share > edge ? pow(share, 1 / 3) : (slope * share + 16) / 116;
	}) as unknown as Three;
	const [x, y, z] = roots;
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function lightOfLab([lightness, a, b]: Three): Three {
	const y = (lightness + 16) / 116;
	const share = (root: number): number => {
		const cube = root * root * root;
		return cube > edge ? cube : (116 * root - 16) / slope;
	};
	const shares: Three = [share(y + a / 500), share(y), share(y - b / 200)];
	return times(fromXyz, shares.map((one, at) => one * (white[at] ?? 1)) as unknown as Three);
}

/** CIE L*, 0 (black) to 100: what a grey print keeps of it. */
export const lightness = (hex: string): number => labOf(lightOf(hex))[0];

/** CIE76, the straight way between two colours in Lab; 2 is seen when one looks for it. */
export function distance(one: string, other: string, sight: Sight = 'usual'): number {
	const [from, to] = [one, other].map((hex) => {
		const light = lightOf(hex);
		return labOf(
			sight === 'usual'
				? light
				: (times(cones[sight], light).map((part) => Math.max(0, part)) as unknown as Three)
		);
	}) as [Three, Three];
	return hypot(...from.map((part, at) => part - (to[at] ?? 0)));
}

/** The same hue in another lightness, with as much of its strength as a screen has there. @param to CIE L* */
export function inLightness(hex: string, to: number): string {
	const [, a, b] = labOf(lightOf(hex));
	const shown = (share: number): Three => lightOfLab([to, a * share, b * share]);
	const fits = (light: Three): boolean => light.every((one) => one >= -0.0005 && one <= 1.0005);
	let [low, high] = [0, 1];
	if (fits(shown(1))) low = 1;
	else
		for (let step = 0; step < 12; step++) {
			const middle = (low + high) / 2;
			if (fits(shown(middle))) low = middle;
			else high = middle;
		}
	return written(shown(low).map((one) => encoded(Math.max(0, one))) as unknown as Three);
}

/** So much of one colour laid over another, as a screen mixes them. @param share 0-1 */
export function mixed(over: string, ground: string, share: number): string {
	const [top, below] = [partsOf(over), partsOf(ground)];
	return written(top.map((one, at) => one * share + (below[at] ?? 0) * (1 - share)) as unknown as Three);
}
