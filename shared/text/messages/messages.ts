/**
 * What is said in English → the same in Chinese. Values stand in braces, by names that say what they are; those of some
 * names are looked up in their turn, see `translate.ts`.
 */
export type Messages = Readonly<Record<string, string>>;
