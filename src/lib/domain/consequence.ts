// What a delivery does to what readers see: each status, sentence, hidden figure, place and revised figure, as it is and as it would be.
import type { Period } from './period.ts';
import type { Bilingual } from './text.ts';

export const consequenceKinds = [
	'status',
	'claim',
	'summary',
	'quadrant',
	'detectability',
	'text',
	'hidden',
	'revision',
	'value'
] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** Where it stands: one page a quarter, or a page of which there is one. */
export type ConsequencePage =
	| 'overview'
	| 'indicator'
	| 'compare'
	| 'process'
	| 'experience'
	| 'costs'
	| 'families'
	| 'report';

/** Of a figure that is no indicator's own: a count of a protected table, the mean of a subject of the questionnaire, a difference. */
export interface TableCell {
	/** Id of the plan's table, `questionnaire`, `homes` or `comparison`; of a text `sources` or the table that it stands in. */
	table: string;
	/** A result, a life domain, a kind of item, a group or a subject; null where the table has one row. */
	row: string | null;
	/** `met`, `up`, `coach` … */
	column: string;
	name: Bilingual;
}

/** What something is about; null where it is about no single one. */
export interface Place {
	page: ConsequencePage;
	indicator: string | null;
	area: string | null;
	/** Of a comparison and of the questionnaire its latest measurement. */
	period: Period | null;
	cell: TableCell | null;
}

/** Shares are 0-1 and a difference of shares too; `score` and `points` are on the indicator's own scale. */
export type Unit = 'share' | 'score' | 'share-points' | 'points' | 'people' | 'none';

/** A number as it is shown: null where it is hidden or absent. */
export interface Amount {
	value: number | null;
	/** Its margin, where it has one. */
	lower?: number | null;
	upper?: number | null;
	hidden: boolean;
	unit: Unit;
	/** Told where it is so on one side of a change alone. */
	provisional?: boolean;
}

/** Words as a page says them. */
export interface Saying extends Bilingual {
	/** Of a status, claim or corner: its code; null where there is none. */
	code: string | null;
	/** Of detectability: the smallest difference. */
	amount: Amount | null;
}

export type SayingKind = Exclude<ConsequenceKind, 'hidden' | 'revision' | 'value'>;

/** One thing that a page says. */
export interface Said extends Place {
	kind: SayingKind;
	is: Saying;
}

/** One figure that a page shows, or hides. */
export interface Shown extends Place {
	is: Amount;
	provisional: boolean;
	/** What the source says about it; empty where it says nothing. */
	note: string;
}

/** A report or publication that was handed out: what it showed is not what readers will see any more. */
export interface Earlier {
	/** Inside `releases/`. */
	file: string;
	/** The last quarter that it speaks of. */
	period: Period;
	/** Its counts about people, hidden ones too, by the key of their place. */
	counts: Record<string, number | null>;
}

/** A break in a series: of one area, or of all. */
export interface SeriesBreak {
	indicator: string;
	area: string | null;
	period: Period;
	kind: string;
	reason: string;
}

/** All that the pages of a programme say and show, as far as a consequence can be about it. */
export interface Answers {
	programme: string;
	/** The quarter that the first page shows. */
	latest: Period;
	said: Said[];
	shown: Shown[];
	breaks: SeriesBreak[];
	earlier: Earlier[];
}

/** Why a figure is another one now: its code, and what the source or the programme wrote about it. */
export interface Reason {
	code: 'break' | 'note' | 'final' | 'provisional' | 'hidden' | 'shown' | 'unknown';
	kind?: string;
	text?: string;
}

export type Consequence = Place &
	(
		| {
				kind: SayingKind;
				/** null: there is no such page, or nothing of the kind on it. */
				before: Saying | null;
				after: Saying | null;
				/** Of a quarter that is new: what the first page says now, of the latest quarter before it. */
				instead?: { period: Period; is: Saying };
		  }
		| {
				/** `value`: another number or margin, or one that comes or goes, where no report had it. */
				kind: 'hidden' | 'value';
				before: Amount | null;
				after: Amount | null;
		  }
		| {
				kind: 'revision';
				before: Amount | null;
				after: Amount | null;
				reason: Reason;
				/** The files of the reports that showed it. */
				reports: string[];
		  }
	);

/** Equal for two places that are the same to a reader; a page of which there is one has whatever period is its latest. */
export const placeKey = ({ page, indicator, area, period, cell }: Place): string =>
	JSON.stringify([
		page,
		indicator,
		area,
		page === 'compare' || page === 'process' ? null : period,
		cell && [cell.table, cell.row, cell.column]
	]);
