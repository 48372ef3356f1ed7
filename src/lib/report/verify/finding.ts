// What a check of a frozen report can find: codes and parameters, of which words are made; and from the address of a value to where people would look for it.
import type { Period } from '../../domain/period.ts';
import type { Values } from '../freeze/addresses.ts';
import type { SignatureProblem, Signer } from '../../domain/ssh-signature.ts';

/** Values of every part that can be trusted, by part. */
export type Trusted = Pick<ReadonlyMap<string, Values>, 'get' | 'keys'>;

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
	const aboutOne = ['families', 'studies'].includes(steps[0] ?? '');
	const about = found('result') ?? found('domain') ?? found('kind');
	return {
		in: 'figures',
		...(found('indicator') === undefined ? {} : { indicator: found('indicator') }),
		...(found('area') === undefined ? {} : { area: found('area') }),
		...(found('period') === undefined ? {} : { period: found('period') }),
		...(aboutOne && about !== undefined ? { about } : {}),
		field: last === 'value' && aboutOne ? (named.at(-2) ?? last) : last
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

/** Where a value stands, as people would look it up; what does not apply is absent. */
export type Place =
	| { in: 'table'; caption: string; row: string; column: string }
	| { in: 'text'; heading: string; address: string }
	| { in: 'figures'; indicator?: string; area?: string; period?: string; about?: string; field: string }
	| { in: 'note'; period: string; indicator: string; field: string }
	| { in: 'release'; table: string; subject: string; area: string; period: string; cell: string }
	| { in: 'picture'; caption: string }
	| { in: 'file' };

/** A value as it was frozen and as it is now; null where there is none. */
export interface Changed {
	was: string | null;
	is: string | null;
}

export type Finding =
	| { code: 'not-a-zip' | 'too-large' | 'no-manifest' | 'manifest-unreadable' }
	| { code: 'wrong-format'; found: string }
	/** Bytes that belong to no file, in the zip itself where `part` is empty. */
	| { code: 'zip-stray'; part: string }
	| { code: 'part-missing' | 'part-extra' | 'part-twice' | 'part-unreadable'; part: string }
	/** Altered, and nothing more can be told: the bytes differ where no value does, or the copy of the values is altered too. */
	| { code: 'part-altered'; part: string }
	/** The words in a picture are as frozen, the drawing is not. */
	| { code: 'picture-altered'; part: string; caption: string }
	| ({ code: 'value-altered'; part: string; place: Place } & Changed)
	/** More values of that part than are worth a line each. */
	| { code: 'more-altered'; part: string; count: number }
	/** The part agrees with the copy of its values: not the part but its hash in the manifest was altered. */
	| { code: 'hash-altered'; part: string }
	/** The control code in the outputs is not that of the manifest. */
	| { code: 'manifest-altered'; expected: string; found: string }
	| { code: 'outputs-unreadable' }
	/** The list of what each output consists of. */
	| { code: 'list-altered'; part: string }
	| { code: 'output-missing' | 'output-altered'; output: string }
	/** A file inside an output, such as the styles of a .docx. */
	| { code: 'output-part'; output: string; part: string; change: 'altered' | 'missing' | 'extra' }
	/** A table of the report that the output does not hold, or whose numbers are mostly others. */
	| { code: 'output-table'; output: string; caption: string }
	| { code: 'output-code'; output: string; expected: string; found: string }
	| ({ code: 'output-value'; output: string; place: Place } & Changed)
	/** A text of the report that the output no longer holds as it was frozen. */
	| { code: 'output-text'; output: string; place: Place; was: string }
	| { code: 'output-picture'; output: string; caption: string }
	/** The code that somebody gave is not that of this report. */
	| { code: 'code-other'; expected: string; found: string }
	/** Of the signature beside the manifest. */
	| SignatureProblem
	/** The key that somebody gave is not the one that signed; or nobody signed. */
	| { code: 'signer-other'; found: string }
	| { code: 'signature-missing' }
	| { code: 'source-altered' | 'source-missing' | 'source-new'; kind: SourceKind; file: string }
	| { code: 'code-altered'; was: string; is: string }
	/** Computed again from the sources, this number is another one. */
	| ({ code: 'figure-changed'; place: Place } & Changed)
	/** Composed again, this text is another one. */
	| ({ code: 'text-changed'; place: Place } & Changed)
	| { code: 'more-changed'; count: number }
	| { code: 'other-programme'; expected: string; found: string };
export type SourceKind = 'sources' | 'definitions' | 'plan' | 'releases';

/** What was looked at, so that a clean result does not say more than it knows. */
export interface Verification {
	findings: Finding[];
	/** SHA-256 of the manifest in the zip, in hexadecimal; null without one. */
	hash: string | null;
	about: { period: Period; area: string; on: string; programme: string; synthetic: boolean } | null;
	/** In the first format the code says nothing about the outputs. */
	old: boolean;
	/** Whether somebody gave the code on paper, and whether it is that of this report. */
	compared: 'not' | 'same' | 'other';
	/** Whose key signed the manifest; null where there is no signature, or one that is not right. */
	signed: Signer | null;
	/** Whether somebody gave the public key of who ought to have signed, and whether that one did. */
	signer: 'not' | 'same' | 'other';
	parts: number;
	outputs: string[];
	/** What it was held against besides itself; null: nothing. */
	against: {
		/** Files whose hash was compared. */
		files: number;
		/** Numbers that were computed again. */
		figures: number;
		/** False where the folder lacks the files about families that the report was made from. */
		families: boolean;
		/** Files about people that could not be compared, since the folder does not hold the key of this report. */
		uncompared: string[];
	} | null;
}
