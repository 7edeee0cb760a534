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

test.each([
  ['the address of a database', 'mysql://shop:s3cr%2Fet@db.example.com:3306/shop', ['s3cr%2Fet', 's3cr/et']],
  ['several addresses', 'redis://:s3cret-1@a:6379,redis://:s3cret-2@b:6379', ['s3cret-1', 's3cret-2']],
  ['a page with a token', 'https://example.com/rate?app=1&token=0123456789', ['0123456789']],
  ['the parts of a connection string', 'Server=db;User Id=shop;Password=s3cret-1;', ['s3cret-1']],
  ['the key of a storage account', 'AccountName=shop;AccountKey=a1b2c3d4==;EndpointSuffix=x', ['a1b2c3d4==']],
  ['a broken code in an address', 'https://a:%zz9-secret@b/', ['%zz9-secret']],
])('%s: the password in it is secret, the rest is not', (_what, value, expected) => {
  expect(secretsByName({ DATABASE: value })).toEqual(expected);
});

test.each([
  'https://example.com/a?b=c',
  'postgres://postgres:postgres@localhost/x',
  'redis://:test@localhost',
  'token=on',
  'git@github.com:acme/shop.git',
  'http://localhost:8080/@scope/name',
  'AKeyFact=12345678',
])('in %j is no password', (value) => {
  expect(secretsByName({ VALUE: value })).toEqual([]);
});
