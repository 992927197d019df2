import { mkdtempSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendTo } from '../../../src/batch/journal/append.ts';
import { MachineFailure } from '../../../src/files/index.ts';
import { canMount, mountDisk, unmount } from '../../tools/mount.ts';
import { describeWith } from '../../tools/needs.ts';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'plainleaf-journal-')), 'j');

describe('appendTo', () => {
  it('writes lines in the order they come', async () => {
    const path = newFile();
    const appender = appendTo(await open(path, 'w+'), 0);
    await Promise.all(['a', 'b', 'c'].map((line) => appender.append(line)));
    await appender.append('d');
    await appender.close();
    expect(readFileSync(path, 'utf8')).toBe('a\nb\nc\nd\n');
  });

  it('goes on where the disk took a part only', async () => {
    const path = newFile();
    const file = await open(path, 'w+');
    let writes = 0;
    const appender = appendTo(
      {
        write: ((bytes: Buffer, offset: number, length: number, position: number) => {
          writes++;
          return file.write(bytes, offset, Math.min(3, length), position);
        }) as typeof file.write,
        datasync: () => file.datasync(),
        close: () => file.close(),
      },
      0,
    );
    await appender.append('hello, world');
    await appender.close();
    expect(readFileSync(path, 'utf8')).toBe('hello, world\n');
    expect(writes).toBe(5);
  });

  it('writes nothing more after the first failure', async () => {
    const path = newFile();
    const file = await open(path, 'w+');
    let fails = true;
    const appender = appendTo(
      {
        write: file.write.bind(file) as typeof file.write,
        datasync: async () => {
          if (fails) throw Object.assign(new Error('io'), { code: 'EIO' });
        },
        close: () => file.close(),
      },
      0,
    );
    await expect(appender.append('a')).rejects.toThrow(MachineFailure);
    fails = false;
    await expect(appender.append('b')).rejects.toThrow('EIO');
    await appender.close();
    expect(readFileSync(path, 'utf8')).not.toContain('b');
  });
});

describeWith('right to mount', canMount(), 'a journal on a full disk', () => {
  it('fails at the line that is not on the disk, and after it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plainleaf-full-'));
    mountDisk(folder, 16);
    try {
      const file = await open(join(folder, 'j'), 'w+');
      const appender = appendTo(file, 0);
      let written = 0;
      const line = 'x'.repeat(999);
      await expect(
        (async () => {
          for (;;) {
            await appender.append(line);
            written++;
          }
        })(),
      ).rejects.toThrow(/ENOSPC/);
      expect(written).toBeGreaterThan(3);
      await expect(appender.append('y')).rejects.toThrow(/ENOSPC/);
      await appender.close();
      const whole = readFileSync(join(folder, 'j'), 'utf8').split('\n').slice(0, -1);
      expect(whole.filter((one) => one === line).length).toBeGreaterThanOrEqual(written);
    } finally {
      unmount(folder);
    }
  });
});
