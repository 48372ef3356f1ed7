// What is said of a table that a mapping made ours is whole in both languages, and silent about what there is nothing of.
import { describe, expect, it } from 'vitest';
import { mappingNote } from '../../src/lib/language/mapping-notes.ts';

const applied = {
	name: 'rivm',
	constant: 'status: final',
	unused: '',
	rows: '0',
	others: '81',
	blank: '0',
	missing: ''
};

describe('notes of a mapping', () => {
	it('name what is there, and nothing else', () => {
		expect(mappingNote({ code: 'mapping-applied', parameters: applied }, 'nl')).toBe(
			'Koppeling rivm is toegepast. In elke rij staat status: final. Over andere gebieden of mensen gaan 81 rijen; die zijn niet overgenomen.'
		);
		expect(
			mappingNote({ code: 'mapping-applied', parameters: { ...applied, constant: '', others: '0' } }, 'en')
		).toBe('Mapping rivm was applied.');
	});
	it('say what is lost', () => {
		const zrm = { reason: 'zrm', edition: '2013', placeless: '2', nl: 'Geen plaats.', en: 'No place.' };
		expect(mappingNote({ code: 'lost', parameters: zrm }, 'nl')).toBe(
			'Zelfredzaamheid-Matrix 2013; 2 scores hebben bij ons geen plaats. Geen plaats.'
		);
		expect(
			mappingNote({ code: 'lost', parameters: { reason: 'typed-null', columns: 'a (3)' } }, 'en')
		).toContain('did not measure it: a (3).');
		expect(mappingNote({ code: 'title-rows', parameters: {} }, 'nl')).toBeNull();
	});
});
