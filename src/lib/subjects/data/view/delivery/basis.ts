// What a delivery is judged by and laid on, fetched when the first one comes.
import { siteFile } from '../../../../live/site-file.ts';
import type { DeliveryBasis } from './order.ts';

export const basis = siteFile<DeliveryBasis>('gegevens-basis.json');
