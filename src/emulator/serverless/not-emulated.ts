/**
 * Operations that are answered with HTTP 501, and why. Whoever adds a handler takes the operation out of this list; the compiler
 * wants each operation in one of the two places (`serverless.ts`).
 */
export const notEmulated = {
  ListExtensions: 'Extensions change nothing that a deployment sees',
  EnableExtension: 'Extensions change nothing that a deployment sees',
  VerifyWebHostingDomainOwner: 'It asks the DNS of the outside world',
  RegisterFile: 'No deployment needs file storage',
  ListFile: 'No deployment needs file storage',
  DescribeFileUploadSignedUrl: 'No deployment needs file storage',
  DeleteFile: 'No deployment needs file storage',
  ListOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
  SaveAntOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
  DeleteAntOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
  SaveWechatOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
  DeleteWechatOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
  ListDingtalkOpenPlatformConfigs: 'No deployment needs the keys of other platforms, which are secrets',
  AddDingtalkOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
  UpdateDingtalkOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
  DeleteDingtalkOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
} as const;
