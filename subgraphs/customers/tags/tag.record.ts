import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { searchedTag } from '../search/searched-records.js';
import { TagVocabulary } from './tag-vocabulary.entity.js';
import { Tag } from './tag.entity.js';
import { tagPolicy, tagVocabularyPolicy } from './tag.policy.js';

/** What a tag becomes when nothing may be known of it any more: a name that came by its use may tell of a person. */
export const NEUTRAL_TAG = { name: ERASED_TEXT, nameLive: null, nameSort: ERASED_TEXT, description: null } as const;

/** How changes of tags are kept and told. */
export const tagRecord = defineRecord<Tag>({
  typeName: 'Tag',
  entity: Tag,
  policy: tagPolicy,
  scopes: ['tags:read'],
  personal: NEUTRAL_TAG,
  harmless: { colour: 'a colour' },
  searched: searchedTag,
  facts: ({ isKept }) => ({ isKept }),
});

/** How changes of the rules are kept and told. */
export const tagVocabularyRecord = defineRecord<TagVocabulary>({
  typeName: 'TagVocabulary',
  entity: TagVocabulary,
  policy: tagVocabularyPolicy,
  scopes: ['tags:read'],
  personal: {},
  harmless: {},
  facts: ({ isOpen }) => ({ isOpen }),
});
