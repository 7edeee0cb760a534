// Digests a site as a deploy does: listed, md5 and sha256 of each file, and a look for secrets.
const build = new URL('../../../build/packaging/', import.meta.url);
const { readFolder } = await import(new URL('read-folder.js', build));
const { digestSite } = await import(new URL('digest-site.js', build));

const { files } = await readFolder(process.argv[2]);
const { digests } = await digestSite(files);
if (digests.size !== files.length) throw new Error('not every file was digested');
