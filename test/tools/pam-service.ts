import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A service of PAM that lets anybody in who knows the password. */
export interface PamService {
  readonly name: string;
  remove(): void;
}

const MODULES = ['/lib/x86_64-linux-gnu', '/lib/aarch64-linux-gnu', '/lib64', '/lib'];
export const hasPam = (): boolean =>
  process.getuid?.() === 0 && MODULES.some((folder) => existsSync(join(folder, 'security/pam_exec.so')));

export function addPamService(password: string): PamService {
  const folder = mkdtempSync(join(tmpdir(), 'plainleaf-pam-'));
  const check = join(folder, 'check');
  // it is handed the password with a zero byte behind it
  writeFileSync(check, `#!/bin/sh\n[ "$(tr -d '\\000')" = "${password}" ]\n`);
  chmodSync(check, 0o755);
  chmodSync(folder, 0o755);
  const name = `plainleaf-test-${randomUUID()}`;
  const file = `/etc/pam.d/${name}`;
  writeFileSync(
    file,
    `auth required pam_exec.so expose_authtok quiet ${check}\naccount required pam_permit.so\n`,
  );
  return { name, remove: () => rmSync(file, { force: true }) };
}
