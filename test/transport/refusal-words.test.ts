import { describe, expect, test } from 'vitest';
import {
  tellsAbsence,
  tellsBusy,
  tellsThrottling,
  tellsTrouble,
  tellsUnknownApp,
  tellsUnknownSpace,
} from '../../src/transport/refusal-words.ts';

describe('app, workspace or tenant unknown', () => {
  test.each([
    'APP_NOT_EXIST',
    'AppNotExist: app not exist',
    'InvalidAppId: The specified AppId is invalid.',
    'WORKSPACE_NOT_FOUND',
    'INVALID_TENANT_ID: tenant id does not match',
    'The workspace TEST does not exist.',
    'app ONEX1-PROD does not exist',
    '应用不存在',
    '租户无效',
  ])('%s', (text) => {
    expect(tellsUnknownApp(text)).toBe(true);
  });

  test.each([
    'InvalidApi.NotFound: Specified api is not found',
    'an unknown error happened',
    'The mini program 2017072607907880 does not exist',
    'MiniApp not found',
    'package 3209 does not exist in this app',
    'whitelist 5 not found in workspace PROD',
    'the app is fine',
    '小程序不存在',
  ])('not: %s', (text) => {
    expect(tellsUnknownApp(text)).toBe(false);
  });
});

test.each([
  { text: 'Throttling.User', throttling: true, trouble: false, absence: false },
  { text: 'RATE_LIMIT', throttling: true, trouble: false, absence: false },
  { text: 'calls are too frequent', throttling: true, trouble: false, absence: false },
  { text: '接口限流', throttling: true, trouble: false, absence: false },
  { text: 'SYSTEM_ERROR', throttling: false, trouble: true, absence: false },
  { text: 'Service is unavailable', throttling: false, trouble: true, absence: false },
  { text: 'SERVICE_UNAVAILABLE', throttling: false, trouble: true, absence: false },
  { text: '系统异常', throttling: false, trouble: true, absence: false },
  { text: 'task does not exist', throttling: false, trouble: false, absence: true },
  { text: 'No such package', throttling: false, trouble: false, absence: true },
  { text: 'InvalidFunctionName.NotFound', throttling: false, trouble: false, absence: true },
  { text: '任务不存在', throttling: false, trouble: false, absence: true },
  { text: 'the version exists already', throttling: false, trouble: false, absence: false },
])('"$text" tells throttling $throttling, trouble $trouble, absence $absence', ({ text, throttling, trouble, absence }) => {
  expect({ throttling: tellsThrottling(text), trouble: tellsTrouble(text), absence: tellsAbsence(text) }).toEqual({
    throttling,
    trouble,
    absence,
  });
});

describe('a space unknown', () => {
  test.each([
    'SpaceNotExist',
    'InvalidSpaceId.NotFound: m',
    'InvalidSpace.Deleted: m',
    'InvalidSpace.NotInService: m',
    'failed: The specified space does not exist.',
    'failed: space 226e5213 not found',
    'failed: 服务空间不存在',
  ])('%s', (text) => {
    expect(tellsUnknownSpace(text)).toBe(true);
  });

  test.each([
    'InvalidFunctionName.NotFound: The specified function does not exist.',
    'InvalidSpaceName: too long',
    'The workspace was not found',
    'not enough space',
    'TaskId.NotFound',
  ])('not: %s', (text) => {
    expect(tellsUnknownSpace(text)).toBe(false);
  });
});

describe('a function busy', () => {
  test.each([
    'FunctionBusy: m',
    'InvalidFunction.Deploying: m',
    'InvalidStatus: The function is being deployed.',
    'InvalidStatus: the function is under deployment',
    'InvalidStatus: function is operating',
    'InvalidStatus: another deployment is in progress',
    'OperationConflict: m',
    'ConcurrentModification: m',
    'failed: please try again later',
    'failed: 函数正在部署',
    'failed: 函数部署中',
    'failed: 云函数正在被操作，请稍后重试',
  ])('%s', (text) => {
    expect(tellsBusy(text)).toBe(true);
  });

  test.each([
    'InvalidFunctionName.NotFound: The specified function does not exist.',
    'DeploymentId.NotFound: the package in deployment fun-1 was not found',
    'InvalidParameter: InstanceConcurrency needs 512 MB',
    'failed: the timer is invalid',
    'failed: 函数不存在',
  ])('not: %s', (text) => {
    expect(tellsBusy(text)).toBe(false);
  });
});
