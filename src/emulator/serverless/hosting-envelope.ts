/** The fields beside `Data`, in the types of the samples of seed document 002: it prints numbers, flags and texts by turns. */
const envelopes = {
  numbers: { HttpStatusCode: 200, Code: 'success', Success: true },
  texts: { HttpStatusCode: '200', Code: 'success', Success: 'true' },
  // Its samples carry `Message: "SpaceNotExist"` beside a success, which is taken for filler (wire-facts section 4).
  message: { HttpStatusCode: '200', Code: 'success', Message: '', Success: true },
} as const;

interface Enveloped<Data> {
  readonly HttpStatusCode: string;
  readonly Code: string;
  readonly Success: boolean;
  readonly Data: Data;
}

/** An answer as the sample of its operation has it. The catalogue's types are the SDK's, from which the samples stray. */
export const enveloped = <Data>(kind: keyof typeof envelopes, data: Data): Enveloped<Data> =>
  ({ ...envelopes[kind], Data: data }) as unknown as Enveloped<Data>;

/** A number where the sample prints a text. */
export const printed = (value: number): number => String(value) as unknown as number;
