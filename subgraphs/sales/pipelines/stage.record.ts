import { defineRecord } from '../../../shared/journal/record-type.js';
import { stagePolicy } from './pipeline.policy.js';
import { Stage } from './stage.entity.js';

/** How changes of stages are kept and told. */
export const stageRecord = defineRecord<Stage>({
  typeName: 'Stage',
  entity: Stage,
  policy: stagePolicy,
  scopes: ['pipelines:read'],
  personal: {},
  harmless: {
    pipelineId: 'an identifier that Kehu made',
    name: 'what we call a step of a sale',
    nameSort: 'what we call a step of a sale',
    forecastCategory: 'one of a few words',
    outcome: 'one of a few words',
  },
});
