// A programme of another kind: debt relief in a Frisian village, with goals, people, families and words of its own.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const repository = (name: string) => readFileSync(path.join(root, 'indicators', name), 'utf8');

const goal = (id: string, order: number, nl: string, en: string, baseline: number, target: number) => `---
id: ${id}
order: ${order}
name: { nl: ${nl}, en: ${en} }
short: { nl: ${nl}, en: ${en} }
domain: financien
kind: proportion
better: ${target < baseline ? 'lower' : 'higher'}
decimals: 0
population: { nl: gezinnen, en: households }
numerator: { nl: gezinnen, en: households }
denominator: { nl: gezinnen, en: households }
baseline: ${baseline}
target: ${target}
source: { nl: Kredietbank (verzonnen), en: Credit bank (invented) }
---

# nl

## Wat meet dit?

Hoeveel gezinnen dit aangaat.

## Let op

Dit doel bestaat alleen in een test.

# en

## What does this measure?

How many households this is about.

## Caution

This goal exists in a test only.
`;

export const debtAdvisers = {
	one: { nl: 'schuldhulpverlener', en: 'debt adviser' },
	many: { nl: 'schuldhulpverleners', en: 'debt advisers' }
};

const programme = `id: skuldhelp
name: { nl: Schuldhulp Aldegea, en: Debt relief Aldegea }
area: aldegea
synthetic: true
synthetic_note: { nl: Alles is verzonnen., en: Everything is invented. }
workers: ${JSON.stringify(debtAdvisers)}
start: 2019-Q1
baseline: 2018-Q4
target: 2021-Q4
waves: [2020-Q1]
leave_out: [bbr-actief, overlast, speciaal-onderwijs, sport-jeugd, sport-volwassen, voortijdig-schoolverlaten, wwb-uitkering]
${/^domains:\n(?: .*\n)+/m.exec(repository('programme.yaml'))?.[0] ?? ''}`;

const questionnaire = `scale: { min: 0, max: 4 }
items:
  - { group: coach, item: 1A, kind: score }
  - { group: organisation, item: 1A, kind: score }
  - { group: coach, item: 2A, kind: score }
constructs:
  - { id: vertrouwen, table: 1, name: { nl: Vertrouwen, en: Trust }, coach: [1A], organisation: [1A] }
  - { id: tijd, table: 2, name: { nl: Tijd, en: Time }, coach: [2A], organisation: null }
`;

const family = `results:
  - id: begroting
    domain: financien
    name: { nl: Heeft een begroting die klopt, en: Has a sound budget }
    short: { nl: Begroting, en: Budget }
  - id: schuldenvrij
    domain: financien
    name: { nl: Is van de schulden af, en: Is free of debt }
    short: { nl: Schuldenvrij, en: Free of debt }
`;

/** The repository's plan, whose names and neighbours are of its own programme. */
const publication = repository('publication.yaml')
	.replace(/gecoacht/g, 'begeleid')
	.replace(/coached so far/g, 'supported so far')
	.replace(/^survey_areas:\n(?: .*\n)+/m, '')
	.replace(/^#.*\n/gm, '');

/** Every file of definitions but the ladder, which speaks of nobody in particular. */
export const villageDefinitions = { programme, questionnaire, family, publication };

const quarters = [2018, 2019, 2020].flatMap((year) => [1, 2, 3, 4].map((one) => `${year}-Q${one}`)).slice(3);
const areas = ['noard', 'sud', 'nijegea'];

/** Sixty families in two parts of the village; each rises a rung after half a year, and is judged by both. */
function families() {
	const households: string[] = [];
	const assessments: string[] = [];
	const results: string[] = [];
	const actions: string[] = [];
	for (let one = 0; one < 60; one++) {
		const [id, worker] = [`F${String(one).padStart(2, '0')}`, `S${one % 3}`];
		const ended = one % 5 === 0 ? '2020-06-30' : '';
		const why = ended && 'klaar';
		const type = one % 2 === 0 ? '1,0' : '2,1';
		households.push(`${id},${areas[one % 2]},2019-02-01,${ended},${why},${worker},${type},2019-02-01`);
		for (const [date, rung] of [
			['2019-02-10', 1 + (one % 3)],
			['2020-03-10', 2 + (one % 3)]
		] as const) {
			assessments.push(`${id},financien,${date},${rung},coach,${worker}`);
			assessments.push(`${id},financien,${date},${Math.max(1, rung - (one % 2))},family,${worker}`);
		}
		results.push(`${id},begroting,2020-03-10,${one % 3 === 0 ? 'open' : 'met'}`);
		actions.push(`${id},financien,Begroting maken,agreement,coach,2020-01-15,2020-03-01,,planned`);
	}
	return { households, assessments, results, actions };
}

/** Makes the folder; the caller removes it. */
export function villageFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-village-'));
	const goals = path.join(folder, 'indicators/neighbourhood');
	mkdirSync(goals, { recursive: true });
	const put = (name: string, head: string, rows: readonly string[]) =>
		writeFileSync(path.join(folder, name), `${[head, ...rows].join('\n')}\n`);
	for (const [name, text] of Object.entries(villageDefinitions))
		writeFileSync(path.join(folder, 'indicators', `${name}.yaml`), text);
	writeFileSync(
		path.join(goals, 'schulden.md'),
		goal('schulden', 1, 'Problematische schulden', 'Problem debts', 0.31, 0.22)
	);
	writeFileSync(
		path.join(goals, 'sparen.md'),
		goal('sparen', 2, 'Heeft een buffer', 'Has savings', 0.27, 0.41)
	);
	put('areas.csv', 'area,name,role,part_of,homes', [
		'aldegea,Aldegea,experiment,,700',
		'noard,Aldegea-Noard,experiment,aldegea,350',
		'sud,Aldegea-Súd,experiment,aldegea,350',
		'nijegea,Nijegea,control,,650'
	]);
	const rows = quarters.flatMap((period, at) =>
		[...areas, 'aldegea'].flatMap((area) => {
			const size = area === 'aldegea' ? 2 : 1;
			const pace = area === 'nijegea' ? 1 : 4;
			return [
				['schulden', 108 - pace * at],
				['sparen', 94 + pace * at]
			].map(
				([id, count]) =>
					`${id},${area},${period},${Number(count) * size},${350 * size},final,Kredietbank,2021-01-10`
			);
		})
	);
	put('observations.csv', 'indicator,area,period,numerator,denominator,status,source,retrieved', rows);
	put('reach.csv', 'area,period,contacted', [
		...['noard', 'sud'].flatMap((area) =>
			quarters.slice(1).map((period, at) => `${area},${period},${40 + 20 * at}`)
		)
	]);
	const { households, assessments, results, actions } = families();
	put('households.csv', 'household,area,started,ended,end_reason,coach,adults,children,consent', households);
	put('assessments.csv', 'household,domain,date,rung,assessor,coach', assessments);
	put('results.csv', 'household,result,date,status', results);
	put('actions.csv', 'household,domain,action,kind,actor,opened,due,closed,status', actions);
	put(
		'responses.csv',
		'wave,group,respondent,item,score',
		Array.from({ length: 14 }, (_, one) => [
			`2020-Q1,coach,w${one},1A,${1 + (one % 4)}`,
			`2020-Q1,coach,w${one},2A,${(one + 1) % 5}`,
			`2020-Q1,organisation,o${one},1A,${one % 4}`
		]).flat()
	);
	return folder;
}

/** Names and numbers of the demonstration. Columns and codes of the contract (`coach`, `coached`) are no words of anybody. */
const foreign =
	/(?<![\w"=>,.-])(wijk)?coach(es|ed|ing)?(?![\w"=,-])|enschede|velve|lindenhof|stadsbank|twekkel|(?<![\d.,])(829|1[.,]838|9[.,]2 ?%|5[.,]6 ?%)(?![\d.,])/i;

/** What a text says of the demonstration, with what stands around it; null where it says nothing. */
export function heard(text: string): string | null {
	const found = foreign.exec(text);
	return found ? text.slice(Math.max(0, found.index - 60), found.index + 60) : null;
}
