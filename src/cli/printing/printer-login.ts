import { type Login, openLogin } from '../../printing/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The login for printers, from the environment alone. Throws UsageError for half of one. */
export function printerLogin({ env }: Pick<Terminal, 'env'>): { readonly login?: Login } {
  const { PLAINLEAF_PRINTER_USER: user, PLAINLEAF_PRINTER_PASSWORD: password } = env;
  if (!user && !password) return {};
  if (!user || !password)
    throw new UsageError(
      'Only one of PLAINLEAF_PRINTER_USER and PLAINLEAF_PRINTER_PASSWORD is set.',
      'Set both, or none.',
    );
  return { login: openLogin({ user, password }) };
}
