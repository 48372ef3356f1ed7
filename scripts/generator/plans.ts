// What was agreed with each invented household: the state of the eighteen results and the plan of approach.
import type { FamilyResult } from '../../src/lib/domain/family.ts';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { people, plus } from './households.ts';
import { chance } from './random.ts';
import type { Cell, Table } from './table.ts';

const end = '2011-12-31';
/** Results about children apply only where there are some. */
const aboutChildren = /kinderen|onderwijs|school|startkwalificatie|peuter|opvoed/;

export function results(defined: FamilyResult[]): Table {
	const rows: Record<string, Cell>[] = [];
	for (const one of people()) {
		for (const { id, when_needed } of defined) {
			const dice = chance(`result ${id} ${one.household}`);
			const ease = 0.15 + 0.65 * chance(`ease ${id}`).next();
			const last = one.ended === null ? end : plus(one.ended, -1);
			const begun = plus(one.started, dice.whole(10, 70));
			if (begun > last) continue;
			const apart = (aboutChildren.test(id) && one.children === 0) || (when_needed && dice.yes(0.45));
			rows.push({
				household: one.household,
				result: id,
				date: begun,
				status: apart ? 'not-applicable' : 'open'
			});
			if (apart || dice.yes(1 - ease)) continue;
			const met = plus(begun, dice.whole(60, 600));
			if (met > last) continue;
			rows.push({ household: one.household, result: id, date: met, status: 'met' });
			const lost = plus(met, dice.whole(60, 300));
			if (dice.yes(0.08) && lost <= last)
				rows.push({ household: one.household, result: id, date: lost, status: 'lapsed' });
		}
	}
	return { columns: ['household', 'result', 'date', 'status'], rows };
}

const agreements = [
	'post elke week openen',
	'afspraken nakomen',
	'kinderen op tijd naar school',
	'contact met de huisarts opnemen'
] as const;
const supports = [
	'budgetbeheer aanvragen',
	'hulp bij formulieren',
	'sportclub zoeken',
	'gesprek met school'
] as const;
const rewards = ['bijdrage voor een uitje', 'korting op contributie'] as const;
const sanctions = ['waarschuwing huur', 'korting na afspraak'] as const;
const organisations = ['woningcorporatie', 'Stadsbank', 'school', 'Sociale Dienst'] as const;
/** Sanctions per coach, as the survey of 2010 counted them. */
const sanctionsLeft: Record<string, number> = { K1: 4, K2: 3, K3: 3, K4: 0 };

export function actions(): Table {
	const rows: Record<string, Cell>[] = [];
	const left = { ...sanctionsLeft };
	for (const one of people()) {
		const dice = chance(`actions ${one.household}`);
		const last = one.ended === null ? end : plus(one.ended, -1);
		const used = new Set<string>();
		for (let count = dice.whole(3, 8); count > 0; count--) {
			const opened = plus(one.started, dice.whole(14, 420));
			if (opened > last) continue;
			const wanted = dice.pick(['agreement', 'agreement', 'support', 'support', 'reward', 'sanction']);
			const allowed = wanted === 'sanction' && (left[one.coach] ?? 0) > 0;
			const kind = wanted === 'sanction' && !allowed ? 'agreement' : wanted;
			if (allowed) left[one.coach] = (left[one.coach] ?? 0) - 1;
			const texts =
				{ agreement: agreements, support: supports, reward: rewards, sanction: sanctions }[kind] ??
				agreements;
			const action = dice.pick(texts);
			const domain = dice.pick(lifeDomainIds);
			const key = `${domain} ${action} ${opened}`;
			if (used.has(key)) continue;
			used.add(key);
			const actor = dice.pick(['family', 'coach', 'organisation']);
			const due = dice.yes(0.8) ? plus(opened, dice.whole(21, 200)) : null;
			const finished = plus(opened, dice.whole(20, 220));
			const closed = dice.yes(0.7) && finished <= last ? finished : null;
			rows.push({
				household: one.household,
				domain,
				action,
				kind,
				actor,
				organisation: actor === 'organisation' ? dice.pick(organisations) : null,
				opened,
				due,
				closed,
				status: closed !== null ? (dice.yes(0.85) ? 'done' : 'dropped') : dice.yes(0.6) ? 'doing' : 'planned'
			});
		}
	}
	return {
		columns: [
			'household',
			'domain',
			'action',
			'kind',
			'actor',
			'organisation',
			'opened',
			'due',
			'closed',
			'status'
		],
		rows
	};
}
