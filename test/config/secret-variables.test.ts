import { expect, test } from 'vitest';
import { secretsByName } from '../../src/config/secret-variables.ts';

test.each([
  'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  'ALIBABA_CLOUD_SECURITY_TOKEN',
  'INPUT_ACCESS-KEY-SECRET',
  'INPUT_GITHUB-TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'GITHUB_TOKEN',
  'CI_JOB_TOKEN',
  'MPAAS_SK_ENV',
  'DB_PASSWORD',
  'TLS_PRIVATE_KEY',
  'SMOKE_API_KEY',
  'DEPLOY_PAT',
  'npm_config__authToken',
])('%s is secret by its name', (name) => {
  expect(secretsByName({ [name]: ' s3cret-value ' })).toEqual(['s3cret-value']);
});

test.each([
  'ALIBABA_CLOUD_ACCESS_KEY_ID',
  'ALIBABA_CLOUD_OIDC_TOKEN_FILE',
  'ALIBABA_CLOUD_CREDENTIALS_URI',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'SSH_AUTH_SOCK',
  'PATH',
  'GIT_AUTHOR_NAME',
  'MPAAS_TENANT_ID',
  'SKU_NUMBER',
])('%s is not', (name) => {
  expect(secretsByName({ [name]: 's3cret-value' })).toEqual([]);
});

test.each(['', 'true', 'enabled', 'disabled', '12345', undefined])('a value such as %j is no secret, whatever its name', (value) => {
  expect(secretsByName({ CHECK_TOKEN: value })).toEqual([]);
});

test('a private key is a secret under any name', () => {
  const key = '-----BEGIN EC PRIVATE KEY-----\\nMIGHAgEAMBMGBy\\n-----END EC PRIVATE KEY-----';
  expect(secretsByName({ TLS: key, CERT_PATH: '-----BEGIN CERTIFICATE-----' })).toEqual([key]);
});

test('a long word is: a passphrase may have letters only', () => {
  expect(secretsByName({ DB_PASSPHRASE: 'correcthorsebattery' })).toEqual(['correcthorsebattery']);
});
