/** Codes and messages of refusals are hardly documented (wire-facts section 4), so their meaning is recognised by their words. */

const complaint = /not.{0,3}exist|n['’]t exist|not.?found|invalid|unknown|no.?such|不存在|无效/i;
const subjects = [
  /(?<![a-z])(?:app(?:lication|code)?(?:id)?(?![a-z])|workspace|tenant)/i,
  /[a-z](?:App|Workspace|Tenant)(?![a-z])/,
  /应用|工作空间|租户/,
];
/** Things that live in an app or workspace; a message about them may name it too. */
const otherSubject = /mini.?(?:app|program)|h5|package|task|white.?list|vhost|domain|user|小程序|包|任务|白名单/i;

/** True when the cloud says that app, workspace or tenant do not exist. */
export const tellsUnknownApp = (text: string): boolean =>
  complaint.test(text) && subjects.some((subject) => subject.test(text)) && !otherSubject.test(text);

/** True when MPServerless says that there is no such space, or none that is in service. */
export const tellsUnknownSpace = (text: string): boolean =>
  /^InvalidSpace(?:Id)?\b/i.test(text) ||
  /(?<![a-z])space.{0,20}(?:not.{0,3}exist|n['’]t exist|not.?found|deleted|not.?in.?service)|空间.{0,8}(?:不存在|已删除|未开通)/i.test(
    text,
  );

/** True when MPServerless says that a function is just being deployed or otherwise worked on. The words are not documented: generous, as a mistake costs a wait. */
export const tellsBusy = (text: string): boolean => !tellsAbsence(text) && busyWords.some((words) => words.test(text));

const busyWords = [
  /busy|deploying|operating|try.?again.?later/i,
  /(?:being|under|in)[ _.-]?(?:a |an )?(?:deploy|operat|updat|publish|process|progress)/i,
  /concurrent|operation.?conflict|conflict(?:ing)?.?operation/i,
  /正在.{0,4}(?:部署|操作|更新|发布|处理)|(?:部署|操作|更新|发布|处理)中|繁忙|稍后.?(?:再试|重试)/,
];

/** True when the thing that was asked for does not exist. */
export const tellsAbsence = (text: string): boolean => /not.{0,3}exist|n['’]t exist|not.?found|no.?such|不存在/i.test(text);

/** True when the cloud says that calls come too fast. */
export const tellsThrottling = (text: string): boolean =>
  /throttl|(?:rate|flow|qps).?(?:limit|control)|too.(?:many.requests|frequent)|流控|限流/i.test(text);

/** True when the cloud says that the trouble is its own. */
export const tellsTrouble = (text: string): boolean =>
  /(?:system|internal).?error|unavailable|time.?out|系统(?:错误|异常|繁忙)/i.test(text);
