// A dropped file, opened once for all who recognise: what its first bytes say it is, and its cells as sheets.
import type { Area } from '../domain/area.ts';
import type { BookSheet } from './book.ts';
import type { Definitions } from './context.ts';
import type { DroppedFile } from './delivery.ts';

/** `text` is everything that may be delimited; `other` what none of our readers opens (pictures, documents, an unknown zip). */
export type Content = 'xlsx' | 'ods' | 'json' | 'text' | 'sav' | 'other';

export interface OpenedFile extends DroppedFile {
	content: Content;
	/** Of a workbook its sheets, in order; of a delimited text one sheet of text cells; of any other none. */
	sheets: readonly BookSheet[];
	/** The beginning of a text or of JSON, at most 64 KiB; empty for any other. */
	head: string;
}

/** A mapping of the programme folder, by its name: `rivm` for mappings/rivm.yaml. */
export interface NamedMapping {
	name: string;
	/** The YAML as it stands there. */
	text: string;
}

/** What a delivery is held against. */
export interface DeliveryContext {
	definitions: Definitions;
	mappings: readonly NamedMapping[];
	/** Of the programme so far; empty before its first areas.csv. */
	areas: readonly Area[];
}
