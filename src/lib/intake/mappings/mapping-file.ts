// A mapping as a file: YAML that a person can read and change, in an order that never differs; and back, with the line of what is wrong.
import { Document, isNode, LineCounter, parseDocument } from 'yaml';
import { readMappingData, type Mapping, type Melt, type Scale, type TableMapping } from './mapping.ts';

export type MappingFileReading =
	| { mapping: Mapping }
	/** `line` from 1; `where` is the path of the key, `YAML` where the text is none. */
	| { fault: { line: number; where: string; reason: string } };

/** Anchors that stand for one another unfold to more than fits in memory. */
const aliasesAtMost = 20;

export function readMappingFile(text: string): MappingFileReading {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const fault = (offset: number, where: string, reason: string): MappingFileReading => ({
		fault: { line: Math.max(1, lines.linePos(offset).line), where, reason }
	});
	const [first] = document.errors;
	if (first) return fault(first.pos[0], 'YAML', first.message);
	let data: unknown;
	try {
		data = document.toJS({ maxAliasCount: aliasesAtMost });
	} catch (error) {
		return fault(0, 'YAML', error instanceof Error ? error.message : String(error));
	}
	const read = readMappingData(data ?? {});
	if ('mapping' in read) return read;
	const { path, message } = read.issue;
	// The nearest part that exists says where a missing one belongs.
	let node: unknown;
	for (let depth = path.length; depth >= 0 && !isNode(node); depth--)
		node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
	return fault(isNode(node) ? (node.range?.[0] ?? 0) : 0, path.join('.'), message);
}

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0);

const filled = (entries: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)));

const shortScale = ({ per, decimal }: Scale): unknown => (decimal === null ? per : { per, decimal });

/** Only what differs from the usual. */
function shortMelt({ to, into, scale, beside, values }: Melt): unknown {
	const more = filled({ into, scale: scale && shortScale(scale), beside, values });
	return Object.keys(more).length === 0 ? to : { to, ...more };
}

const mapped = <T>(entries: Record<string, T>, make: (value: T) => unknown): Record<string, unknown> =>
	Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, make(value)]));

/** What each key of the file is about, for whoever opens it. */
export type KeyRemarks = Readonly<Partial<Record<keyof TableMapping, string>>>;

/** @param remarks a line above each key; `head` above the first */
export function writeMapping({ form, mapping }: Mapping, remarks: KeyRemarks = {}, head = ''): string {
	const { recognise } = mapping;
	const shown = recognise && filled({ header: recognise.header, sheet: recognise.sheet });
	const data =
		form === 'statline'
			? filled({ recognise: shown, ...statlineOrder(mapping) })
			: filled({
					recognise: shown,
					table: mapping.table,
					rename: mapping.rename,
					constant: mapping.constant,
					rows: mapping.rows,
					melt: mapped(mapping.melt, shortMelt),
					values: mapping.values,
					leave_out: mapping.leave_out,
					scale: mapped(mapping.scale, shortScale),
					margins: mapping.margins,
					missing: mapping.missing,
					hidden: mapping.hidden,
					zrm: mapping.zrm && filled({ edition: mapping.zrm.edition, first: mapping.zrm.first })
				});
	const blocks = Object.entries(data).map(([key, value]) => {
		const block = new Document({ [key]: value }, { aliasDuplicateObjects: false });
		const remark = (remarks as Record<string, string | undefined>)[key];
		return `${remark === undefined ? '' : `# ${remark}\n`}${block.toString({ lineWidth: 0 })}`;
	});
	return `${head === '' ? '' : `# ${head}\n\n`}${blocks.join('\n')}`;
}

type Statline = Extract<Mapping, { form: 'statline' }>['mapping'];

const statlineOrder = (mapping: Statline): Record<string, unknown> => ({
	area: mapping.area,
	period: mapping.period,
	select: mapping.select,
	margins: mapping.margins,
	missing: mapping.missing,
	hidden: mapping.hidden,
	areas: mapping.areas,
	measures: mapping.measures,
	constants: mapping.constants
});
