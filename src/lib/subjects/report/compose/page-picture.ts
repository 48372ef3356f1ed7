// A goal through time as it stands on the report page, where facts stand beside it: smaller, so that its letters are not.
import type { DrawTrend } from './context.ts';
import { trendPicture } from '../../../report/pictures/trend-picture.ts';

const width = 400;

export const pagePicture: DrawTrend = (figure, indicator, areas, language, { height }) =>
	trendPicture(figure, indicator, areas, language, { width, height: Math.round(height * 0.78) });
