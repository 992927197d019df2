/** Where a printer is. */
export interface PrinterAddress {
  /** As it is spoken of, such as `ipp://desk.local/printers/Office`. */
  readonly uri: string;
  readonly isSecure: boolean;
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

const IPP_PORT = 631;

/** Reads `ipp://…` or `ipps://…`; null for anything else, and for one with a login in it. */
export function readAddress(text: string): PrinterAddress | null {
  const scheme = /^(ipps?):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (!scheme || /[\s\p{Cc}]/u.test(text)) return null;
  // as http it is read with all that web addresses know of hosts and ports
  const web = text.replace(/^ipps?:/i, 'http:');
  if (!URL.canParse(web)) return null;
  const url = new URL(web);
  if (url.username || url.password || url.hash) return null;
  const written = /^ipps?:\/\/(?:\[[^\]]*\]|[^/:?]*):(\d+)/i.exec(text)?.[1];
  const port = written === undefined ? IPP_PORT : Number(written);
  const path = `${url.pathname}${url.search}`;
  const at = port === IPP_PORT ? '' : `:${port}`;
  return {
    uri: `${scheme}://${url.hostname}${at}${path}`,
    isSecure: scheme === 'ipps',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    path,
  };
}

/** Where printers usually are on a host that somebody named: `desk`, `10.0.0.7:8631`, `[::1]`. Null for no such name. */
export function usualAddress(host: string, path: string): PrinterAddress | null {
  return /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.test(host) ? readAddress(`ipp://${host}${path}`) : null;
}
