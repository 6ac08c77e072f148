import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who may know of tags at all; {@link visibleTags} says of which. */
export const tagPolicy = rowPolicy('Tag');

/** Who sees and changes how tags are used. */
export const tagVocabularyPolicy = rowPolicy('TagVocabulary');
