import type { VerifiedFile } from '../verified-file.ts';

/**
 * One file as other programs read it. Keys are added, never renamed: file, sha256, size, verdict, findings (id,
 * severity, page, message, hint), document (PdfDescription), madeFrom, source, veraPdf, transcript (page, depth, text).
 */
export function verifiedRecord(verified: VerifiedFile): Record<string, unknown> {
  const { file, sha256, size, verdict, findings, description, provenance, source, veraPdf, transcript } =
    verified;
  return {
    file,
    sha256,
    size,
    verdict,
    findings: findings.map(({ code, severity, page, message, hint }) => ({
      id: code,
      severity,
      page: page ?? null,
      message,
      ...(hint && { hint }),
    })),
    document: description,
    madeFrom: provenance,
    source: source.type === 'same' ? { type: 'same', compared: source.compared } : { type: source.type },
    veraPdf,
    transcript,
  };
}
