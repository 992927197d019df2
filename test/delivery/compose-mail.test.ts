import { generateKeyPairSync } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { composeMail, type MailParts } from '../../src/delivery/email/compose-mail.ts';

const PARTS: MailParts = {
  name: '17',
  from: { name: 'Riverside Health', address: 'clinic@example.org' },
  to: { name: 'Zoë محمد 王', address: 'ann@example.org' },
  subject: 'Your handout from Riverside Health',
  html: '<!doctype html><html lang="ar" dir="rtl"><body><p>خذ قرصًا واحدًا · 5 µg ≥ 3</p></body></html>',
  text: `خذ قرصًا واحدًا · 5 µg ≥ 3\n${'A long line of words. '.repeat(80)}\n.\n..dots\n`,
  attachment: {
    fileName: 'handout.pdf',
    bytes: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256),
  },
  lang: 'ar',
  messageId: 'c0ffee@example.org',
  date: new Date('2026-11-28T10:00:00Z'),
};

const linesOf = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes).toString('latin1').split('\r\n');

describe('composeMail', () => {
  it('is read by another program as it was written', async () => {
    const { bytes, to, from } = await composeMail(PARTS);
    const read = await simpleParser(Buffer.from(bytes));
    expect([from, to]).toEqual(['clinic@example.org', 'ann@example.org']);
    expect(read.html).toBe(PARTS.html);
    expect(read.text?.trim()).toBe(PARTS.text.trim());
    expect(read.subject).toBe(PARTS.subject);
    expect(read.to).toMatchObject({ value: [{ name: 'Zoë محمد 王', address: 'ann@example.org' }] });
    expect(read.messageId).toBe('<c0ffee@example.org>');
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]).toMatchObject({ filename: 'handout.pdf', contentType: 'application/pdf' });
    expect(Uint8Array.from(read.attachments[0]?.content ?? [])).toEqual(PARTS.attachment.bytes);
  });

  it('keeps names and subject in every script, says its language, and answers go where the clinic wants them', async () => {
    const clinic = 'عيادة النهر "المركز", فرع ١';
    const { bytes } = await composeMail({
      ...PARTS,
      from: { name: clinic, address: 'clinic@example.org' },
      replyTo: 'desk@example.org',
      subject: `نشرتك من ${clinic}`,
    });
    const read = await simpleParser(Buffer.from(bytes));
    expect(read.from?.value).toEqual([{ name: clinic, address: 'clinic@example.org' }]);
    expect(read.replyTo?.value).toEqual([{ name: '', address: 'desk@example.org' }]);
    expect(read.subject).toBe(`نشرتك من ${clinic}`);
    expect(read.headers.get('content-language')).toBe('ar');
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(read.date?.toISOString()).toBe('2026-11-28T10:00:00.000Z');
    // the head is plain ASCII: old servers take nothing else
    const head = linesOf(bytes).slice(0, linesOf(bytes).indexOf(''));
    expect(head.filter((line) => /[^ -~\t]/.test(line))).toEqual([]);
  });

  it('offers the text first and the HTML after it, and the file beside both', async () => {
    const types = linesOf((await composeMail(PARTS)).bytes).flatMap(
      (line) => /^Content-Type: ([\w/]+)/i.exec(line)?.[1] ?? [],
    );
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'application/pdf',
    ]);
  });

  it('gives the same bytes for the same parts, in lines that every server takes', async () => {
    const [once, again] = [await composeMail(PARTS), await composeMail(PARTS)];
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
    const lines = linesOf(once.bytes);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(lines.join('')).not.toMatch(/[\r\n]/);
  });

  it('puts nothing but itself into the head, whatever a name holds', async () => {
    const evil = 'Ann\r\nBcc: evil@example.org\r\n\r\nX';
    const { bytes, to } = await composeMail({
      ...PARTS,
      to: { name: evil, address: PARTS.to.address },
      subject: `Hello\r\nBcc: evil@example.org`,
    });
    expect(to).toBe('ann@example.org');
    const head = linesOf(bytes).slice(0, linesOf(bytes).indexOf(''));
    expect(
      head.filter((line) => /^(?:to|cc|bcc|from):/i.test(line)).map((line) => line.split(':')[0]),
    ).toEqual(['From', 'To']);
    const read = await simpleParser(Buffer.from(bytes));
    expect(read.bcc).toBeUndefined();
  });

  it('names no clinic’s address to unsubscribe, unless there is one', async () => {
    expect(linesOf((await composeMail(PARTS)).bytes).join('\n')).not.toContain('List-Unsubscribe');
    const { bytes } = await composeMail({ ...PARTS, unsubscribe: 'mailto:stop@example.org' });
    expect(linesOf(bytes)).toContain('List-Unsubscribe: <mailto:stop@example.org>');
  });

  it('is signed for its domain', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { bytes } = await composeMail(PARTS, { domain: 'example.org', selector: 's1', privateKey: pem });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;[\s\S]*d=example\.org;[\s\S]*s=s1/);
    expect((await simpleParser(Buffer.from(bytes))).html).toBe(PARTS.html);
  });
});
