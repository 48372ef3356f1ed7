// The invented course of each register: knots of its shares in the neighbourhood and in the control districts.
export type Knots = [period: string, share: number][];
export interface Register {
	indicator: string;
	/** People or homes it counts, as a share of the residents of an area elsewhere. */
	population: number;
	/** The same in the programme's neighbourhood, in whole people. */
	own: number;
	source: string;
	/** Invented course in the neighbourhood; 2008-Q2 is the baseline of the project plan. */
	course: Knots;
	control: Knots;
	/** Typical size of a quarter's chance movement, as a share. */
	noise: number;
	/** The same elsewhere, where it is another: a register that varies more than chance. */
	noiseElsewhere?: number;
	/** In this quarter so many more of those who count live in Nieuwe Velve, and so many fewer in Lindenhof. */
	moved?: { period: string; people: number };
	/** Elsewhere the level differs by up to this factor. */
	spread: number;
}

const baseline = '2008-Q2';
const last = '2011-Q4';

export const registers: Register[] = [
	{
		indicator: 'wwb-uitkering',
		population: 0.69,
		own: 1412,
		source: 'Sociale Dienst (verzonnen)',
		noise: 0.0012,
		spread: 0.5,
		course: [
			['2006-Q1', 0.097],
			[baseline, 0.092],
			['2009-Q2', 0.087],
			['2010-Q2', 0.079],
			['2011-Q1', 0.069],
			[last, 0.063]
		],
		control: [
			['2006-Q1', 0.104],
			[baseline, 0.101],
			['2009-Q4', 0.097],
			[last, 0.088]
		]
	},
	{
		indicator: 'bbr-actief',
		population: 0.42,
		own: 634,
		source: 'Stadsbank (verzonnen)',
		noise: 0.0014,
		spread: 0.5,
		course: [
			['2006-Q1', 0.052],
			[baseline, 0.06],
			['2009-Q2', 0.056],
			['2010-Q2', 0.045],
			['2011-Q1', 0.033],
			[last, 0.0285]
		],
		control: [
			['2006-Q1', 0.056],
			[baseline, 0.061],
			['2010-Q1', 0.059],
			[last, 0.056]
		]
	},
	{
		indicator: 'speciaal-onderwijs',
		population: 0.108,
		own: 221,
		source: 'Leerlingenadministratie (verzonnen)',
		noise: 0.003,
		// Schools open and close, and take a whole neighbourhood along.
		noiseElsewhere: 0.017,
		spread: 0.4,
		course: [
			['2006-Q1', 0.1],
			[baseline, 0.095],
			['2009-Q2', 0.098],
			['2010-Q2', 0.095],
			['2010-Q3', 0.082],
			[last, 0.086]
		],
		control: [
			['2006-Q1', 0.09],
			[baseline, 0.092],
			['2010-Q2', 0.095],
			['2010-Q3', 0.08],
			[last, 0.079]
		]
	},
	{
		indicator: 'voortijdig-schoolverlaten',
		population: 0.18,
		own: 432,
		source: 'Leerplicht (verzonnen)',
		noise: 0.004,
		spread: 0.4,
		course: [
			['2006-Q1', 0.186],
			[baseline, 0.19],
			['2009-Q2', 0.168],
			['2010-Q2', 0.15],
			['2011-Q1', 0.13],
			[last, 0.124]
		],
		control: [
			['2006-Q1', 0.19],
			[baseline, 0.188],
			['2009-Q3', 0.17],
			['2011-Q1', 0.14],
			[last, 0.128]
		]
	},
	{
		indicator: 'sport-jeugd',
		population: 0.15,
		own: 308,
		source: 'Sportverenigingen (verzonnen)',
		noise: 0.007,
		spread: 0.25,
		course: [
			['2006-Q1', 0.37],
			[baseline, 0.38],
			['2009-Q3', 0.376],
			['2010-Q3', 0.392],
			[last, 0.386]
		],
		control: [
			['2006-Q1', 0.405],
			[baseline, 0.41],
			['2010-Q1', 0.414],
			[last, 0.417]
		]
	},
	{
		indicator: 'sport-volwassen',
		population: 0.78,
		own: 1580,
		source: 'Sportverenigingen (verzonnen)',
		noise: 0.002,
		// Lindenhof reaches its goal, and loses it again.
		moved: { period: last, people: 18 },
		spread: 0.3,
		course: [
			['2006-Q1', 0.088],
			[baseline, 0.09],
			['2009-Q2', 0.093],
			['2010-Q2', 0.122],
			['2011-Q1', 0.1505],
			[last, 0.154]
		],
		control: [
			['2006-Q1', 0.094],
			[baseline, 0.096],
			['2009-Q2', 0.103],
			['2010-Q2', 0.13],
			[last, 0.158]
		]
	}
];
