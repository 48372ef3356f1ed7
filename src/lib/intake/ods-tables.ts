// The tables of an ods, which of them are not shown, and which styles show a percentage.
import type { XmlListener } from './xml.ts';

type Attribute = (name: string) => string | undefined;

/** A table that holds a copy of cells of another file. */
export const isCopy = (style: string | undefined): boolean => style === 'ta_extref';

export class TablesOfOds implements XmlListener {
	readonly tables: { name: string; hidden: boolean }[] = [];
	readonly #hiddenStyles = new Set<string>();
	readonly #percentFormats = new Set<string>();
	/** Styles of cells that show a percentage. */
	readonly percents = new Set<string>();
	#style = '';
	#depth = 0;
	#isSpreadsheet = false;
	/** Formulas refer to other files. */
	external = false;

	get isSpreadsheet(): boolean {
		return this.#isSpreadsheet;
	}

	open(tag: string, attribute: Attribute): void {
		if (tag === 'spreadsheet') this.#isSpreadsheet = true;
		else if (tag === 'percentage-style') this.#percentFormats.add(attribute('style:name') ?? '');
		else if (tag === 'style') {
			this.#style = attribute('style:name') ?? '';
			if (this.#percentFormats.has(attribute('style:data-style-name') ?? '')) this.percents.add(this.#style);
		} else if (tag === 'table-properties') {
			if (attribute('table:display') === 'false') this.#hiddenStyles.add(this.#style);
		} else if (tag === 'table-source') this.external = true;
		else if (tag === 'table' && this.#depth++ === 0) {
			const style = attribute('table:style-name');
			if (isCopy(style)) this.external = true;
			else
				this.tables.push({
					name: attribute('table:name') ?? '',
					hidden: this.#hiddenStyles.has(style ?? '')
				});
		}
	}

	close(tag: string): void {
		if (tag === 'table') this.#depth--;
	}

	text(): void {}
}
