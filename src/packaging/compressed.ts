const extensions = [
  ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'heic'],
  ['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'mp4', 'm4v', 'mov', 'webm'],
  ['woff', 'woff2', 'zip', 'gz', 'br', 'zst', '7z', 'rar', 'amr', 'apk', 'ipa'],
].flat();

const pattern = new RegExp(`\\.(?:${extensions.join('|')})$`, 'i');

/** Whether a file of this name is compressed already: deflating it again costs time and saves about a hundredth (performance.md §1). */
export const isCompressed = (name: string): boolean => pattern.test(name);
