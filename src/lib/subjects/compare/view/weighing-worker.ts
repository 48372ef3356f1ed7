// The worker in which a company of neighbourhoods is weighed, with the same function as everywhere else.
import { serve } from '../../../engine/worker.ts';
import { weighAtOnce } from '../figure/weigh.ts';

serve(weighAtOnce);
