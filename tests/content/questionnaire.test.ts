// The questionnaire against appendix 6: 22 constructs with their items by group and number, and the means that were printed.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { respondentGroups } from '../../src/lib/domain/questionnaire.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { questionnaire } = readDefinitions(path.join(root, 'indicators'));
const { items, constructs } = questionnaire;

/** Table by table as printed; XXX = not asked. */
const appendix = `
1 mandatering | 4H 4O 14C 14E 14H | 4F
1 toegang | 4N | 4N
1 medezeggenschap | 14A 14D 14I | XXX
1 informatie-extern | 4A 4B 4C 4D 9C | 4A 4B 4C 4D 4E 9C
1 informatie-intern | 14B 14F 14G | XXX
1 tijd | 4F 4I 10 | 11G
1 extern-vertrouwen | 4G 4L 4M | 4H 4O 4L 4M 11A 11B 11C 11E
1 externe-steun-en-medewerking | 4J 4K | 4J 4K
2 motivatie-doelcongruentie | 11A 11B 11C 11D 11E 11F 11G 11H | XXX
2 motivatie-belang-werk | 15B 15C 15G | XXX
2 specifieke-competenties | 15I | XXX
2 persoonlijke-effectiviteit | 15D 15E 15F 15H 15K | XXX
2 zelfsturing | 15A 15J 15L | XXX
3 probleemsignalering | 1 | 2
3 samenwerking-bij-maken-en-uitvoeren-plan-van-aanpak | 2A 2B 2C 2D 2E 2F 2G | 2 3
3 verschillen-van-mening | 5 6 7 | 5 6 7
3 doelcongruentie | 11 12 | 12 13
3 samenwerkingsgerichtheid-wijkcoaches | XXX | 4G 11D
3 typering-werkprocessen | 9A 9B 9C 9D 9E 9F 9G | 9A 9B 9C 9D 9E 9F 9G
4 karakterisering-plan-van-aanpak | 8A 8B 8C 8D 8E 8F 8G 3 | 8A 8B 8C 8D 8E 8F 8G 11H
4 verwachtingen-projectresultaten | 13A 13B 13C 13D 13E 13F 13G 13H 16 17 | 14A 14B 14C 14D 14E 14F 14G 14H 15 16
4 vergelijking-met-traditionele-aanpak-elders-in-de-stad | XXX | 10A 10B 10C 10D 10E 10F 10G 10H
`
	.trim()
	.split('\n')
	.map((line) => {
		const [head = '', coach = '', organisation = ''] = line.split('|').map((part) => part.trim());
		const asked = (list: string) => (list === 'XXX' ? null : list.split(' '));
		return {
			table: Number(head[0]),
			id: head.slice(2),
			coach: asked(coach),
			organisation: asked(organisation)
		};
	});

describe('the questionnaire', () => {
	it.each(appendix)('$id has the items of appendix 6', (expected) => {
		expect(constructs.find(({ id }) => id === expected.id)).toMatchObject(expected);
	});

	it('has these constructs and no other, in the order of the tables', () => {
		expect(constructs.map(({ id }) => id)).toEqual(appendix.map(({ id }) => id));
	});

	it('holds every item of every construct once, and none that no construct uses', () => {
		for (const group of respondentGroups) {
			const used = new Set(appendix.flatMap((one) => one[group] ?? []));
			const listed = items.filter((one) => one.group === group).map(({ item }) => item);
			expect(new Set(listed)).toEqual(used);
			expect(listed).toHaveLength(used.size);
		}
	});

	it('averages no frequency, choice, count or open answer', () => {
		const kindOf = (group: string, item: string) =>
			items.find((one) => one.group === group && one.item === item)?.kind;
		for (const item of ['1', '2A', '2G', '3', '5', '6', '7', '16', '17'])
			expect(kindOf('coach', item)).not.toBe('score');
		for (const item of ['2', '3', '5', '6', '7', '15', '16'])
			expect(kindOf('organisation', item)).not.toBe('score');
	});

	it('says of every item that is no plain score, or is turned round, that this is an assumption', () => {
		const silent = items.filter(
			({ kind, direction, scale, assumption }) =>
				(kind !== 'score' || direction === 'negative' || scale !== undefined) && !assumption
		);
		expect(silent).toEqual([]);
	});

	it('repeats the printed means and no others', () => {
		const printed = questionnaire.published.map(({ coach, organisation }) => [coach, organisation]);
		expect(printed).toEqual([
			[3.6, 2.8],
			[3.8, 3.5],
			[3.3, null],
			[3.5, null],
			[2.8, null],
			[3.3, null],
			[2.3, null],
			[3, null],
			[2.8, null],
			[3, null],
			[3.8, null],
			[3.3, null],
			[2.6, null],
			[null, 3],
			[null, 1.4],
			[null, 1.5]
		]);
	});
});
