// What the journey asks of a browser, whichever it is; and waiting, which is the same in each.

export interface Driver {
	/** Name and version, as the browser says them. */
	readonly version: string;
	/** Where it saves files. */
	readonly downloads: string;
	goto: (address: string) => Promise<void>;
	/** Runs a function inside the page; what goes in and comes out goes as JSON. */
	run: <Args extends unknown[], Answer>(
		inPage: (...args: Args) => Answer | Promise<Answer>,
		...args: Args
	) => Promise<Answer>;
	/** As a hand does: scrolled to, and pressed in its middle. */
	click: (selector: string) => Promise<void>;
	/** Key by key, into what has been clicked. */
	type: (selector: string, text: string) => Promise<void>;
	upload: (selector: string, file: string) => Promise<void>;
	/** What the page complained of: errors nobody caught, and broken policies. */
	complaints: () => Promise<string[]>;
	close: () => Promise<void>;
}

/** A function with its arguments as text that a page can run. */
export const called = <Args extends unknown[]>(inPage: (...args: Args) => unknown, args: Args): string =>
	`(${inPage.toString()})(...${JSON.stringify(args)})`;

/** Asks again until the answer is none of null, false and '', and gives it. */
export async function until<Answer>(
	what: string,
	ask: () => Promise<Answer | null | false | ''>,
	patience = 60_000
): Promise<Answer> {
	const end = Date.now() + patience;
	let reason = '';
	while (Date.now() < end) {
		try {
			const answer = await ask();
			if (answer !== null && answer !== false && answer !== '') return answer;
			reason = '';
		} catch (error) {
			// A page that is being replaced answers nobody.
			reason = `: ${error instanceof Error ? error.message : String(error)}`;
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`not within ${patience / 1000} s: ${what}${reason}`);
}

/** Waits for an element that is there, visible, and not switched off. */
export const ready = (driver: Driver, selector: string, patience?: number): Promise<true> =>
	until(
		selector,
		() =>
			driver.run((css) => {
				const found = document.querySelector(css);
				if (!found?.checkVisibility() || found.matches(':disabled')) return null;
				return true as const;
			}, selector),
		patience
	);
