// Who answered a survey, by the file that is delivered, and who of them a page or its data tells of.
import { readFileSync } from 'node:fs';
import { expect, type APIRequestContext } from '@playwright/test';
import Papa from 'papaparse';

/** Nobody may be told of, neither by the page nor by what it fetches. @param holds what both hold, so that they are the right ones */
export async function expectNobodyTold(
	request: APIRequestContext,
	file: 'clients.csv' | 'responses.csv',
	page: string,
	holds: string
): Promise<void> {
	const { data } = Papa.parse<Record<string, string>>(
		readFileSync(`data/velve-lindenhof/${file}`, 'utf8').trim(),
		{ header: true }
	);
	const respondents = [...new Set(data.map((row) => row.respondent ?? ''))];
	expect(respondents.length).toBeGreaterThan(50);
	for (const path of [page, `${page}/__data.json`]) {
		const answer = await request.get(path);
		expect(answer.ok()).toBe(true);
		const text = await answer.text();
		expect(text).toContain(holds);
		expect(text).not.toContain('"respondent"');
		expect(respondents.filter((one) => new RegExp(`["'>]${one}["'<]`).test(text))).toEqual([]);
	}
}
