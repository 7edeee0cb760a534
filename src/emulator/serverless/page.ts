/** The members on one page, and the `Paginator` beside them; pages count from 1, ten members each unless asked otherwise. */
export function pageOf<Member>(members: readonly Member[], request: { readonly PageNum?: number; readonly PageSize?: number }) {
  const { PageNum = 1, PageSize = 10 } = request;
  const Paginator = { PageCount: Math.ceil(members.length / PageSize), PageNum, PageSize, Total: members.length };
  return { members: members.slice((PageNum - 1) * PageSize, PageNum * PageSize), Paginator };
}
