// Words of the register of bottlenecks: on the process page and in the report.
import type { Language } from '../domain/text.ts';
import { capitalised, countWord, plural } from './format.ts';

const nl = {
	title: 'Knelpunten',
	lead: 'Wat er knelt tussen organisaties, sinds wanneer, en wie erover beslist. Een knelpunt komt elk kwartaal terug tot er is besloten.',
	finding: (open: number, decided: number): string =>
		[
			open === 0
				? 'Er staan geen knelpunten open.'
				: open === 1
					? 'Er staat één knelpunt open.'
					: `Er staan ${countWord(open, 'nl')} knelpunten open.`,
			decided === 0
				? 'Dit kwartaal is er over geen knelpunt besloten.'
				: `Dit kwartaal is er over ${countWord(decided, 'nl')} ${plural(decided, { one: 'knelpunt', other: 'knelpunten' }, 'nl')} besloten.`
		].join(' '),
	none: 'Er zijn geen knelpunten gemeld.',
	columns: {
		what: 'Wat er knelt',
		between: 'Tussen wie',
		since: 'Sinds',
		decides: 'Wie beslist',
		state: 'Stand'
	},
	open: (quarters: number) =>
		quarters === 0
			? 'open, nieuw dit kwartaal'
			: `open, ${quarters} ${plural(quarters, { one: 'kwartaal', other: 'kwartalen' }, 'nl')}`,
	closed: (date: string) => `besloten op ${date}`,
	noOutcome: 'de uitkomst is niet opgeschreven'
};

export type BottleneckWords = typeof nl;

const en: BottleneckWords = {
	title: 'Bottlenecks',
	lead: 'What stands in the way between organisations, since when, and who decides on it. A bottleneck returns every quarter until it is decided.',
	finding: (open, decided) =>
		[
			open === 0
				? 'No bottlenecks are open.'
				: open === 1
					? 'One bottleneck is open.'
					: `${capitalised(countWord(open, 'en'))} bottlenecks are open.`,
			decided === 0
				? 'None was decided this quarter.'
				: `This quarter ${countWord(decided, 'en')} ${plural(decided, { one: 'was', other: 'were' }, 'en')} decided.`
		].join(' '),
	none: 'No bottlenecks were reported.',
	columns: {
		what: 'What stands in the way',
		between: 'Between whom',
		since: 'Since',
		decides: 'Who decides',
		state: 'State'
	},
	open: (quarters) =>
		quarters === 0
			? 'open, new this quarter'
			: `open, ${quarters} ${plural(quarters, { one: 'quarter', other: 'quarters' }, 'en')}`,
	closed: (date) => `decided on ${date}`,
	noOutcome: 'the outcome was not written down'
};

export const bottleneckWords: Record<Language, BottleneckWords> = { nl, en };
