// Specimens of what every page shares: choices, notices, marks, values and the frame.
import { createRawSnippet, type ComponentProps } from 'svelte';
import StatusGlyph from '../../../src/lib/charts/StatusGlyph.svelte';
import type { Language } from '../../../src/lib/domain/text.ts';
import LiveNotice from '../../../src/lib/live/LiveNotice.svelte';
import DraftBand from '../../../src/lib/ui/DraftBand.svelte';
import LadderMark from '../../../src/lib/ui/LadderMark.svelte';
import LanguageLinks from '../../../src/lib/ui/LanguageLinks.svelte';
import LocalBand from '../../../src/lib/ui/LocalBand.svelte';
import NewVersion from '../../../src/lib/ui/NewVersion.svelte';
import PickFile from '../../../src/lib/ui/PickFile.svelte';
import SaveCard from '../../../src/lib/ui/SaveCard.svelte';
import ScrollRegion from '../../../src/lib/ui/ScrollRegion.svelte';
import SiteFooter from '../../../src/lib/ui/SiteFooter.svelte';
import SiteHeader from '../../../src/lib/ui/SiteHeader.svelte';
import StudyNav from '../../../src/lib/ui/StudyNav.svelte';
import SyntheticStrip from '../../../src/lib/ui/SyntheticStrip.svelte';
import Value from '../../../src/lib/ui/Value.svelte';
import ViewControls from '../../../src/lib/ui/ViewControls.svelte';
import { takeAlongWords } from '../../../src/lib/subjects/costs/words/take-along.ts';
import { nothing, once, specimen, type Specimen } from '../specimen.ts';

const marked = (html: string) => createRawSnippet(() => ({ render: () => html }));

function notices(language: Language): [of: string, props: ComponentProps<typeof LiveNotice>][] {
	const rest = { error: null, progress: null, chosen: false, language, onretry: nothing, onundo: nothing };
	const progress = { phase: 'engine', loaded: 2_100_000, total: 5_070_000 } as const;
	return [
		['fetching', { ...rest, phase: 'starting', progress }],
		['starting', { ...rest, phase: 'starting', progress: { ...progress, phase: 'compile' } }],
		['failed', { ...rest, phase: 'failed', error: { code: 'timeout', message: 'no answer' } }]
	];
}

export const sharedSpecimens: Specimen[] = [
	specimen('ui', 'ViewControls', ViewControls, ({ site, view }, language) => [
		[
			'',
			{ areas: site.areas, confidences: site.programme.confidence_choices, view, language, onview: nothing }
		]
	]),
	specimen('ui', 'SiteHeader', SiteHeader, ({ site, view }, language) => [
		['', { area: site.areas.find((one) => one.area === view.area)?.name ?? '', language }]
	]),
	specimen('ui', 'SiteFooter', SiteFooter, ({ site }, language) => [['', { site, language }]]),
	specimen('ui', 'SyntheticStrip', SyntheticStrip, ({ site: { programme } }, language) => [
		['', { programme, language }]
	]),
	once('live', 'LiveNotice', LiveNotice, notices, { floats: true }),
	once(
		'ui',
		'NewVersion',
		NewVersion,
		(language) =>
			([null, 'vault', 'delivery', 'visit'] as const).map((open) => [
				open ?? 'usual',
				{ open, language, onload: nothing, onlater: nothing }
			]),
		{ floats: true }
	),
	once('ui', 'SaveCard', SaveCard, (language) =>
		[false, true].map((stale) => [
			stale ? 'asking' : 'usual',
			{ words: takeAlongWords[language], stale, save: () => Promise.resolve('') }
		])
	),
	once('ui', 'DraftBand', DraftBand, (language) => [['', { language }]]),
	once('ui', 'LocalBand', LocalBand, (language) => {
		const band = { shown: false, step: null, error: null, language, onleave: nothing };
		const words = { nl: 'In areas.csv staat geen gebied.', en: 'areas.csv holds no area.' };
		const error = { words, message: words[language] };
		const told = { onrenew: nothing, onseen: nothing };
		type Band = ComponentProps<typeof LocalBand>;
		const states: [string, Band][] = [
			['loading', { ...band, phase: 'loading' }],
			['active', { ...band, phase: 'active', shown: true }],
			['failed', { ...band, phase: 'failed', error }],
			['a file did not come', { ...band, phase: 'active', shown: true, unfetched: 'observations.csv' }],
			['changed in another window', { ...band, ...told, phase: 'active', shown: true, elsewhere: 'changed' }],
			['begun in another window', { ...band, ...told, phase: 'none', elsewhere: 'changed' }],
			['gone in another window', { ...band, ...told, phase: 'none', elsewhere: 'gone' }]
		];
		return states;
	}),
	once('ui', 'LanguageLinks', LanguageLinks, (language) => [['', { language }]]),
	once('ui', 'StudyNav', StudyNav, (language) => [['', { language }]]),
	once('ui', 'PickFile', PickFile, () =>
		[false, true].map((disabled) => [
			disabled ? 'disabled' : 'usual',
			{ disabled, onpick: nothing, children: marked('<span>gezinnen.age</span>') }
		])
	),
	once('ui', 'ScrollRegion', ScrollRegion, () => [
		[
			'',
			{
				label: 'cijfers',
				children: marked(`<div style="white-space: nowrap">${'1 234 567 890 '.repeat(40)}</div>`)
			}
		]
	]),
	once('ui', 'Value', Value, (language) => [
		['shown', { value: 0.092, text: language === 'nl' ? '9,2%' : '9.2%', language }],
		['hidden', { value: null, text: '.', hidden: true, language }],
		['absent', { value: null, text: '–', language }]
	]),
	once('ui', 'LadderMark', LadderMark, () => [1, 2, 3, 4, 5].map((rung) => [`rung ${rung}`, { rung }])),
	once('charts', 'StatusGlyph', StatusGlyph, () =>
		(['reached', 'on-track', 'uncertain', 'off-track', null] as const).map((status) => [
			status ?? 'none',
			{ status, size: 34 }
		])
	)
];
