/** Shorter "secrets" are parts of ordinary words and numbers: hiding them would spoil every report and hide nothing. */
const shortest = 4;

/** A line of a secret, or a fragment of its base64, that is shorter than this meets ordinary words. */
const shortestPart = 8;

/**
 * The ways in which a secret can appear in text: as it is, in an address, in a form, inside JSON, and in base64, also in the
 * middle of a longer value. Empty for what is too short to be hidden. A secret of several lines also counts line by line.
 */
export function secretForms(secret: string): readonly string[] {
  const whole = secret.trim();
  if (Array.from(whole).length < shortest) return [];
  const lines = whole.split(/\r?\n/).map((line) => line.trim());
  const parts = [whole, ...lines.filter((line) => line.length >= shortestPart)];
  return [...new Set(parts.flatMap((part) => [part, ...urlForms(part), ...jsonForms(part), ...base64Forms(part)]))];
}

/** In an address, in a form body, and encoded twice, as RPC signatures encode their parameters. */
function urlForms(text: string): readonly string[] {
  const component = encodeURIComponent(wellFormed(text));
  const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const forms = [component, strict, component.replaceAll('%20', '+'), strict.replaceAll('%20', '+'), encodeURIComponent(strict)];
  return forms.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

/** Half a surrogate pair cannot be encoded and would throw; a round trip through UTF-8 replaces it. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Inside a JSON text, and inside a JSON text within another. */
function jsonForms(text: string): readonly string[] {
  const once = JSON.stringify(text).slice(1, -1);
  return [once, JSON.stringify(once).slice(1, -1)];
}

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
