// Specimens of a goal's page: key figures, the course, the areas beside each other, the table, events.
import SmallMultiples from '../../../src/lib/subjects/indicator/draw/SmallMultiples.svelte';
import TrendChart from '../../../src/lib/subjects/indicator/draw/TrendChart.svelte';
import EventList from '../../../src/lib/subjects/indicator/view/EventList.svelte';
import KeyFigures from '../../../src/lib/subjects/indicator/view/KeyFigures.svelte';
import TrendTable from '../../../src/lib/subjects/indicator/view/TrendTable.svelte';
import OutlookAccount from '../../../src/lib/charts/OutlookAccount.svelte';
import { accountOf } from '../../../src/lib/figures/account.ts';
import Outlook from '../../../src/lib/subjects/indicator/view/Outlook.svelte';
import { foretold } from '../../figures/foretold.ts';
import { nothing, specimen, type Specimen } from '../specimen.ts';
import FramedTrend from './FramedTrend.svelte';

export const indicatorSpecimens: Specimen[] = [
	specimen('indicator', 'KeyFigures', KeyFigures, ({ trends, site: { areas } }, language) =>
		trends.map(({ indicator, figure }) => [
			indicator.id,
			{ figure, indicator, areas, language, open: null, onask: nothing }
		])
	),
	specimen('indicator', 'TrendChart', TrendChart, ({ trends, site: { areas } }, language) =>
		trends.map(({ indicator, figure }) => [indicator.id, { figure, indicator, areas, language }])
	),
	specimen('indicator', 'ChartFrame', FramedTrend, ({ trends, site: { areas } }, language) =>
		trends.slice(0, 1).map(({ indicator, figure }) => [indicator.id, { figure, indicator, areas, language }])
	),
	specimen('indicator', 'SmallMultiples', SmallMultiples, ({ trends, site: { areas } }, language) =>
		trends.map(({ indicator, figure }) => [indicator.id, { figure, indicator, areas, language }])
	),
	specimen('indicator', 'TrendTable', TrendTable, ({ trends, site: { areas } }, language) =>
		trends.map(({ indicator, figure }) => [
			indicator.id,
			{ figure, indicator, areas, language, open: null, onask: nothing }
		])
	),
	specimen('indicator', 'Outlook', Outlook, ({ trends }, language) =>
		trends.map(({ indicator, figure }) => [indicator.id, { figure, indicator, account: null, language }])
	),
	specimen('charts', 'OutlookAccount', OutlookAccount, ({ trends }, language) =>
		trends.flatMap(({ indicator, figure }) => {
			const account = accountOf([figure], foretold(figure), figure.period);
			return account ? [[indicator.id, { account, indicators: [indicator], language }]] : [];
		})
	),
	specimen('indicator', 'EventList', EventList, ({ trends, site: { areas } }, language) =>
		trends.slice(0, 1).map(({ indicator, figure }) => [
			indicator.id,
			{
				figure,
				areaName: (id: string) => areas.find((one) => one.area === id)?.name ?? id,
				language
			}
		])
	)
];
