// The faults that are planted in a folder of observations: every kind that this file can have, each in a row of its own.

export interface Planted {
	name: string;
	/** The rows that it fits: counts of a quarter, means of a quarter, estimates of a year. */
	on: 'share' | 'grade' | 'yearly';
	/** @param earlier a sound row of counts above this one */
	plant: (line: string[], earlier: readonly string[]) => void;
}

const places = [
	...['indicator', 'area', 'period', 'numerator', 'denominator', 'mean', 'sd', 'n', 'value', 'lower'],
	...['upper', 'status', 'source', 'retrieved', 'note']
] as const;
type Place = (typeof places)[number];

const cell = (name: string, on: Planted['on'], cells: Partial<Record<Place, string>>): Planted => ({
	name,
	on,
	plant: (line) => {
		for (const place of places) if (cells[place] !== undefined) line[places.indexOf(place)] = cells[place];
	}
});

export const plants: readonly Planted[] = [
	cell('no number', 'share', { numerator: 'veel' }),
	cell('a hidden mark', 'share', { numerator: 'x' }),
	cell('a star', 'share', { denominator: '812*' }),
	cell('a percentage', 'yearly', { value: '25%' }),
	cell('a fault of a spreadsheet', 'share', { denominator: '#N/B' }),
	cell('thousands or a fraction', 'share', { numerator: '1.234' }),
	cell('a fraction of people', 'grade', { n: '41.5' }),
	cell('fewer than none', 'share', { numerator: '-4' }),
	cell('fewer people than none', 'grade', { n: '-20' }),
	cell('nobody', 'share', { denominator: '0', numerator: '0' }),
	cell('more than there are', 'share', { numerator: '9000' }),
	cell('half a share', 'share', { denominator: '' }),
	cell('no figure at all', 'share', { numerator: '', denominator: '' }),
	cell('a mean of a share', 'share', { mean: '6.5', sd: '1.2', n: '60' }),
	cell('a share of a mean', 'grade', { numerator: '20', denominator: '90' }),
	cell('above the scale', 'grade', { mean: '10.75' }),
	cell('below the scale', 'grade', { mean: '0.5' }),
	cell('a spread below none', 'grade', { sd: '-1.25' }),
	cell('a spread that cannot be', 'grade', { sd: '9.5' }),
	cell('an estimate above one', 'yearly', { value: '1.5', lower: '0.9', upper: '1.8' }),
	cell('an estimate outside its margin', 'yearly', { lower: '0.95' }),
	cell('no such indicator', 'share', { indicator: 'onbekend' }),
	cell('no such area', 'share', { area: 'nergens' }),
	cell('no such quarter', 'share', { period: '2010-Q7' }),
	cell('a year of a quarterly figure', 'share', { period: '2010' }),
	cell('a quarter of a yearly figure', 'yearly', { period: '2010-Q2' }),
	cell('a quarter to come', 'share', { period: '2999-Q1' }),
	cell('another word', 'share', { status: 'klaar' }),
	cell('no word', 'share', { status: '' }),
	cell('no source', 'share', { source: '' }),
	cell('no such day', 'share', { retrieved: '2011-02-31' }),
	cell('a day to come', 'share', { retrieved: '2999-01-01' }),
	cell('a day of long ago', 'share', { retrieved: '1990-01-01' }),
	cell('nothing, as a program writes it', 'share', { note: 'NA' }),
	cell('a sign that was lost', 'share', { note: 'Caf\uFFFD de Buurt' }),
	cell('a letter encoded twice', 'share', { note: 'CafÃ© de Buurt' }),
	cell('fewer than the threshold', 'share', { numerator: '4' }),
	{
		name: 'a star behind the quarter',
		on: 'share',
		plant: (line) => void (line[2] = `${line[2] ?? ''}*`)
	},
	{
		name: 'a row twice',
		on: 'share',
		plant: (line, earlier) => void line.splice(0, 3, ...earlier.slice(0, 3))
	},
	{ name: 'a row cut short', on: 'share', plant: (line) => void line.splice(9) },
	{ name: 'a row with a cell too many', on: 'share', plant: (line) => void line.push('meer') },
	{
		name: 'a part larger than its whole',
		on: 'share',
		plant: (line) => void line.splice(3, 2, '70000', '80000')
	},
	{
		name: 'a gap',
		on: 'share',
		plant: (line) => void (line[2] = (line[2] ?? '').replace(/^\d+/, '2024'))
	}
];
