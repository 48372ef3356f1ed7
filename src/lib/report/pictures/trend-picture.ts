// One indicator through time as a picture for paper and mail: the page's own models drawn as one <svg> without a browser.
import { trendAnnotations, trendEndings } from '../../charts/trend-labels.ts';
import { dotsOf, trendModel } from '../../charts/trend-model.ts';
import { chartSentence, emptySentence } from '../../charts/trend-speech.ts';
import type { Area } from '../../domain/area.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { quarterIndex } from '../../domain/period.ts';
import type { Language } from '../../domain/text.ts';
import type { TrendFigure } from '../../figures/overview-figure.ts';
import { formatValue } from '../../language/format.ts';
import { trendWords } from '../../language/trend.ts';
import { earlierLines, grid, pathLine, pathMarks, verticals, wedge, years } from './path-marks.ts';
import { frameOf, notice } from './frame.ts';
import { face, ink, tag } from './svg-text.ts';
import { dotMark, fan, hiddenMarks, lineEnds, lines, margins, pointMark } from './marks.ts';

/**
 * The trend chart as one `<svg>` that stands on its own: no class, style, script, id or address; fixed light colours.
 * The same figure gives the same text on every machine.
 * @param size px; from 480 wide events, baseline and path are named too
 */
export function trendPicture(
	figure: TrendFigure,
	indicator: Indicator,
	areas: Area[],
	language: Language,
	size: { width: number; height: number }
): string {
	const said = trendWords[language];
	const model = trendModel(figure, indicator);
	const { main, control } = model;
	const annotations = trendAnnotations(figure, model, language);
	const endings = trendEndings(figure, model, indicator, areas, language);
	const joined = indicator.frequency !== 'wave';
	const value = (number: number, decimals: number) => formatValue(number, indicator.kind, decimals, language);
	const ticks = model.values.ticks.map((tick) => ({ value: tick, text: value(tick, model.values.decimals) }));
	const frame = frameOf(
		size,
		model,
		ticks.map((tick) => tick.text),
		endings,
		annotations
	);
	const { x, y } = frame;
	const others = control && !joined ? control.segments.flat().slice(0, -1) : [];
	const [baseline] = model.path;
	const atPath =
		frame.narrow || !baseline
			? null
			: {
					baseline: `${said.baseline} ${value(baseline.value, indicator.decimals)}`,
					now: model.pathNow && `${said.pathNow} ${value(model.pathNow.value, indicator.decimals)}`
				};
	const drawn = [
		tag('rect', { width: size.width, height: size.height, fill: ink.surface }),
		wedge(model, frame, said.wedge[model.better], atPath?.now ?? ''),
		main.look !== 'reference' || !joined ? margins(main, frame, joined) : '',
		model.fan ? fan(model.fan, frame) : '',
		grid(ticks, frame),
		years(model, frame, language),
		verticals(annotations, frame),
		earlierLines(model, frame),
		pathLine(model, frame),
		control ? lines(control, frame) : '',
		lines(main, frame),
		pathMarks(model, frame, atPath),
		...dotsOf(model, joined).map((dot) =>
			joined
				? dotMark(x(quarterIndex(dot.period)), y(dot.value), main.look, dot.provisional)
				: pointMark(x(quarterIndex(dot.period)), y(dot.value), main.look, 6, dot.provisional)
		),
		control ? hiddenMarks(control, frame, 24) : '',
		hiddenMarks(main, frame, 11),
		...others.map((dot) => pointMark(x(quarterIndex(dot.period)), y(dot.value), 'control', 5, false)),
		...[control, main].map((line) =>
			line?.last && !line.endsHidden
				? pointMark(
						x(quarterIndex(line.last.period)),
						y(line.last.value),
						line.look,
						line.look === 'control' ? 6 : 7.5,
						line.last.provisional
					)
				: ''
		),
		lineEnds(endings, frame),
		main.last === null ? notice(emptySentence(model, language), frame, model.better) : ''
	].join('');
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: size.width,
			height: size.height,
			viewBox: `0 0 ${size.width} ${size.height}`,
			role: 'img',
			'aria-label': chartSentence(figure, model, indicator, areas, language),
			'font-family': face
		},
		drawn
	);
}
