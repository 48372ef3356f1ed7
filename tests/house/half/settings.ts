// Settings of a run that hold for one question and then no more, whatever comes of it.

/**
 * Files of tests share a process, so each setting is put back by itself: another object in the place of `process.env` would keep
 * Vitest from taking back what a later test sets.
 */
export function withSettings<Answer>(settings: Record<string, string>, ask: () => Answer): Answer {
	const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
	Object.assign(process.env, settings);
	try {
		return ask();
	} finally {
		for (const [name, value] of before)
			if (value === undefined) Reflect.deleteProperty(process.env, name);
			else process.env[name] = value;
	}
}
