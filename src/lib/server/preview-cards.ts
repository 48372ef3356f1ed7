// The pictures that messengers show of a page: one of each goal, and one of the stand for all other pages.
import { nameOf, areasIn } from '../domain/area.ts';
import type { Language } from '../domain/text.ts';
import type { TrendFigure } from '../figures/overview-figure.ts';
import { embedWords } from '../language/embed.ts';
import { periodName } from '../language/format.ts';
import { syntheticCaption } from '../language/trend.ts';
import { inColours } from '../report/pictures/svg-text.ts';
import { previewCard } from '../report/pictures/preview-card.ts';
import { trendPicture } from '../report/pictures/trend-picture.ts';
import { headline } from '../subjects/indicator/words/finding.ts';
import { indicatorData, latestPeriod, overviewData, shellData, site } from './site.ts';

const prefix = 'indicator-';
const ofStand = 'stand';

/** Of a page, without ending. @param id of the goal that the page is about */
export const cardName = (id: string | undefined): string => (id === undefined ? ofStand : prefix + id);

/** There is no room to say that a range holds if nothing new happens, so a card has none. */
export const onCard = (figure: TrendFigure): TrendFigure => ({ ...figure, ahead: [] });

/** None where the programme does not say where its site stands: messengers fetch a picture by its whole address alone. */
export async function cardNames(): Promise<string[]> {
	const { programme, indicators } = (await site()).catalogue;
	if (programme.address === undefined) return [];
	return [ofStand, ...indicators.map(({ id }) => prefix + id)];
}

/** @returns the card as SVG; null where there is no such goal */
export async function cardOf(name: string, language: Language): Promise<string | null> {
	const { programme, areas: all, draft } = await shellData();
	const areas = areasIn(all, language);
	const mark = programme.synthetic
		? syntheticCaption(programme, language)
		: draft
			? embedWords[language].draft
			: null;
	if (name === ofStand) {
		const { figure } = await overviewData(await latestPeriod());
		const about = [programme.name[language], nameOf(areas, figure.area), periodName(figure.period, language)];
		return previewCard({ title: figure.summary[language], about: about.join(' · '), mark, draw: null });
	}
	const found = name.startsWith(prefix) ? await indicatorData(name.slice(prefix.length)) : null;
	if (!found) return null;
	const { figure, indicator } = found;
	const about = [programme.name[language], nameOf(areas, figure.area), periodName(figure.period, language)];
	return previewCard({
		title: headline({ figure, indicator, areas, language }),
		about: about.join(' · '),
		mark,
		draw: (size) =>
			inColours(trendPicture(onCard(figure), indicator, areas, language, size), programme.experiment)
	});
}
