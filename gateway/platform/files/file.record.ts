import { defineRecord } from '../../../shared/journal/record-type.js';
import { File } from './file.entity.js';
import { filePolicy } from './file.policy.js';

/** How changes of files are kept. A name may be a person's, so it goes when the key of the record's history goes. */
export const fileRecord = defineRecord<File>({
  typeName: 'File',
  entity: File,
  policy: filePolicy,
  scopes: ['files:read'],
  personal: ['name'],
  derived: ['openSlot', 'contentKey'],
  dataSubject: ({ recordId }) => recordId,
});
