// How what pages are drawn from travels to them: rows with each name once.
import type { Transport } from '@sveltejs/kit';
import { inColumns, inRows } from '$lib/domain/in-columns.ts';

export const transport: Transport = { rows: { encode: inColumns, decode: inRows } };
