import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { File } from './file.entity.js';
import { filePolicy } from './file.policy.js';

/** How changes of files are kept. A name may be a person's; a file goes with the record that it belongs to. */
export const fileRecord = defineRecord<File>({
  typeName: 'File',
  entity: File,
  policy: filePolicy,
  scopes: ['files:read'],
  personal: { name: ERASED_TEXT, checksum: null },
  harmless: {
    contentType: 'a kind of file',
    contentKey: 'a name that Kehu made',
    createdByUserId: 'an identifier that Kehu made',
  },
  erasedWith: {
    Customer: 'recordId',
    Contact: 'recordId',
    Interaction: 'recordId',
    Requirement: 'recordId',
    Consent: 'recordId',
    Opportunity: 'recordId',
    Activity: 'recordId',
    User: 'recordId',
    Account: 'recordId',
    PortalLink: 'recordId',
  },
  isGoneWhenErased: true,
  losesWhenErased: { openSlot: null },
  derived: ['openSlot', 'contentKey'],
  dataSubject: ({ recordId }) => recordId,
});
