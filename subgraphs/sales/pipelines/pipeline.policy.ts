import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which pipelines. */
export const pipelinePolicy = rowPolicy('Pipeline');

/** Who sees and changes which stages. */
export const stagePolicy = rowPolicy('Stage');
