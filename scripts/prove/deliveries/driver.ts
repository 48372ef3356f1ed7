// A browser with the page of this proof in it, asked from here.
import type { BrowserContext, Page } from '@playwright/test';
import type { Desk } from '../../../tests/local/page/page.ts';
import type { LocalDefinitions } from '../../../src/lib/local/local-set.ts';

export type Asked = <Name extends keyof Desk>(
	name: Name,
	...words: Parameters<Desk[Name]>
) => Promise<Awaited<ReturnType<Desk[Name]>>>;

export interface OpenedDesk {
	page: Page;
	ask: Asked;
}

export async function openDesk(
	context: BrowserContext,
	address: string,
	definitions: LocalDefinitions
): Promise<OpenedDesk> {
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForFunction(() => 'desk' in globalThis);
	const ask: Asked = (name, ...words) =>
		page.evaluate(
			async ([name, words]) => {
				const { desk } = globalThis as unknown as { desk: Record<string, (...words: unknown[]) => unknown> };
				return desk[name]?.(...words) as never;
			},
			[name, words] as [string, unknown[]]
		);
	await ask('open', definitions, '2012-01-01');
	return { page, ask };
}
