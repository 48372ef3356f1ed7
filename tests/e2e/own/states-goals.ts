// Goals with figures by hand, one for every state that the compare page and the claim ladder know.

export interface StateGoal {
	id: string;
	/** Settings that differ from a quarterly share of the register, lower is better, from 20% to 10%. */
	settings?: Record<string, unknown>;
	/** `oost 2008-Q2 400/2000`; a mean is `5±1/100`, an estimate without counts `0.2`, hidden `.`. */
	figures: string[];
	breaks?: string[];
}

const before = '2008-Q2';
/** A step counts when the quarter before says the same. */
const justBefore = '2010-Q1';
const after = '2010-Q2';
export const experiment = ['oost', 'west'];
export const control = ['noord', 'zuid'];
/** Enough other neighbourhoods for a difference between areas to be told from chance. */
const still = Array.from({ length: 18 }, (_, at) => `r${at + 1}`);
export const others = ['beek', 'es', 'marke', ...still];

/** `oost 400 160`: of 2,000 people in the baseline quarter and two years later; in the experiment areas for the second time. */
const of2000 = (...lines: string[]): string[] =>
	lines.flatMap((line) => {
		const [area = '', first = '', last = ''] = line.split(' ');
		const again = experiment.includes(area) ? [`${area} ${justBefore} ${last}/2000`] : [];
		return [`${area} ${before} ${first}/2000`, ...again, `${area} ${after} ${last}/2000`];
	});
/** Those that moved about alike, from one count of 2,000 to another. */
const moved = (first: number, last: number): string[] =>
	of2000(...still.map((area, at) => `${area} ${first} ${last + ((at * 5) % 7)}`));
const everywhere = (...figures: string[]): string[] =>
	[...experiment, ...control].flatMap((area) => figures.map((figure) => `${area} ${figure}`));

/** Twelve quarters, four of them before the start, with a fall in the experiment areas after it. */
const long = [...experiment, ...control].flatMap((area, place) =>
	Array.from({ length: 12 }, (_, at) => {
		const quarter = `${2007 + Math.floor((at + 2) / 4)}-Q${((at + 2) % 4) + 1}`;
		const wave = (at * 7 + place * 5) % 11;
		const fall = place < 2 && at > 4 ? 25 * (at - 4) : 0;
		return `${area} ${quarter} ${area === 'west' && at === 8 ? '.' : `${400 + wave - fall}/2000`}`;
	})
);

const yearly = { frequency: 'year', reference: true, baseline: null, target: null };
const waves = { frequency: 'wave', origin: 'survey', baseline_period: '2009-Q1' };
const scored = { ...waves, kind: 'mean', scale: { min: 1, max: 10 } };

export const goals: StateGoal[] = [
	{
		id: 'voor-beter',
		figures: of2000(
			...['oost 400 160', 'west 400 152', 'noord 400 390', 'zuid 400 396'],
			...['beek 400 380', 'es 400 410', 'marke 400 401']
		).concat(moved(400, 397))
	},
	{
		id: 'voor-slechter',
		figures: [...of2000('oost 400 198', 'west 400 192', 'noord 800 200', 'zuid 820 210'), ...moved(800, 202)]
	},
	{
		id: 'achter-beter',
		figures: [...of2000('oost 400 388', 'west 400 384', 'noord 400 700', 'zuid 400 690'), ...moved(400, 695)]
	},
	{
		id: 'achter-slechter',
		figures: [...of2000('oost 400 500', 'west 400 490', 'noord 400 100', 'zuid 400 108'), ...moved(400, 104)]
	},
	{
		id: 'toeval',
		figures: [...of2000('oost 400 300', 'west 400 302', 'noord 400 302', 'zuid 400 299'), ...moved(400, 298)]
	},
	{
		id: 'klein',
		figures: [
			...[`oost ${before} 10/50`, `oost ${after} 9/50`, `west ${before} 10/50`, `west ${after} 8/50`],
			...[`noord ${before} 10/50`, `noord ${after} 9/50`, `zuid ${before} 10/50`, `zuid ${after} 10/50`]
		]
	},
	{
		id: 'marge',
		figures: [...of2000('oost 400 206', 'west 400 204', 'noord 400 390', 'zuid 400 380'), ...moved(400, 390)]
	},
	{
		id: 'verborgen',
		figures: [
			...of2000('west 400 300', 'noord 400 390', 'zuid 400 380'),
			...[`oost ${before} 400/2000`, `oost ${after} .`]
		]
	},
	{
		id: 'verborgen-begin',
		figures: [
			...of2000('oost 400 300', 'west 400 300', 'noord 400 390'),
			...[`zuid ${before} .`, `zuid ${after} 390/2000`]
		]
	},
	{
		id: 'breuk',
		figures: of2000('oost 400 300', 'west 400 302', 'noord 400 390', 'zuid 400 380'),
		breaks: ['2009-Q3']
	},
	{ id: 'enkel', figures: everywhere(`${after} 300/2000`) },
	{ id: 'oud', figures: everywhere(`${before} 300/2000`) },
	{ id: 'leeg', figures: [] },
	{ id: 'schatting', figures: ['oost', 'west', 'noord', 'zuid'].flatMap(estimated) },
	{ id: 'nul', figures: everywhere(`${before} 0/2000`, `${after} 0/2000`) },
	{ id: 'naar-nul', figures: everywhere(`${before} 400/2000`, `${justBefore} 0/2000`, `${after} 0/2000`) },
	{ id: 'eerst', figures: everywhere(`${before} 400/2000`, `${after} 160/2000`) },
	{
		id: 'alles',
		settings: { better: 'higher', baseline: 0.5, target: 0.6 },
		figures: everywhere(`${before} 2000/2000`, `${after} 2000/2000`)
	},
	{
		id: 'zonder-doel',
		settings: { areas: { wijk: {} } },
		figures: of2000('oost 400 396', 'west 400 394', 'noord 400 390', 'zuid 400 380')
	},
	{
		id: 'rapportcijfer',
		settings: { ...scored, baseline: 7, target: 6 },
		figures: [
			...['oost 2009-Q1 7±1.5/120', `oost ${after} 6.2±1.4/110`, 'west 2009-Q1 6.8±1.2/90'],
			...[`west ${after} 6.1±1.3/80`, 'noord 2009-Q1 7±1.4/100', `noord ${after} 6.9±1.6/95`],
			...['zuid 2009-Q1 6.6±1/100', `zuid ${after} 6.7±1.1/90`],
			...still.flatMap((area, at) => [
				`${area} 2009-Q1 7±1.2/${90 + at}`,
				`${area} ${after} ${7 + ((at % 5) - 2) / 50}±1.2/${90 + at}`
			])
		]
	},
	{
		id: 'eensgezind',
		settings: { ...scored, baseline: 7, target: 6 },
		figures: everywhere('2009-Q1 7±0/50', `${after} 7±0/50`)
	},
	{
		id: 'een-golf',
		settings: waves,
		figures: everywhere('2009-Q1 30/150')
	},
	{ id: 'lang', figures: [...long, ...moved(400, 402)] },
	{
		id: 'achtergrond',
		settings: { reference: true, baseline: null, target: null },
		figures: [...of2000('oost 400 300', 'west 400 310', 'noord 400 390', 'zuid 400 395'), ...moved(400, 392)]
	},
	{
		id: 'model',
		settings: { ...yearly, origin: 'model', synthetic: false },
		figures: [...experiment, ...control, ...others].flatMap((area, place) => [
			`${area} 2008 ${0.2 + place / 100}`,
			`${area} 2010 ${0.2 - place / 200}`
		])
	}
];

function estimated(area: string, place: number): string[] {
	return [`${area} ${before} ${0.2 + place / 100}`, `${area} ${after} ${0.18 + place / 50}`];
}
