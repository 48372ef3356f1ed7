// Every specimen of the gallery, in the order in which it shows them.
import type { Specimen } from '../specimen.ts';
import { compareSpecimens } from './compare.ts';
import { costsSpecimens } from './costs.ts';
import { dataSpecimens } from './data.ts';
import { experienceSpecimens } from './experience.ts';
import { householdSpecimens } from './households.ts';
import { indicatorSpecimens } from './indicator.ts';
import { overviewSpecimens } from './overview.ts';
import { processSpecimens } from './process.ts';
import { reportSpecimens } from './report.ts';
import { sharedSpecimens } from './shared.ts';

export const specimens: Specimen[] = [
	...sharedSpecimens,
	...overviewSpecimens,
	...indicatorSpecimens,
	...compareSpecimens,
	...processSpecimens,
	...costsSpecimens,
	...experienceSpecimens,
	...householdSpecimens,
	...reportSpecimens,
	...dataSpecimens
];
