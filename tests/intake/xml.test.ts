// XML in pieces says what it says whole, wherever it is cut: inside a tag, a letter of several bytes, a comment or a text with a stray mark.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/lib/intake/xml.ts';

interface Element {
	name: string;
	attributes: Record<string, string>;
	inside: (Element | string)[];
}

const escaped = (text: string): string => text.replace(/[&<\r"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const written = ({ name, attributes, inside }: Element): string => {
	const own = Object.entries(attributes).map(([key, text]) => ` ${key}="${escaped(text)}"`);
	const content = inside.map((one) =>
		typeof one !== 'string'
			? written(one)
			: one.length % 3 === 0
				? `<![CDATA[${one.replaceAll(']]>', '')}]]>`
				: `${escaped(one)}<!-- > ${one.replace(/-|\r/g, '')} > -->`
	);
	return `<x:${name}${own.join('')}>${content.join('')}</x:${name}>`;
};
const meant = ({ name, attributes, inside }: Element): string =>
	[
		`<${name} ${JSON.stringify(attributes)}>`,
		...inside.map((one) =>
			typeof one !== 'string'
				? meant(one)
				: one.length % 3 === 0
					? one.replaceAll(']]>', '').replace(/\r\n?/g, '\n')
					: one
		),
		`</${name}>`
	].join('');

/** What a listener hears, in one line. */
function heard(pieces: Iterable<Uint8Array>): string {
	const said: string[] = [];
	const listener = {
		open(name: string, attribute: (name: string) => string | undefined) {
			const known = ['r', 't'].flatMap((key) => {
				const text = attribute(key);
				return text === undefined ? [] : [[key, text] as const];
			});
			said.push(`<${name} ${JSON.stringify(Object.fromEntries(known))}>`);
		},
		close: (name: string) => void said.push(`</${name}>`),
		text: (text: string) => void said.push(text)
	};
	for (const _ of readXml<never>(pieces, listener, [])) void _;
	return said.join('');
}

const text = fc.string({
	unit: fc.constantFrom('a', '>', '<', '&', '"', 'é', '😀', '\r', '\n', ' ', '-', ']')
});
const { element } = fc.letrec<{ element: Element }>((tie) => ({
	element: fc.record({
		name: fc.constantFrom('c', 'row', 'v'),
		attributes: fc.oneof(
			fc.record({ r: text, t: text }),
			fc.record({ t: text }),
			fc.constant<Record<string, string>>({})
		),
		inside: fc.array(fc.oneof({ maxDepth: 4 }, text, tie('element')), { maxLength: 4 })
	})
}));

describe('XML', () => {
	it('says in pieces what it says whole', () => {
		fc.assert(
			fc.property(element, fc.array(fc.nat(40), { maxLength: 60 }), (root, lengths) => {
				const bytes = new TextEncoder().encode(`<?xml version="1.0"?>${written(root)}`);
				const pieces: Uint8Array[] = [];
				let at = 0;
				for (const length of lengths) {
					pieces.push(bytes.subarray(at, at + length));
					at = Math.min(bytes.length, at + length);
				}
				pieces.push(bytes.subarray(at));
				expect(heard(pieces)).toBe(meant(root));
				expect(heard([bytes])).toBe(meant(root));
			}),
			{ numRuns: 300 }
		);
	});

	it('says of a long document what stands in it, whatever its pieces', () => {
		const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row}"><v>é > ${row}</v></row>`).join(
			''
		);
		const bytes = new TextEncoder().encode(`<sheet>${rows}</sheet>`);
		const whole = heard([bytes]);
		const pieces = Array.from({ length: Math.ceil(bytes.length / 9973) }, (_, place) =>
			bytes.subarray(place * 9973, (place + 1) * 9973)
		);
		expect(heard(pieces)).toBe(whole);
		expect(whole.match(/<v /g)?.length).toBe(20_000);
		expect(whole).toContain('>é > 19999</v>');
	});

	it.each([
		['a tag that does not end', '<a><b r="1"', 'damaged'],
		['a tag that closes another', '<a><b></a></b>', 'damaged'],
		['names of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'entities']
	])('refuses %s, in pieces too', (_, source, reason) => {
		const bytes = new TextEncoder().encode(source);
		for (const pieces of [[bytes], [...bytes].map((byte) => Uint8Array.of(byte))])
			expect(() => heard(pieces)).toThrow(expect.objectContaining({ reason }));
	});
});
