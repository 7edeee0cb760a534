import type { BuildFile } from './build-file.ts';

/**
 * Decides whether listed pages are in a build. A build bundles its pages into scripts and keeps no file per page, so the evidence is a file of that
 * name, or the page's path in a script or a page of HTML. A build where no listed page leaves such a trace names its pages in
 * another way, and then nothing can be known.
 */
export class PageEvidence {
  readonly #seen = new Set<string>();
  readonly #traces: readonly { readonly page: string; readonly trace: RegExp }[];

  constructor(pages: readonly string[]) {
    this.#traces = pages.map((page) => ({ page, trace: traceOf(page) }));
  }

  addFile({ name }: BuildFile): void {
    for (const { page } of this.#traces) {
      if (name === page || name.startsWith(`${page}.`) || name.startsWith(`${page}/`)) this.#seen.add(page);
    }
  }

  /** Configuration files list every page, present or not: only scripts and HTML are evidence. */
  addText(name: string, text: string): void {
    if (!/\.(?:[cm]?js|html?)$/i.test(name)) return;
    for (const { page, trace } of this.#traces) {
      if (!this.#seen.has(page) && text.includes(page) && trace.test(text)) this.#seen.add(page);
    }
  }

  absent(): readonly string[] {
    if (this.#seen.size === 0) return [];
    return this.#traces.map(({ page }) => page).filter((page) => !this.#seen.has(page));
  }
}

/** The path itself, not a piece of a longer one: `pages/order` is not in `pages/orders`. */
function traceOf(page: string): RegExp {
  return new RegExp(`(?<![\\w$-])${page.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$-])`);
}
