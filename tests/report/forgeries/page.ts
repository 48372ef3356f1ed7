// Forgeries of the page and of the parts: numbers, drawings, scripts, styles, and the parts that the outputs are made from.
import { one, others } from './word.ts';
import { bytesIn, edit, raw, type Files, type Forgery, type Pick } from './workshop.ts';

const page = 'rapport.html';
const of = (name: string, change: (html: string, pick: Pick) => string): Forgery => ({
	name: `html: ${name}`,
	touches: page,
	forge: (files, pick) => edit(files, page, (html) => change(html, pick))
});
const table = /<table>(?:(?!<\/table>).)*?\d,\d.*?<\/table>/gs;
const numbers = (html: string): string => html.replace(/>([^<]*\d[^<]*)</g, (found) => others(found));

export const pageForgeries: Forgery[] = [
	of('a number', (html, pick) => one(html, />\d+,\d+%?</g, pick, others)),
	of('the value behind a number', (html, pick) => one(html, / value="[^"]*\d"/g, pick, others)),
	of('all numbers of a table', (html, pick) => one(html, table, pick, numbers)),
	of('a table taken out', (html, pick) => one(html, table, pick, () => '')),
	of('a forged table before the true one', (html) =>
		one(
			html,
			table,
			() => 0,
			(found) => numbers(found) + found
		)
	),
	of('a row taken out', (html, pick) => one(html, /<tr>(?:(?!<\/tr>).)*<td.*?<\/tr>/gs, pick, () => '')),
	of('a word', (html, pick) =>
		one(html, />[^<]*\p{L}{6}[^<]*(?=<\/p>)/gu, pick, (found) => found.replace(/\p{L}{6}/u, 'anders'))
	),
	of('a sentence put in', (html) => html.replace('</main>', '<p>Alle doelen zijn gehaald.</p></main>')),
	of('a section taken out', (html, pick) => one(html, /<section.*?<\/section>/gs, pick, () => '')),
	of('a section hidden', (html) => html.replace('<section ', '<section hidden ')),
	of('a script', (html) =>
		html.replace('</body>', '<script>document.querySelector("td").textContent="9%"</script></body>')
	),
	of('a script in the head', (html) => html.replace('</head>', '<script>0</script></head>')),
	of('a style that hides', (html) => html.replace('</style>', 'td:nth-child(3){font-size:0}</style>')),
	of('a style that writes', (html) =>
		html.replace(
			'</style>',
			'td:nth-child(3)::before{content:"9,9%";position:absolute;background:#fff}</style>'
		)
	),
	of('a style of its own', (html) => html.replace('<td', '<td style="color:transparent"')),
	of('the policy of the page', (html) => html.replace(/default-src 'none'/, 'default-src *')),
	of('a way to elsewhere', (html) =>
		html.replace('<head>', '<head><meta http-equiv="refresh" content="0;url=https://voorbeeld.nl">')
	),
	of('the title', (html) => html.replace('<title>', '<title>Eindrapport ')),
	of('a point of a drawing', (html, pick) => one(html, / d="M[^"]*\d"/g, pick, others)),
	of('a word in a drawing', (html, pick) =>
		one(html, /<text[^>]*>[^<]+(?=<\/text>)/g, pick, (found) => `${found}9`)
	),
	of('a drawing taken out', (html, pick) => one(html, /<svg.*?<\/svg>/gs, pick, () => '')),
	of('a remark between the lines', (html) => html.replace('<main', '<!-- 12% --><main')),
	of('the code', (html) =>
		html.replace(
			/controlecode ([0-9a-f]{4})/,
			(found) => `${found.slice(0, -4)}${found.endsWith('0000') ? '1111' : '0000'}`
		)
	),
	of('the whole code as zeros', (html) =>
		html.replaceAll(/[0-9a-f]{4}( [0-9a-f]{4}){5}|[0-9a-f]{4}\u00e2\u0080\u00a6[0-9a-f]{4}/g, (found) =>
			'0'.repeat(found.length)
		)
	),
	of('a second code', (html) =>
		html.replace('</footer>', ` ${raw('controlecode 0000 1111 2222 3333 4444 5555')}</footer>`)
	),
	of('the true code once more', (html) => {
		const code =
			/[0-9a-f]{4}( [0-9a-f]{4}){5}|[0-9a-f]{4}\u00e2\u0080\u00a6[0-9a-f]{4}/.exec(html)?.[0] ?? '';
		return html.replace('<main', `<p>${code}</p><main`);
	}),
	of('another page altogether', () => '<!doctype html><title>Rapport</title><p>Alles is goed gegaan.</p>'),
	of('spaces at the end', (html) => `${html}\n\n`)
];

const part = (name: string, touches: string, change: (text: string, pick: Pick) => string): Forgery => ({
	name: `part: ${name}`,
	touches,
	forge: (files, pick) => edit(files, touches, (text) => change(text, pick))
});
const tableOf = (files: Files): string =>
	[...files.keys()].find((name) => /^tables\/(?!dictionary).*\.csv$/.test(name)) ?? '';
const pictureOf = (files: Files): string =>
	[...files.keys()].find((name) => name.startsWith('pictures/')) ?? '';
const found = (
	name: string,
	which: (files: Files) => string,
	forge: (files: Files, own: string, pick: Pick) => undefined
): Forgery => ({
	name: `part: ${name}`,
	touches: '',
	forge: (files, pick) => forge(files, which(files), pick)
});

export const partForgeries: Forgery[] = [
	part('a figure', 'figures.json', (text, pick) => one(text, /"value":\d\.\d+/g, pick, others)),
	part('a text', 'text.json', (text, pick) =>
		one(text, /"text":"[^"]*\p{L}{5}[^"]*"/gu, pick, (one) => one.replace(/\p{L}{5}/u, 'anders'))
	),
	part('a note', 'notes.csv', (text) => text.replace(/\p{L}{6}/u, 'anders')),
	part('the copies', 'copies.json', (text, pick) => one(text, /\d\.\d+/g, pick, others)),
	part('the list of outputs', 'outputs.json', (text) =>
		text.replace(/[0-9a-f]{8}/, (hash) => (hash === '01234567' ? '76543210' : '01234567'))
	),
	found('a table', tableOf, (files, own, pick) => edit(files, own, (text) => one(text, /\d/g, pick, others))),
	found('a table taken out', tableOf, (files, own) => void files.delete(own)),
	found('a table with another name', tableOf, (files, own) => {
		files.set('tables/anders.csv', bytesIn(files, own));
		files.delete(own);
	}),
	found('a drawing', pictureOf, (files, own, pick) =>
		edit(files, own, (text) => one(text, /\d/g, pick, others))
	),
	found('a drawing taken out', pictureOf, (files, own) => void files.delete(own)),
	found('a table and its copy', tableOf, (files, own) => {
		edit(files, own, (text) => text.replace(/\d/, others));
		edit(files, 'copies.json', (text) => text.replace(/\d/, others));
	}),
	found('two parts in each other’s place', tableOf, (files, own) => {
		const [a, b] = [bytesIn(files, own), bytesIn(files, 'notes.csv')];
		files.set(own, b).set('notes.csv', a);
	}),
	{
		name: 'part: the manifest’s day',
		touches: 'manifest.json',
		forge: (files) => edit(files, 'manifest.json', (text) => text.replace(/("on":")\d{4}/, '$11999'))
	},
	{
		name: 'part: the manifest’s spaces',
		touches: 'manifest.json',
		forge: (files) => edit(files, 'manifest.json', (text) => `${text} `)
	},
	{
		name: 'part: the manifest’s hash of a source',
		touches: 'manifest.json',
		forge: (files) =>
			edit(files, 'manifest.json', (text) =>
				text.replace(
					/("sha256":")[0-9a-f]{4}/,
					(one) => `${one.slice(0, -4)}${one.endsWith('abcd') ? 'dcba' : 'abcd'}`
				)
			)
	},
	{
		name: 'part: the manifest’s area',
		touches: 'manifest.json',
		forge: (files) => edit(files, 'manifest.json', (text) => text.replace(/("area":")[^"]*/, '$1elders'))
	}
];
