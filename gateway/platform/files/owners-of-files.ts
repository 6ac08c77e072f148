/** Prefix → type of what the platform itself keeps and files may belong to. */
export const OWNERS_OF_FILES = { imp: 'ImportJob' } as const;
