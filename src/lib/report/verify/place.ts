// From the address of a value to where people would look for it.
import type { Values } from '../freeze/addresses.ts';
import type { Place } from './finding.ts';

/** Values of every part that can be trusted, by part. */
export type Trusted = ReadonlyMap<string, Values>;

const captionOf = (trusted: Trusted, address: string): string | undefined =>
	trusted.get('text.json')?.get(`${address}/caption/text`);

function placeInTable(part: string, address: string, own: Values, trusted: Trusted): Place {
	const id = part.replace(/^tables\/|\.csv$/g, '');
	const [row = '', column = ''] = address.split('/');
	return {
		in: 'table',
		caption: captionOf(trusted, `tables/${id}`) ?? id,
		row: row === '0' ? '' : (own.get(`${row}/1`) ?? row),
		column: own.get(`0/${column}`) ?? column
	};
}

function placeInText(address: string, own: Values): Place {
	const base = address.slice(0, address.lastIndexOf('/'));
	const heading = own.get(`${base}/heading`) ?? '';
	const row = own.get(`${base}/row`);
	const column = own.get(`${base}/column`);
	if (row !== undefined && column !== undefined) return { in: 'table', caption: heading, row, column };
	return { in: 'text', heading: row === undefined ? heading : `${heading}, ${row}`, address: base };
}

/** The nearest value of that name on the way up. */
function nearest(own: Values, address: string, name: string): string | undefined {
	const steps = address.split('/');
	for (let length = steps.length - 1; length >= 0; length--) {
		const found = own.get([...steps.slice(0, length), name].join('/'));
		if (found !== undefined && found !== '') return found;
	}
	return undefined;
}

function placeInFigures(address: string, own: Values): Place {
	const steps = address.split('/');
	const found = (name: string) => nearest(own, address, name);
	// `met/value`: the count is called after what it counts.
	const named = steps.filter((step) => !/^\d+$/.test(step));
	const last = named.at(-1) ?? address;
	const about = found('result') ?? found('domain') ?? found('kind');
	return {
		in: 'figures',
		...(found('indicator') === undefined ? {} : { indicator: found('indicator') }),
		...(found('area') === undefined ? {} : { area: found('area') }),
		...(found('period') === undefined ? {} : { period: found('period') }),
		...(steps[0] === 'families' && about !== undefined ? { about } : {}),
		field: last === 'value' && steps[0] === 'families' ? (named.at(-2) ?? last) : last
	};
}

/**
 * @param own the trusted values of the part itself
 */
export function placeOf(part: string, address: string, own: Values, trusted: Trusted): Place {
	if (part.startsWith('tables/')) return placeInTable(part, address, own, trusted);
	if (part === 'text.json') return placeInText(address, own);
	if (part === 'figures.json') return placeInFigures(address, own);
	if (part === 'notes.csv') {
		const row = address.split('/')[0] ?? '';
		const [period = '', indicator = '', field = ''] = [1, 2, 3].map((column) => own.get(`${row}/${column}`));
		return { in: 'note', period, indicator, field };
	}
	if (part === 'release.json' && address.startsWith('tables/')) {
		const table = own.get(`${address.split('/').slice(0, 2).join('/')}/table`) ?? '';
		const [subject = '', area = '', period = '', cell = ''] = ['subject', 'area', 'period', 'cell'].map(
			(name) => own.get(`${address.slice(0, address.lastIndexOf('/'))}/${name}`)
		);
		return { in: 'release', table, subject, area, period, cell };
	}
	if (part.startsWith('pictures/')) {
		const id = part.replace(/\.svg$/, '');
		return { in: 'picture', caption: captionOf(trusted, id) ?? id.slice('pictures/'.length) };
	}
	return { in: 'file' };
}
