import { describe, expect, it } from 'vitest';
import { readChallenges } from '../../src/printing/ipp/challenges.ts';
import { openLogin } from '../../src/printing/ipp/login.ts';

/** RFC 7616, 3.9.1. */
const MUFASA = { user: 'Mufasa', password: 'Circle of Life' };
const CNONCE = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
const CHALLENGE = (algorithm: string): string =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
const TARGET = { method: 'GET', path: '/dir/index.html', isPrivate: false };
const POST = { method: 'POST', path: '/ipp/print', isPrivate: true };

describe('openLogin', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('answers a digest of %s as RFC 7616 does', (algorithm, response) => {
    const login = openLogin(MUFASA, () => CNONCE);
    expect(login.header(TARGET)).toBeNull();
    expect(login.challenged(CHALLENGE(algorithm), TARGET, false)).toBeNull();
    const header = login.header(TARGET) ?? '';
    expect(header).toContain(`response="${response}"`);
    expect(header).toContain('username="Mufasa", realm="http-auth@example.org"');
    expect(header).toContain(`algorithm=${algorithm}, qop=auth, nc=00000001`);
    // the same number is counted up
    expect(login.header(TARGET)).toContain('nc=00000002');
  });

  it('answers the digest without qop of RFC 2617', () => {
    const login = openLogin({ user: 'Mufasa', password: 'Circle Of Life' });
    expect(
      login.challenged(
        'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"',
        TARGET,
        false,
      ),
    ).toBeNull();
    expect(login.header(TARGET)).toContain('response="670fd8c2df070c60b045671b8b24ff02"');
  });

  it('takes the strongest of several ways', () => {
    const login = openLogin(MUFASA, () => CNONCE);
    expect(
      login.challenged(`Basic realm="x", ${CHALLENGE('MD5')}, ${CHALLENGE('SHA-256')}`, POST, false),
    ).toBeNull();
    expect(login.header(POST)).toContain('algorithm=SHA-256');
  });

  it('gives the password itself to nobody whom others can hear', () => {
    const login = openLogin({ user: 'ann', password: 'größe:1' });
    expect(login.challenged('Basic realm="x"', { ...POST, isPrivate: false }, false)).toBe('in-clear');
    expect(login.header(POST)).toBeNull();
    expect(login.challenged('Basic realm="x"', POST, false)).toBeNull();
    expect(login.header(POST)).toBe(`Basic ${Buffer.from('ann:größe:1').toString('base64')}`);
  });

  it('tells a wrong login from a number that has run out', () => {
    const login = openLogin(MUFASA);
    login.challenged(CHALLENGE('MD5'), POST, false);
    expect(login.challenged(CHALLENGE('MD5'), POST, true)).toBe('wrong-login');
    expect(login.challenged(`${CHALLENGE('MD5')}, stale=TRUE`, POST, true)).toBeNull();
  });

  it.each([
    '',
    'Negotiate',
    'Bearer realm="x"',
    'Digest realm="x", nonce="y", algorithm=SHA-512-256',
    'Digest nonce="y", qop="auth-int"',
  ])('knows no way in “%s”', (challenge) => {
    expect(openLogin(MUFASA).challenged(challenge, POST, false)).toBe('unknown-way');
  });
});

describe('readChallenges', () => {
  it('reads quotes within quotes, and what stands behind a token', () => {
    expect(readChallenges('Negotiate abc==, Digest realm="a \\"b\\", c" , nonce=x')).toMatchObject([
      { scheme: 'digest', realm: 'a "b", c', nonce: 'x', opaque: null, algorithm: 'md5', qop: [] },
    ]);
  });

  it('ends on whatever a server says', () => {
    for (const text of [
      '"',
      '=',
      ',,,',
      'Digest "',
      'Digest realm="',
      'é',
      'Basic\u0000realm="x"',
      'Basic realm=',
    ])
      expect(Array.isArray(readChallenges(text))).toBe(true);
  });
});
