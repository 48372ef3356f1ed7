// Makes a folder's reports by the command, in every format and both languages, and reads from the files what they say of families.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { command } from '../command.ts';
import { languages } from '../../src/lib/domain/text.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { inOrder, noted } from '../report/noted.ts';
import {
	familiesInCsv,
	familiesInDocx,
	familiesInHtml,
	familiesInXlsx,
	type Read as Families
} from '../report/read-families.ts';
import { csvIn } from './families.ts';
import { readRelease } from './read-publication.ts';
import type { Read } from './outsider.ts';

const readers: Record<string, (bytes: Uint8Array, areas: readonly string[]) => Families> = {
	docx: familiesInDocx,
	xlsx: familiesInXlsx,
	html: (bytes, areas) => familiesInHtml(new TextDecoder().decode(bytes), areas),
	zip: familiesInCsv
};

export interface ReadReports {
	read: Read[];
	/** How many figures about families stand there as a number. */
	told: number;
	/** Where formats or languages do not say the same, or name what the plan does not, in words. */
	faults: string[];
}

/** @param areas those of the plan */
export async function readReports(
	folder: string,
	periods: readonly string[],
	areas: readonly { area: string; part_of: string | null }[]
): Promise<ReadReports> {
	const catalogue = {
		...readDefinitions('indicators', folder),
		areas: csvIn(folder, 'areas.csv').map(({ area = '', name = '' }) => ({ area, name }))
	};
	const names = catalogue.areas.map((one) => one.name);
	const read: Read[] = [];
	const faults: string[] = [];
	for (const period of periods) {
		const notes = new Map<string, string>();
		for (const language of languages)
			for (const [format, bytes] of await reportFiles(folder, period, language)) {
				const families = readers[format]?.(bytes, names);
				if (!families) throw new Error(`no reader of .${format}`);
				const [text = ''] = noted([{ period, read: families }], { areas: [...areas] }, catalogue);
				if (text.includes('unknown: '))
					faults.push(`${format} ${language} ${period} names what nobody knows`);
				notes.set(`${format} ${language}`, JSON.stringify(inOrder({ told: toldIn(text), shares: [] })));
				read.push(...readRelease(text));
			}
		const [first, ...others] = notes;
		for (const [file, text] of others)
			if (text !== first?.[1]) faults.push(`${period}: ${file} says other than ${first?.[0]}`);
	}
	return { read, told: read.filter((one) => one.value !== null).length, faults };
}

const toldIn = (text: string) => readRelease(text) as unknown as Families['told'];

async function reportFiles(
	folder: string,
	period: string,
	language: string
): Promise<Map<string, Uint8Array>> {
	const out = mkdtempSync(path.join(tmpdir(), 'reports-'));
	try {
		const asked = ['--period', period, '--data', folder, '--lang', language, '--out', out];
		await promisify(execFile)(process.execPath, [...command('report'), ...asked], { maxBuffer: 1e8 });
		return new Map(
			readdirSync(out).map((name) => [path.extname(name).slice(1), readFileSync(path.join(out, name))])
		);
	} finally {
		rmSync(out, { recursive: true });
	}
}
