import type { Failure } from '../../errors/failure.ts';
import { failureLines } from '../failure-lines.ts';
import type { Cell, PagePart, TablePart } from '../page-part.ts';
import { qrSvg } from '../qr-code.ts';
import type { Words } from '../words/words.ts';
import { type Html, html, nothing, verbatim } from './html.ts';

/** A part of the page about a run, as HTML. */
export function partHtml(part: PagePart): Html {
  switch (part.kind) {
    case 'table':
      return part.isFolded ? folded(part.title, tableHtml(part)) : titled(part.title, tableHtml(part));
    case 'list':
      return html`<ul>${part.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'sentence':
      return html`<p>${part.bold === undefined ? nothing : html`<b>${part.bold}</b> `}${part.text}${part.code === undefined ? nothing : html` <code>${part.code}</code>`}</p>`;
    case 'code':
      return titled(part.title, html`<div class="code">${verbatim(qrSvg(part.code))}</div>`);
    case 'document':
      return folded(
        part.title,
        html`<p>${part.note}</p><pre tabindex="0">${part.lines.map(
          (line) => html`${line}
`,
        )}</pre>`,
      );
  }
}

const titled = (title: string, content: Html): Html =>
  html`<section>${title === '' ? nothing : html`<h2>${title}</h2>`}${content}</section>`;

/** A section that is opened by who wants to see it. */
export const folded = (title: string, content: Html): Html => html`<details><summary>${title}</summary>${content}</details>`;

/** A wide table scrolls in itself, not the page; whoever has only a keyboard scrolls it when it has the focus. */
function tableHtml({ head, rows, title }: TablePart): Html {
  const isNamed = head.some((name) => name !== '');
  return html`<div class="wide" tabindex="0" role="group" aria-label="${title || head.filter(Boolean).join(', ')}"><table>${
    isNamed
      ? html`<thead><tr>${head.map((name) => (name === '' ? html`<td></td>` : html`<th scope="col">${name}</th>`))}</tr></thead>`
      : nothing
  }<tbody>${rows.map((cells) => html`<tr>${cells.map(cellHtml)}</tr>`)}</tbody></table></div>`;
}

const cellHtml = (cell: Cell): Html => (typeof cell === 'string' ? html`<td>${cell}</td>` : html`<td><b>${cell.bold}</b></td>`);

/** What went wrong and what to do, each problem by itself. */
export function failureHtml(failure: Failure | undefined, words: Words): Html {
  if (failure === undefined) return nothing;
  const { problems, ...whole } = failureLines(failure, words);
  const each = problems.length === 0 ? [whole] : problems;
  const count = problems.length === 0 ? nothing : html`<p><b>${whole.message}</b> ${whole.help}</p>`;
  return html`<div class="trouble" role="group" aria-label="${words.page.whatWentWrong}">${count}<ol>${each.map(
    ({ message, help, reference }) => html`<li><b>${message}</b><p>${help}</p><small>${reference}</small></li>`,
  )}</ol></div>`;
}
