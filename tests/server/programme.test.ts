// Opening a programme: everything in one object, once; a folder that is not there is said to be so.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { measuredPeriods } from '../../src/lib/queries/observations.ts';
import { openProgramme, UnreadableFolder } from '../../src/lib/server/programme.ts';

const demonstration = 'data/velve-lindenhof';

it('opens the demonstration without a problem, with an engine that holds what the files hold', async () => {
	const programme = await openProgramme(demonstration);
	expect(programme.problems).toEqual([]);
	const observed = new Set(programme.tables.observations.map((one) => one.period));
	const indicators = programme.catalogue.indicators.map((one) => one.id);
	const asked = await programme.engine.all(measuredPeriods({ indicators }));
	expect(asked.map((row) => row.period)).toEqual([...observed].sort());
	expect(programme.periods.at(-1)).toBe('2011-Q4');
	const source = programme.files.find((one) => one.file === 'observations.csv');
	expect(source?.rows).toBe(programme.tables.observations.length);
	expect(source?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

it('opens a folder once', () => {
	expect(openProgramme(demonstration)).toBe(openProgramme(`./${demonstration}/`));
});

it('is opened no further than to what refuses a question: first when it is read, then when its quarters are known', async () => {
	const told: (number | null)[] = [];
	// Of the demonstration itself another test may have opened it already.
	const folder = mkdtempSync(path.join(tmpdir(), 'refused-'));
	cpSync(demonstration, folder, { recursive: true });
	const upTo = (most: number) =>
		openProgramme(folder, {
			protection: false,
			refuses: ({ catalogue, periods }) => {
				expect(catalogue.areas.length).toBeGreaterThan(0);
				told.push(periods && periods.length);
				if (told.length === most) throw new Error(`refused after ${most}`);
			}
		});
	await expect(upTo(1)).rejects.toThrow('refused after 1');
	expect(told.splice(0)).toEqual([null]);
	await expect(upTo(2)).rejects.toThrow('refused after 2');
	expect(told.splice(0)).toEqual([null, expect.any(Number)]);
	const { engine } = await upTo(3);
	expect(told.splice(0)).toEqual([null, expect.any(Number)]);
	// Whoever asks of what is open already is refused too, and leaves it open.
	await expect(upTo(1)).rejects.toThrow('refused after 1');
	expect(told).toEqual([expect.any(Number)]);
	expect(await engine.all(measuredPeriods({ indicators: ['wwb-uitkering'] }))).not.toEqual([]);
	await engine.close();
	rmSync(folder, { recursive: true, force: true });
});

it('says which folder cannot be read', async () => {
	await expect(openProgramme('data/bestaat-niet')).rejects.toThrow(UnreadableFolder);
	await expect(openProgramme('data/bestaat-niet')).rejects.toThrow(/bestaat-niet.*ENOENT/);
});

it('is the same for whoever asks again, until somebody closes it: then it is opened anew', async () => {
	const ask = () => openProgramme('data/velve-lindenhof', { protection: false });
	const first = await ask();
	expect(await ask()).toBe(first);
	await first.engine.close();
	const second = await ask();
	expect(second).not.toBe(first);
	expect(await second.engine.all(measuredPeriods({ indicators: ['wwb-uitkering'] }))).not.toEqual([]);
});
