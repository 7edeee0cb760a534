import { type Cloud, needed } from './cloud.ts';
import type { UploadToken } from './mpaas-words.ts';
import type { OnSecret } from './on-secret.ts';

/** Permission to post files for a while. Whoever has policy and signature can post too, so both are secrets. */
export async function uploadToken({ rpc, ids }: Cloud, onSecret: OnSecret): Promise<UploadToken> {
  const operation = 'GetMcubeFileToken';
  const { reply, requestId } = await rpc.call(operation, { ...ids, OnexFlag: true });
  const call = { operation, requestId };
  const token = needed(reply.GetFileTokenResult?.FileToken, 'FileToken', call);
  const policy = needed(token.Policy, 'Policy', call);
  const signature = needed(token.Signature, 'Signature', call);
  onSecret(policy, 'run');
  onSecret(signature, 'run');
  return {
    host: needed(token.Host, 'Host', call).replace(/\/+$/, ''),
    directory: needed(token.Dir, 'Dir', call).replace(/\/*$/, '/'),
    accessId: needed(token.Accessid, 'Accessid', call),
    policy,
    signature,
    // Epoch seconds, as text (wire-facts section 5).
    expiresAtMs: Number(needed(token.Expire, 'Expire', call)) * 1000,
  };
}
