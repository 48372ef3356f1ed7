// One opening tag of XML: where it ends, its name, and its attributes as they are asked for.

const [doubleQuote, singleQuote, equals, slash, end, colon, space] = [
	0x22, 0x27, 0x3d, 0x2f, 0x3e, 0x3a, 0x20
];

/** Held and filled anew, since there are a hundred million of them. */
export class XmlTag {
	name = '';
	/** Without its prefix. */
	local = '';
	/** Nothing stands between it and its end. */
	closed = false;
	#attributes = '';
	/** Written as programs do: one blank before a name, nothing around `=`, double quotes. */
	#plain = true;

	constructor(private readonly decoded: (text: string) => string) {}

	/**
	 * @param from right behind the `<`
	 * @returns where its `>` is; -1 where that is not there yet
	 */
	read(text: string, from: number): number {
		let [at, nameEnd, prefix, quote, before] = [from, -1, from, 0, 0];
		this.#plain = true;
		for (; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (quote !== 0) {
				if (code === quote) quote = 0;
			} else if (code === end) break;
			else if (code <= space) {
				if (nameEnd < 0) nameEnd = at;
				if (code !== space || before === equals) this.#plain = false;
			} else if (code === doubleQuote) quote = code;
			else if (code === singleQuote) {
				quote = code;
				this.#plain = false;
			} else if (code === equals && before <= space) this.#plain = false;
			else if (code === colon && nameEnd < 0) prefix = at + 1;
			before = code;
		}
		if (at >= text.length) return -1;
		this.closed = before === slash;
		const last = this.closed ? at - 1 : at;
		if (nameEnd < 0) nameEnd = last;
		this.name = text.slice(from, nameEnd);
		this.local = prefix === from ? this.name : text.slice(prefix, nameEnd);
		this.#attributes = nameEnd < last ? text.slice(nameEnd, last) : '';
		return at;
	}

	attribute(name: string): string | undefined {
		const text = this.#attributes;
		if (text === '') return undefined;
		if (!this.#plain) return this.#search(name);
		const key = ` ${name}="`;
		const at = text.indexOf(key);
		if (at < 0) return undefined;
		const from = at + key.length;
		return this.decoded(text.slice(from, text.indexOf('"', from)));
	}

	#search(wanted: string): string | undefined {
		for (const [, name, double, single] of this.#attributes.matchAll(
			/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
		))
			if (name === wanted) return this.decoded(double ?? single ?? '');
		return undefined;
	}
}
