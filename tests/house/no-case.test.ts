// No case in the code: what the demonstration is called, where it lies, who works there and what its goals are stands in its definitions.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { methodExample } from '../../src/lib/subjects/method/figure/example.ts';
import { formatCount, formatValue } from '../../src/lib/language/format.ts';
import { workersIn } from '../../src/lib/language/workers.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { readWholeFolder } from '../../src/lib/server/read-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const languages = ['nl', 'en'] as const;
const folder = path.join(root, 'data/velve-lindenhof');
const definitions = readDefinitions(path.join(root, 'indicators'), folder);
const { tables } = readWholeFolder(folder, definitions, '2020-01-01');

const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.map((name) => path.posix.join('src', name.split(path.sep).join('/')))
	.filter((name) => /\.(ts|svelte|html|css)$/.test(name))
	.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** The one place that may name the folder which ships: where no other is named, it is that one. */
const shipped = { file: 'src/lib/server/programme.ts', text: "'data/velve-lindenhof'" };
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names: forbidden anywhere, also in comments. */
const names = [
	...tables.areas.flatMap((one) => [one.name, one.area, one.cbs_code ?? '']),
	...languages.map((language) => definitions.programme.name[language]),
	'Enschede',
	'Twekkelerveld',
	'Stadsbank',
	'wijkcoach'
].filter((one) => one.length > 4);

/** Numbers of its goals that are told from others, and what follows from them. */
const { first, numbers } = (() => {
	const example = methodExample(definitions.indicators);
	const shares = definitions.indicators.filter((one) => one.kind === 'proportion');
	const goals = shares.flatMap((one) =>
		[one.baseline, one.target].flatMap((value) =>
			languages.map((language) => formatValue(value, one.kind, one.decimals, language))
		)
	);
	const needed = [example?.each ?? 0, example?.eachCompared ?? 0].flatMap((count) =>
		languages.map((language) => formatCount(count, language))
	);
	return { first: example?.indicator, numbers: [...goals.filter((one) => !/[.,]0%$/.test(one)), ...needed] };
})();

/** What people read: literals that are more than a code, and text between tags. */
function said({ file, text }: { file: string; text: string }): string[] {
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((one) => one[1] ?? '').join('\n')
		: text;
	const found: string[] = [];
	const look = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
			found.push(node.text);
		ts.forEachChild(node, look);
	};
	look(ts.createSourceFile(file, scripts, ts.ScriptTarget.Latest, true));
	const markup = file.endsWith('.svelte')
		? text.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
		: '';
	return [...found, ...[...markup.matchAll(/[>}]([^<>{}]*\w[^<>{}]*)(?=[<{])/g)].map((one) => one[1] ?? '')];
}
/** Rooms whose strings are read; elsewhere they are columns, codes and SQL. */
const spoken = /^src\/(lib\/(language|charts|ui|report|live)|routes)\//;
/** Options and codes of the commands' own contract. */
const contract = /--coach \w+|coach:K3|coach\|family|"?--[\w-]+"?/g;
/** An error that answers a wrong `--coach` speaks of that option. */
const aboutOptions = ['src/lib/language/unusable.ts'];

describe('the code speaks of no programme in particular', () => {
	it('knows what it is looking for', () => {
		expect(first).toBe('wwb-uitkering');
		expect(names.length).toBeGreaterThan(8);
		expect(numbers).toEqual(expect.arrayContaining(['9,2%', '5.6%', '829', '1.838', '1,838']));
		const text = '<script>const said = `De ${one} ziet dat`;</script><p class="coach">Een {one} ziet</p>';
		expect(said({ file: 'One.svelte', text })).toEqual(['De ', ' ziet dat', 'Een ', ' ziet']);
	});

	it('names none of its areas, its programme or its town, not in a comment either', () => {
		const guilty = files.flatMap(({ file, text }) => {
			const left = file === shipped.file ? text.replace(shipped.text, '') : text;
			return names.filter((one) => new RegExp(escaped(one), 'i').test(left)).map((one) => `${file}: ${one}`);
		});
		expect(guilty).toEqual([]);
	});

	it('states none of its goals, nor what follows from them', () => {
		const any = new RegExp(`(?<![\\d.,])(${numbers.map(escaped).join('|')})(?!\\d)`);
		const guilty = files
			.filter(({ file }) => !file.startsWith('src/lib/statistics/'))
			.flatMap((one) =>
				said(one)
					.filter((text) => any.test(text))
					.map((text) => `${one.file}: ${any.exec(text)?.[0]}`)
			);
		expect(guilty).toEqual([]);
	});

	it('calls those who do the work as the programme does: it has no word of its own for them', () => {
		const own = Object.values(workersIn(definitions.programme)).flatMap((one) => Object.values(one));
		const word = new RegExp(`\\b(${[...new Set(own), 'coached', 'coaching'].join('|')})\\b`, 'i');
		const guilty = files
			.filter(({ file }) => spoken.test(file) && !aboutOptions.includes(file))
			.flatMap((one) =>
				said(one)
					.map((text) => text.replace(contract, ''))
					.filter((text) => word.test(text) && !/^[\w.,-]*$/.test(text.trim()))
					.map((text) => `${one.file}: ${text.trim().slice(0, 80)}`)
			);
		expect(guilty).toEqual([]);
	});
});
