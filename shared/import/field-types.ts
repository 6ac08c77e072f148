/** What kind of value a field of a row takes; each kind has its own conversion and its own options in a mapping. */
export type FieldKind =
  | {
      readonly kind:
        'text' | 'texts' | 'integer' | 'boolean' | 'date' | 'instant' | 'money' | 'phone' | 'email' | 'url' | 'country';
    }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'reference'; readonly target: string }
  | {
      readonly kind: 'objects';
      readonly fields: FieldDefinitions;
      /** The field that a plain column of the mapping fills. */
      readonly main?: string;
    };

/** One field of a row that an import sends. */
export type FieldDefinition = FieldKind & { readonly required?: boolean };

/** The fields of a row by name. */
export type FieldDefinitions = Readonly<Record<string, FieldDefinition>>;

/** What can be imported: the fields of its rows, and the mutation that takes them. */
export interface ImportType {
  /** As it is called on the command line. */
  readonly name: string;
  /** One GraphQL document with `$input: { rows, onDuplicate, dryRun }`. */
  readonly mutation: string;
  /** Root field of the mutation, whose `results` tell each row's outcome. */
  readonly resultField: string;
  readonly fields: FieldDefinitions;
  /**
   * Field that holds the row's key in the system it comes from; `key` of a mapping fills it. Undefined where rows have none
   * and are known again by what they say.
   */
  readonly keyField: string | undefined;
}
