import { defineRecord } from '../../../shared/journal/record-type.js';
import { Pipeline } from './pipeline.entity.js';
import { pipelinePolicy } from './pipeline.policy.js';

/** How changes of pipelines are kept and told. */
export const pipelineRecord = defineRecord<Pipeline>({
  typeName: 'Pipeline',
  entity: Pipeline,
  policy: pipelinePolicy,
  scopes: ['pipelines:read'],
  personal: {},
  harmless: { name: 'what we call a way to sell', nameSort: 'what we call a way to sell' },
});
