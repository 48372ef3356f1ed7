// Pictures as PNG in a tab: the same drawing program, fetched from this site with the first picture. A bundle for the browser has this in the place of
// src/lib/server/rasterise.ts.
import { drawing } from 'wijkladder:drawing';
import type * as Rasterise from '../server/rasterise.ts';
import { rasteriserOf } from './drawing-program.ts';

export const rasterise: typeof Rasterise.rasterise = rasteriserOf(drawing, import.meta.url);
