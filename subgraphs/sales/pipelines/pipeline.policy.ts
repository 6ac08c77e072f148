import { rowPolicy } from '../../../shared/access/row-policy.js';

const everybody = {
  administrator: 'all',
  analyst: 'all',
  'sales-manager': 'all',
  'sales-rep': 'all',
  partner: 'all',
} as const;

/** Who sees and changes which pipelines. */
export const pipelinePolicy = rowPolicy('pipeline', everybody);

/** Who sees and changes which stages. */
export const stagePolicy = rowPolicy('stage', everybody);
