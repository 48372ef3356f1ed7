// A citation names all that finds a chart again, in both languages, with and without an address.
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Cite from '../../../src/lib/subjects/indicator/view/Cite.svelte';
import { citeWords, type Cited } from '../../../src/lib/subjects/indicator/words/cite.ts';

const cited: Cited = {
	title: 'Overlast is gedaald.',
	period: '2011-Q4',
	programme: 'Programma',
	sources: 'Enquête · opgehaald 14-4-2011',
	version: '1.2.3',
	hash: 'abcdef0123456789',
	mark: 'Verzonnen.',
	address: 'https://wijk.example/indicator/overlast?area=x#grafiek'
};

it.each(['nl', 'en'] as const)(
	'has title, quarter, source, version, checksum, mark and address (%s)',
	(language) => {
		const sentence = citeWords[language].sentence(cited);
		const { hash, ...parts } = cited;
		for (const part of Object.values(parts)) expect(sentence).toContain(part);
		expect(sentence).toContain(hash.slice(0, 12));
		expect(citeWords[language].sentence({ ...cited, mark: null, address: '' })).not.toMatch(
			/null|undefined|\s$|\s\s/
		);
	}
);

it('can be read without a script, then without the address that only a browser knows, and with nothing to press', () => {
	const { address: _address, ...known } = cited;
	const { body } = render(Cite, { props: { cited: known, anchor: 'grafiek', language: 'nl' } });
	expect(body).toContain(citeWords.nl.sentence({ ...cited, address: '' }));
	expect(body).toContain('data-cite="grafiek"');
	expect(body).not.toContain('<button');
});
