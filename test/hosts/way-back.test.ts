import { expect, test } from 'vitest';
import { wayBackTo } from '../../src/hosts/way-back.ts';

test.each([
  [{ app: 'shop', h5Id: '2017072607907880' }, 'miniship rollback --app shop --to previous'],
  [{ h5Id: '2017072607907880' }, 'miniship rollback --h5-id 2017072607907880 --to previous'],
  [{ app: "it's 小程序; rm", h5Id: '1' }, "miniship rollback --app 'it'\\''s 小程序; rm' --to previous"],
])('of %o the way back is %s', (named, command) => {
  expect(wayBackTo(named)).toBe(command);
});
