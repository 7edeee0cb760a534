/** What one row of the catalogue holds, and the TypeScript types that follow from it. */

/** `texts` is a list: `Name.1`, `Name.2` … in a request. `number` may have decimals. */
export type Kind = 'text' | 'integer' | 'number' | 'flag' | 'texts';

/** A parameter with a documented limit. Lengths count characters, of a list its members; ranges include both ends. */
export interface Rule<K extends Kind = Kind> {
  readonly kind: K;
  readonly oneOf?: readonly (string | number)[];
  readonly min?: number;
  readonly max?: number;
  /** The value is a multiple of it. */
  readonly step?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
}

export type Field = Kind | Rule;

/** The shape of an answer: fields, objects of fields, lists (written with one member). */
export interface Shape {
  readonly [field: string]: Kind | Shape | readonly [Kind | Shape];
}

export interface Operation {
  readonly effect: 'read' | 'write';
  /** True for a write that the cloud ignores when it comes a second time, so that it may be repeated although its answer was lost. */
  readonly repeatable?: true;
  /** A write that only reads when this parameter fits: some operations carry a command of their own. */
  readonly readsWhen?: { readonly parameter: string; readonly fits: RegExp };
  /** Which of the documented rate limits counts this call (vendor's overview page: per server, per appId and workspaceId). MPServerless states none. */
  readonly limit: 'upload' | 'other' | 'none';
  readonly required: Readonly<Record<string, Field>>;
  readonly optional: Readonly<Record<string, Field>>;
  /** Optional parameters that older API versions do not know, by version. */
  readonly absentIn?: Readonly<Record<string, readonly string[]>>;
  /** How long the cloud may take for its answer, where the documents promise less haste than usual. */
  readonly longestMs?: number;
  /** Set when the vendor has taken the operation out of its API: why it is refused, and what to use. */
  readonly removed?: string;
  /** Where the business answer sits; its `Success` and `ResultMsg` are the third level of failure. */
  readonly result?: string;
  /** True where `Success: false` is an answer ("there is no key"), not a failure. */
  readonly falseIsAnswer?: boolean;
  readonly reply: Shape;
}

interface KindValues {
  readonly text: string;
  readonly integer: number;
  readonly number: number;
  readonly flag: boolean;
  readonly texts: readonly string[];
}

type KindValue<K extends Kind> = KindValues[K];
type FieldValue<F> = F extends Kind ? KindValue<F> : F extends Rule<infer K> ? KindValue<K> : never;

type ShapeValue<S> = S extends Kind
  ? KindValue<S>
  : S extends readonly [infer Member]
    ? readonly ShapeValue<Member>[]
    : S extends object
      ? { readonly [Name in keyof S]?: ShapeValue<S[Name]> }
      : never;

export type RequestOf<O extends Operation> = { readonly [Name in keyof O['required']]: FieldValue<O['required'][Name]> } & {
  readonly [Name in keyof O['optional']]?: FieldValue<O['optional'][Name]>;
};

/** Every field of a reply may be missing: the vendor's samples and SDK models disagree on which are sent. */
export type ReplyOf<O extends Operation> = ShapeValue<O['reply']>;
