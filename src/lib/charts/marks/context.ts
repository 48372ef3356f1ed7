// The chart around a mark, with scales that answer in percent of the plot so that nothing has to be measured.
import type { ScaleLinear } from 'd3';
import { getLayerCakeContext } from 'layercake';

type Scales = { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> };

export const plot = () => getLayerCakeContext<Scales, unknown[]>();

/** A place in percent with as few digits as a screen can show. */
export const percent = (place: number): string => `${Math.round(place * 1000) / 1000}%`;
