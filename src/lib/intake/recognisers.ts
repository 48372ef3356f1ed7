// Who recognises which kind of delivered file by its content: asked from top to bottom, and the first that fits reads it.
import { contractTables } from './contract-tables.ts';
import { deliveredMap } from './delivered-map.ts';
import { foreignRecognisers } from './foreign/recognisers.ts';
import type { Recogniser } from './recogniser.ts';

export type { Recogniser } from './recogniser.ts';

/** Foreign kinds stand above the contract's own tables, which take whatever is a workbook or a text. */
export const recognisers: readonly Recogniser[] = [deliveredMap, ...foreignRecognisers, contractTables];
