// What the page on effort, costs and benefits shows first; worked out once for both languages.
import { costsOf } from './answers.ts';
import { site } from './site.ts';

let worked: ReturnType<typeof costsOf> | undefined;

export const costsData = () => (worked ??= site().then(costsOf));
