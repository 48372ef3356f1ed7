// A citation names all that finds a chart again, in both languages, with and without an address.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Cite from '../../src/lib/ui/Cite.svelte';
import { periodName } from '../../src/lib/language/format.ts';
import type { Site } from '../../src/lib/ui/site.ts';
import { citeWords, titleOfChart, type Cited } from '../../src/lib/language/cite.ts';

const cited: Cited = {
	title: 'Overlast is gedaald.',
	period: '2011-Q4',
	programme: 'Programma',
	sources: 'Enquête · opgehaald 14-4-2011',
	version: '1.2.3',
	hash: 'abcdef0123456789',
	tables: '9876543210fedcba',
	mark: 'Verzonnen.',
	address: 'https://wijk.example/indicator/overlast?area=x#grafiek'
};

it.each(['nl', 'en'] as const)(
	'has title, quarter, source, version, checksum, mark and address (%s)',
	(language) => {
		const sentence = citeWords[language].sentence(cited);
		const { hash, tables, ...parts } = cited;
		for (const part of Object.values(parts)) expect(sentence).toContain(part);
		expect(sentence).toContain(hash.slice(0, 12));
		expect(sentence).toContain(tables.slice(0, 12));
		expect(citeWords[language].sentence({ ...cited, tables: '', mark: null, address: '' })).not.toMatch(
			/null|undefined|\s$|\s\s/
		);
	}
);

it('can be read without a script, then without the address that only a browser knows, and with nothing to press', () => {
	const site = {
		programme: {
			name: { nl: 'Programma', en: 'Programme' },
			synthetic_caption: { nl: 'Verzonnen.', en: 'Made up.' }
		},
		...{ version: cited.version, dataHash: cited.hash, draft: false }
	} as unknown as Site;
	const { body } = render(Cite, {
		props: {
			...{
				title: cited.title,
				period: '2011-Q4',
				sources: ['Enquête'],
				retrieved: '2011-04-14',
				synthetic: true
			},
			...{ site, anchor: 'grafiek', language: 'nl' }
		}
	});
	for (const part of [
		cited.title,
		`Programma, ${periodName('2011-Q4', 'nl')}`,
		'Bron: Enquête · opgehaald',
		'Verzonnen.',
		'abcdef012345'
	])
		expect(body).toContain(part);
	expect(body).not.toContain('http');
	expect(body).toContain('data-cite="grafiek"');
	expect(body).not.toContain('<button');
});

it('says nothing of what is not known', () => {
	const sentence = citeWords.nl.sentence({
		...cited,
		...{ period: '', sources: '', tables: '', mark: null, address: '' }
	});
	expect(sentence).toBe(
		`${cited.title} ${cited.programme}. Wijkladder ${cited.version}, controlegetal van de gegevens abcdef012345.`
	);
});

it('sets what a chart is called before what its page says, as two sentences', () => {
	expect(titleOfChart('Wat kost het?', 'Dat is niet te zeggen.')).toBe(
		'Wat kost het? Dat is niet te zeggen.'
	);
	expect(titleOfChart('De metingen', 'Er veranderde niets.')).toBe('De metingen. Er veranderde niets.');
});

it('is told apart by a screen reader on pages that have several', () => {
	const folder = path.resolve(import.meta.dirname, '../../src/lib/subjects');
	const unnamed = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.flatMap((file) =>
			[...readFileSync(path.join(folder, file), 'utf8').matchAll(/<Cite\s[^]*?\/>/g)]
				.filter(([tag]) => !/\bname\b(?!\.)/.test(tag))
				.map(() => path.basename(file))
		);
	// The chart that the page is about.
	expect(unnamed).toEqual(['IndicatorView.svelte']);
});
