// What a figure can be at all, whatever a computation makes of it.
import type { Indicator } from '../domain/indicator.ts';

/** A share from 0 to 1, a mean on its scale. */
export const possible = ({
	kind,
	scale
}: Pick<Indicator, 'kind' | 'scale'>): { least: number; most: number } =>
	kind === 'proportion'
		? { least: 0, most: 1 }
		: { least: scale?.min ?? -Infinity, most: scale?.max ?? Infinity };
