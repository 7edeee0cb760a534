import { unbroken } from './unbroken.ts';

/** Shorter "secrets" are parts of ordinary words and numbers: hiding them would spoil every report and hide nothing. */
const shortest = 4;

/** A line of a secret, or a fragment of its base64, that is shorter than this meets ordinary words. */
export const shortestPart = 8;

/**
 * The ways in which a secret can appear in text: as it is, in an address, in a form, inside JSON, and in base64, also in the
 * middle of a longer value. Empty for what is too short to be hidden. A secret of several lines also counts line by line, and as
 * one without its line ends: that is what a text looks like whose own line ends are taken out (`unbroken.ts`).
 */
export function secretForms(secret: string): readonly string[] {
  const whole = secret.trim();
  if (Array.from(whole).length < shortest) return [];
  const lines = whole.split(/\r?\n/).map((line) => line.trim());
  const parts = distinct([whole, lines.join(''), ...lines.filter((line) => line.length >= shortestPart)]);
  const encoded = distinct(parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1), ...addressForms(part)]));
  // Much is encoded again, with all that is around it: a request that is repeated in a message, say.
  const forms = encoded.flatMap((part) => [part, ...urlForms(part), ...jsonForms(part), ...base64Forms(part)]);
  return distinct(distinct(forms).flatMap(alsoUnbroken));
}

/** No text below this length can show the secret. What base64 and hexadecimal are made of only grows when it is encoded; anything else may lose line ends. */
export const shortestForm = (secret: string): number => (/^[\w+/=-]+$/.test(secret) ? secret.length : 0);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** A secret that has in it what reads as a line end, such as `%0A`, must be found where those are taken out. */
function alsoUnbroken(form: string): readonly string[] {
  const joined = unbroken(form)?.text;
  return joined === undefined || joined.length < shortestPart ? [form] : [form, joined];
}

/** In an address, and in a form body. */
function urlForms(text: string): readonly string[] {
  const forms = addressForms(text).flatMap((form) => [form, form.replaceAll('%20', '+')]);
  return forms.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

/** In a part of an address, in the same as RPC signatures write it, and in an address as a whole. */
function addressForms(text: string): readonly string[] {
  const component = encodeURIComponent(wellFormed(text));
  const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return [component, strict, encodeURI(wellFormed(text))];
}

/** Half a surrogate pair cannot be encoded and would throw; a round trip through UTF-8 replaces it. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Inside a JSON text, and inside a JSON text within another; as JavaScript writes it, and as PHP, Go and Java (Gson) do. */
function jsonForms(text: string): readonly string[] {
  const once = JSON.stringify(text).slice(1, -1);
  const others = [once.replaceAll('/', '\\/'), once.replace(/[<>&]/g, asUnicode), once.replace(/[<>&='+]/g, asUnicode)];
  return [once, ...others].flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}

const asUnicode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Base64 writes three bytes as four characters, so what a secret looks like depends on where it starts; both alphabets. */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const fragments = [0, 1, 2].map((offset) => fragment(bytes, offset)).filter((form) => form.length >= shortestPart);
  const whole = bytes.toString('base64');
  return [whole, whole.replace(/=+$/, ''), ...fragments].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** The characters that hold bits of the secret only, when `offset` bytes of something else come before it. */
function fragment(bytes: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + bytes.length) * 8) / 6);
  return encoded.slice(first, last);
}
