// How what pages are drawn from travels to them: rows with each name once.
import type { Transport } from '@sveltejs/kit';
import { transport as columns } from '$lib/domain/in-columns.ts';

export const transport: Transport = columns;
