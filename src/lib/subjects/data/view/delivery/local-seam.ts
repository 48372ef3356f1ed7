// What the page needs of the data that are kept on this device: to see what a delivery would change, to accept it, and to take back, keep or forget.
import type { TableName } from '../../../../domain/tables.ts';
import type { Bilingual, Language } from '../../../../domain/text.ts';
import type { DeliveredPart, ProgrammeFiles } from '../../../../intake/delivery.ts';
import type { KeptCompanions } from './companions.ts';
import type { MergedJudgement } from '../../../../local/preview.ts';

export type RowKey = Readonly<Record<string, string>>;

/** What becomes of one table. */
export interface TableChange {
	table: TableName | 'geometry';
	rows: number;
	added: number;
	changedRows: number;
	changedCells: number;
	changed: readonly { key: RowKey; column: string; before: string; after: string }[];
	removed: number;
}

/** What a delivery would make of the data, before anything is kept. */
export interface LocalPreview {
	/** The programme folder as it would be. */
	folder: ProgrammeFiles;
	changes: readonly TableChange[];
	parts: readonly { leftOutCount: number }[];
	/** What would be wrong with them that is not wrong now. */
	judged: MergedJudgement;
	/** Rows about people are among it; `lock`: how they would be sealed, none where somebody has to say. */
	restricted: boolean;
	lock: 'recipients' | 'passphrase' | 'none';
	/** Pages would look otherwise than by what is kept now. */
	dresses: boolean;
	/** Why they cannot: such a look keeps every page from being made, so it is not accepted. */
	lookRefusal: Bilingual | null;
}

/** One accepted file. */
export interface AcceptedFile {
	accepted: string;
	/** Empty while it counts. */
	undone: string;
	file: string;
	sha256: string;
	supplier: string;
	rows: number;
	added: number;
	changed: number;
	removed: number;
}

export interface LocalSeamState {
	kept: 'device' | 'memory';
	generation: number;
	deliveries: readonly AcceptedFile[];
	/** What is kept, by its path in the programme folder. */
	files: readonly { path: string }[];
	undo: { files: readonly string[] } | null;
	/** Rows about people, as they are kept; null where none are. */
	sealed: { opensWith: 'passphrase' | 'key' } | null;
	/** They are in this page's memory, so that pages count them and a delivery about people can join them. */
	opened: boolean;
}

export interface DeliveryFacts {
	files: readonly { file: string; sha256: string; supplier?: string }[];
	lock?: { passphrase: string };
}

export interface LocalSeam {
	subscribe: (listener: (state: LocalSeamState) => void) => () => void;
	/** What pages would show of it: what is kept, or what the site has published while nothing is. */
	files: () => Promise<ProgrammeFiles>;
	/** Of what is kept: the tables that a delivery is judged by. */
	companions: () => Promise<KeptCompanions>;
	/** @param also kept beside them: `mappings/rivm.yaml` */
	preview: (parts: readonly DeliveredPart[], also?: ProgrammeFiles) => Promise<LocalPreview>;
	accept: (preview: LocalPreview, facts: DeliveryFacts) => Promise<unknown>;
	undo: () => Promise<void>;
	/** How files of suppliers are read, by name: `rivm` of mappings/rivm.yaml. */
	mappings: () => Promise<{ name: string; text: string }[]>;
	forgetMapping: (name: string) => Promise<void>;
	/** The look that a delivery brought. */
	forgetLook: () => Promise<void>;
	/** Rows about people into this page's memory, or out of it. */
	open: (secret: { kind: 'passphrase' | 'key'; text: string }) => Promise<void>;
	shut: () => Promise<void>;
	/** Minutes without a sign of life after which they are shut by themselves. */
	lockMinutes: () => number;
	backup: () => Promise<Uint8Array>;
	restore: (zip: Uint8Array) => Promise<unknown>;
	forget: () => Promise<void>;
	/** Why something was not done, as a person is told it. */
	refusal: (error: unknown, language: Language) => string;
}
