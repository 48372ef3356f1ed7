// Refuses impossible input: every check throws a RangeError that names the argument, so NaN never travels on.

/** A finite number. @throws RangeError */
export function checkFinite(name: string, x: number): void {
	if (!Number.isFinite(x)) throw new RangeError(`${name} must be a finite number, got ${String(x)}`);
}

/** A whole number of at least `least`. @throws RangeError */
export function checkCount(name: string, x: number, least = 0): void {
	if (!Number.isSafeInteger(x) || x < least) {
		throw new RangeError(`${name} must be a whole number of at least ${least}, got ${String(x)}`);
	}
}

/** A finite number above 0. @throws RangeError */
export function checkPositive(name: string, x: number): void {
	checkFinite(name, x);
	if (x <= 0) throw new RangeError(`${name} must be above 0, got ${x}`);
}

/** A finite number of at least 0. @throws RangeError */
export function checkNonNegative(name: string, x: number): void {
	checkFinite(name, x);
	if (x < 0) throw new RangeError(`${name} must not be negative, got ${x}`);
}

/** A share: 0 to 1, both included. @throws RangeError */
export function checkShare(name: string, x: number): void {
	if (!(x >= 0 && x <= 1)) throw new RangeError(`${name} must lie from 0 to 1, got ${String(x)}`);
}

/** A probability strictly between 0 and 1, such as a confidence, a power or an alpha. @throws RangeError */
export function checkOpenShare(name: string, x: number): void {
	if (!(x > 0 && x < 1)) throw new RangeError(`${name} must lie between 0 and 1, got ${String(x)}`);
}

/** One of a fixed set of words. @throws RangeError */
export function checkChoice(name: string, x: string, choices: readonly string[]): void {
	if (!choices.includes(x)) throw new RangeError(`${name} must be one of ${choices.join(', ')}, got ${x}`);
}

/** A series of finite numbers. @throws RangeError */
export function checkSeries(name: string, values: readonly number[]): void {
	if (values.length === 0) throw new RangeError(`${name} must hold at least 1 value`);
	for (let i = 0; i < values.length; i++) checkFinite(`${name}[${i}]`, values[i] ?? NaN);
}

/** Two series of one length. @throws RangeError */
export function checkSameLength(name: string, length: number, otherName: string, otherLength: number): void {
	if (length !== otherLength) {
		throw new RangeError(`${name} and ${otherName} must be equally long, got ${length} and ${otherLength}`);
	}
}

/** A list of truth values. @throws RangeError */
export function checkFlags(name: string, flags: readonly boolean[]): void {
	if (flags.length === 0) throw new RangeError(`${name} must hold at least 1 value`);
	for (let i = 0; i < flags.length; i++) {
		if (typeof flags[i] !== 'boolean') throw new RangeError(`${name}[${i}] must be true or false`);
	}
}

/** Truth values that each row holds. @throws RangeError */
export function checkRowFlags<Name extends string>(
	rows: readonly Record<Name, boolean>[],
	...names: Name[]
): void {
	for (const name of names)
		checkFlags(
			`rows.${name}`,
			rows.map((row) => row[name])
		);
}
