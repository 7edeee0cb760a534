/**
 * What the report page does by itself: search in every row, light or dark, and everything open on paper. It knows nothing of the run, so it is
 * the same in every page, and the page allows this one script by its hash.
 */
export const pageScript = `
const search = document.querySelector('input[type=search]');
const found = document.querySelector('[role=status]');
const rows = [...document.querySelectorAll('tbody tr, .timeline li')].map((row) => [row, (row.textContent + [...row.querySelectorAll('[title]')].map((part) => part.title).join(' ')).toLowerCase()]);
const folds = [...document.querySelectorAll('details')];
let opened = [];
search.addEventListener('input', () => {
  const wanted = search.value.trim().toLowerCase();
  let count = 0;
  for (const [row, text] of rows) {
    const fits = text.includes(wanted);
    row.hidden = !fits;
    if (fits) count += 1;
  }
  for (const fold of opened) fold.open = false;
  opened = wanted === '' ? [] : folds.filter((fold) => !fold.open && fold.querySelector('tbody tr:not([hidden])'));
  for (const fold of opened) fold.open = true;
  found.textContent = wanted === '' ? '' : count === 1 ? found.dataset.one : found.dataset.found.replace('#', count);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === search) return;
  event.preventDefault();
  search.focus();
});
document.querySelector('button').addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
});
addEventListener('beforeprint', () => {
  for (const fold of folds) fold.open = true;
});
`;
