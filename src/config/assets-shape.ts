import { choice, type Fields, flag, type Shape, text, textOrList } from './shape.ts';

const fileOf = (what: string): Shape => ({ ...text, about: `${what}: the path of its file, or a variable that holds it.` });

const absent: Shape = { ...choice(['true']), about: 'Take this configuration away; nothing else may stand beside it.' };

/** A secret stands in a variable or in a file of its own, never here. */
const secretFields = (key: string, what: string): Fields => ({
  [key]: { ...text, about: `${what}: a variable, as in \${NAME}.` },
  [`${key}File`]: { ...text, about: `File that holds nothing but it: ${what[0]?.toLowerCase()}${what.slice(1)}.` },
});

const secretApps = (about: string): Shape => ({
  about,
  is: 'dictionary',
  of: { is: 'mapping', fields: { ...secretFields('appSecret', 'Secret of the application'), absent } },
});

/** File storage, extensions and other platforms of a space. */
export const assetsFields = {
  files: {
    about: 'Files that are brought into the file storage of the space.',
    is: 'mapping',
    required: ['path'],
    fields: {
      path: { ...text, about: 'Folder of the files.' },
      prefix: { ...text, about: 'What stands before the names of the files, such as shop/; this tool sees no file without it.' },
      exclude: { ...textOrList, about: 'Globs of files that are not uploaded.' },
      delete: {
        about: 'Deleting stored files that are not in the folder any more; needs a prefix.',
        is: 'mapping',
        required: ['enabled'],
        fields: {
          enabled: { ...flag, about: 'Whether files are deleted at all.' },
          prefix: { ...text, about: 'Delete below this folder of them only.' },
          keep: { ...textOrList, about: 'Globs of files that are never deleted.' },
          atMost: { ...text, about: 'Refuse to delete more than this: a number of files, or a share such as 20%; 50 when it is not said.' },
        },
      },
    },
  },
  extensions: {
    about: 'Names or ids of extensions that are to be enabled, as a list; the cloud cannot switch one off again.',
    is: 'either',
    of: [text, { is: 'list', of: text }, { is: 'dictionary', of: flag }],
  },
  platforms: {
    about: 'Keys of other platforms that functions of the space use, by the id of their application.',
    is: 'mapping',
    fields: {
      alipay: {
        about: 'Alipay applications.',
        is: 'dictionary',
        of: {
          is: 'mapping',
          fields: {
            ...secretFields('privateKey', 'Private key of the application'),
            publicKey: fileOf('Public key of Alipay, when signing is by keys'),
            appCert: fileOf('Certificate of the application, when signing is by certificates'),
            publicCert: fileOf('Certificate of Alipay'),
            rootCert: fileOf('Root certificate of Alipay'),
            absent,
          },
        },
      },
      wechat: secretApps('WeChat applications.'),
      dingtalk: secretApps('DingTalk applications.'),
    },
  },
} as const satisfies Fields;
