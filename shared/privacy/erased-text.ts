/** What stands in place of an erased text that must not be empty. */
export const ERASED_TEXT = '[erased]';
