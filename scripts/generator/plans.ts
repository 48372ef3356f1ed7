// What was agreed with each invented household: the state of the eighteen results and the plan of approach.
import type { FamilyResult } from '../../src/lib/domain/family.ts';
import { lifeDomainIds, type LifeDomainId } from '../../src/lib/domain/life-domain.ts';
import { followed, plus, until } from './households.ts';
import { chance } from './random.ts';
import type { Cell, Table } from './table.ts';

/** Results about children apply only where there are some. */
const aboutChildren = /kinderen|onderwijs|school|startkwalificatie|peuter|opvoed/;

/** Invented: the share of families that get there in the end, and the share whom the result concerns. */
const courses: Record<string, { reached?: number; concerned?: number }> = {
	'huurder-opdrachtgever': { reached: 0.68 },
	'gold-card': { reached: 0.22 },
	'minder-schulden': { reached: 0.44 },
	'kinderen-sport-spel': { reached: 0.36 },
	participatietraject: { reached: 0.6 },
	'inburgering-b1': { concerned: 0.2 },
	'kinderen-naar-school': { reached: 0.93 },
	'regulier-onderwijs': { reached: 0.78 },
	'geen-schooluitval': { reached: 0.88 },
	startkwalificatie: { reached: 0.58 },
	peuteropvang: { reached: 0.75 },
	'accepteert-coach': { reached: 0.96 },
	'stimuleert-anderen': { reached: 0.4 },
	opvoedingsondersteuning: { reached: 0.66 },
	'geen-overlast': { reached: 0.9 },
	'gestopt-illegaal': { concerned: 0.03 }
};

export function results(defined: FamilyResult[]): Table {
	const rows: Record<string, Cell>[] = [];
	for (const one of followed()) {
		for (const { id, when_needed } of defined) {
			const dice = chance(`result ${id} ${one.household}`);
			const { reached = 0.5, concerned = when_needed ? 0.55 : 1 } = courses[id] ?? {};
			const last = until(one);
			const begun = plus(one.started, dice.whole(10, 70));
			if (begun > last) continue;
			const apart = (aboutChildren.test(id) && one.children === 0) || !dice.yes(concerned);
			rows.push({
				household: one.household,
				result: id,
				date: begun,
				status: apart ? 'not-applicable' : 'open'
			});
			if (apart || !dice.yes(reached)) continue;
			const met = plus(begun, dice.whole(45, 480));
			if (met > last) continue;
			rows.push({ household: one.household, result: id, date: met, status: 'met' });
			const lost = plus(met, dice.whole(60, 300));
			if (dice.yes(0.08) && lost <= last)
				rows.push({ household: one.household, result: id, date: lost, status: 'lapsed' });
		}
	}
	return { columns: ['household', 'result', 'date', 'status'], rows };
}

type Texts = readonly [string, ...string[]];
/** Example texts per life domain: what a family agrees to, which support it gets, and from whom. */
const plans: Record<LifeDomainId, { agreement: Texts; support: Texts; organisation: Texts }> = {
	wonen: {
		agreement: ['tuin opruimen', 'huur op tijd betalen'],
		support: ['reparatie aanvragen', 'betalingsregeling huur treffen'],
		organisation: ['woningcorporatie']
	},
	werk: {
		agreement: ['elke week solliciteren', 'naar het werkplein gaan'],
		support: ['hulp bij een sollicitatiebrief', 'participatiebaan zoeken'],
		organisation: ['Sociale Dienst', 'werkplein']
	},
	financien: {
		agreement: ['elke vrijdag post samen openen', 'geen nieuwe leningen aangaan'],
		support: ['budgetbeheer starten', 'overzicht van schulden maken'],
		organisation: ['Stadsbank', 'Sociale Dienst']
	},
	gezondheid: {
		agreement: ['afspraak met de huisarts maken', 'elke dag een half uur naar buiten'],
		support: ['meegaan naar de huisarts', 'cursus Nederlands zoeken'],
		organisation: ['GGD', 'huisarts']
	},
	onderwijs: {
		agreement: ['kinderen op tijd naar school', 'huiswerk nakijken'],
		support: ['gesprek met school', 'plek op de peuteropvang zoeken'],
		organisation: ['school', 'Leerplicht']
	},
	'vrije-tijd': {
		agreement: ['één keer per week naar de sportclub', 'meedoen met de buurtclub'],
		support: ['sportclub voor jongste kind zoeken', 'contributie aanvragen'],
		organisation: ['sportclub', 'welzijnswerk']
	},
	zorg: {
		agreement: ['afspraken met hulpverleners nakomen', 'coach bellen als het niet lukt'],
		support: ['opvoedcursus zoeken', 'afspraken van alle hulpverleners op één lijst zetten'],
		organisation: ['maatschappelijk werk', 'jeugdzorg']
	},
	veiligheid: {
		agreement: ['na tien uur geen muziek', 'excuses aan de buren aanbieden'],
		support: ['gesprek met de buren', 'gesprek met de wijkagent'],
		organisation: ['politie', 'woningcorporatie']
	}
};
const rewards: Texts = ['bijdrage voor een uitje', 'korting op contributie'];
const sanctions: Texts = ['laatste waarschuwing', 'voorziening een maand gestopt'];
type Actor = 'family' | 'coach' | 'organisation';
type Wanted = 'agreement' | 'support' | 'reward' | 'sanction';
/** Sanctions per coach, as the survey of 2010 counted them. */
const sanctionsLeft: Record<string, number> = { K1: 4, K2: 3, K3: 3, K4: 0 };

export function actions(): Table {
	const rows: Record<string, Cell>[] = [];
	const left = { ...sanctionsLeft };
	for (const one of followed()) {
		const dice = chance(`actions ${one.household}`);
		const last = until(one);
		const used = new Set<string>();
		for (let count = dice.whole(3, 8); count > 0; count--) {
			const opened = plus(one.started, dice.whole(14, 420));
			if (opened > last) continue;
			const wanted = dice.pick<Wanted>([
				'agreement',
				'agreement',
				'support',
				'support',
				'reward',
				'sanction'
			]);
			const allowed = wanted === 'sanction' && (left[one.coach] ?? 0) > 0;
			const kind = wanted === 'sanction' && !allowed ? 'agreement' : wanted;
			if (allowed) left[one.coach] = (left[one.coach] ?? 0) - 1;
			const domain = dice.pick(lifeDomainIds);
			const { agreement, support, organisation } = plans[domain];
			const texts = { agreement, support, reward: rewards, sanction: sanctions };
			const action = dice.pick(texts[kind]);
			const key = `${domain} ${action} ${opened}`;
			if (used.has(key)) continue;
			used.add(key);
			const actor = dice.pick<Actor>(['family', 'coach', 'organisation']);
			const due = dice.yes(0.8) ? plus(opened, dice.whole(21, 200)) : null;
			const finished = plus(opened, dice.whole(20, 220));
			const closed = dice.yes(0.7) && finished <= last ? finished : null;
			rows.push({
				household: one.household,
				domain,
				action,
				kind,
				actor,
				organisation: actor === 'organisation' ? dice.pick(organisation) : null,
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
