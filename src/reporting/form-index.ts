/** Where a form stands in a text; the end is the first character behind it. */
export type Place = readonly [start: number, end: number];

/** The forms of all known secrets, found by how they begin: a site of thousands of files brings thousands of forms, and tens of thousands of texts to look at. */
export interface FormIndex {
  readonly size: number;
  /** A form that is added twice must be removed twice. */
  readonly add: (form: string) => void;
  readonly remove: (form: string) => void;
  /** Every place of every form, in the order in which they begin. */
  readonly placesIn: (text: string) => readonly Place[];
}

/** So many characters every form has at least (`secret-forms.ts`). */
const lead = 4;

export function createFormIndex(): FormIndex {
  const byLead = new Map<string, Map<string, number>>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add: (form) => {
      const start = form.slice(0, lead);
      const counts = byLead.get(start) ?? new Map<string, number>();
      byLead.set(start, counts.set(form, (counts.get(form) ?? 0) + 1));
      size += 1;
    },
    remove: (form) => {
      const start = form.slice(0, lead);
      const counts = byLead.get(start);
      const count = counts?.get(form);
      if (counts === undefined || count === undefined) return;
      size -= 1;
      if (count > 1) counts.set(form, count - 1);
      else counts.delete(form);
      if (counts.size === 0) byLead.delete(start);
    },
    placesIn: (text) => {
      const places: Place[] = [];
      for (let at = 0; at <= text.length - lead; at += 1) {
        const counts = byLead.get(text.slice(at, at + lead));
        if (counts === undefined) continue;
        for (const form of counts.keys()) if (text.startsWith(form, at)) places.push([at, at + form.length]);
      }
      return places;
    },
  };
}
