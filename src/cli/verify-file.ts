import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findProjectRoot, MachineFailure } from '../files/index.ts';
import { askVeraPdf } from '../verapdf/index.ts';
import {
  describePdf,
  inspectPdf,
  type PdfFinding,
  type PdfReading,
  readAloud,
  readPdf,
} from '../verify/index.ts';
import { openProject } from './open-project.ts';
import { sourceFindings } from './source-findings.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { veraPdfFindings } from './verapdf-findings.ts';
import { findingOf, type SourceReport, type VerifiedFile } from './verified-file.ts';

/** Reads a file, looks at all it holds, compares it with its source and asks veraPDF. */
export async function verifyFile(file: string, terminal: Terminal): Promise<VerifiedFile> {
  const path = resolve(terminal.cwd, file);
  const loaded = await load(path, file);
  if (!(loaded instanceof Uint8Array)) return unreadable(file, null, loaded);
  try {
    return await verifyBytes(file, path, loaded, terminal);
  } catch (error) {
    if (error instanceof UsageError || error instanceof MachineFailure) throw error;
    return unreadable(file, loaded, stumbled(error));
  }
}

async function verifyBytes(
  file: string,
  path: string,
  loaded: Uint8Array,
  terminal: Terminal,
): Promise<VerifiedFile> {
  const read = readPdf(loaded);
  const [problem] = read.problems;
  if (!read.ok) return unreadable(file, loaded, problem ? findingOf(problem) : DAMAGED);
  const pdf = read.value;
  const { provenance } = pdf.claims;
  const source = await compare(pdf, terminal);
  const veraPdf = await askVeraPdf(path, pdf.claims, terminal.env);
  const findings = [
    ...sourceFindings(source, provenance),
    ...(await sizeFindings(pdf)),
    ...inspectPdf(pdf),
    ...veraPdfFindings(veraPdf),
  ].toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  return {
    file,
    ...stamp(loaded),
    verdict: findings.some(({ severity }) => severity === 'error') ? 'problems' : 'nothing-wrong',
    findings,
    description: describePdf(pdf),
    provenance,
    source,
    veraPdf,
    transcript: readAloud(pdf),
  };
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

const DAMAGED: PdfFinding = {
  code: 'pdf/unreadable',
  severity: 'error',
  message: 'The PDF cannot be read.',
};

/** A fault of ours that one file brings to light must not keep the others from being verified. */
const stumbled = (error: unknown): PdfFinding => ({
  code: 'pdf/unreadable',
  severity: 'error',
  message: `Plainleaf stumbled over this file, and it is not your mistake: ${error instanceof Error ? error.message : error}.`,
  hint: 'Please report it with the file that did it.',
});

const stamp = (bytes: Uint8Array): { sha256: string; size: number } => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
});

function unreadable(file: string, bytes: Uint8Array | null, finding: PdfFinding): VerifiedFile {
  return {
    file,
    ...(bytes ? stamp(bytes) : { sha256: null, size: null }),
    verdict: 'unreadable',
    findings: [finding],
    description: null,
    provenance: null,
    source: { type: 'not-ours' },
    veraPdf: { type: 'no-claim' },
    transcript: [],
  };
}

/** The bytes of a file, or why there are none. */
async function load(path: string, file: string): Promise<Uint8Array | PdfFinding> {
  const refuse = (code: string, message: string, hint: string): PdfFinding => ({
    code,
    severity: 'error',
    message,
    hint,
  });
  try {
    if ((await stat(path)).isDirectory())
      return refuse('pdf/folder', `${file} is a folder.`, 'Name the files in it, such as folder/*.pdf.');
    const bytes = await readFile(path);
    if (bytes.length > 0) return bytes;
    return refuse('pdf/empty', `${file} is empty.`, 'Make the file again, or ask for a new copy.');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP')
      return refuse('pdf/missing', `There is no file ${file}.`, 'Mind how it is spelt, and where you stand.');
    return refuse('pdf/forbidden', `${file} cannot be read (${code}).`, 'Check who may read it.');
  }
}

/** The room of provenance brings templates and fonts along: only files of ours need it. */
async function compare(pdf: PdfReading, terminal: Terminal): Promise<SourceReport> {
  const { provenance } = pdf.claims;
  if (!provenance) return { type: 'not-ours' };
  if (!findProjectRoot(terminal.cwd)) return { type: 'no-project' };
  const { compareWithSource } = await import('../provenance/index.ts');
  const { shelves, house, insisted } = await openProject({}, terminal);
  const [houseClinic, houseTheme] = [insisted.clinic ?? house.clinic, insisted.theme ?? house.theme];
  return compareWithSource(pdf, provenance, shelves, {
    ...(houseClinic && { houseClinic }),
    ...(houseTheme && { houseTheme }),
  });
}

async function sizeFindings(pdf: PdfReading): Promise<readonly PdfFinding[]> {
  const { provenance } = pdf.claims;
  if (!provenance) return [];
  const { sizesOfEdition } = await import('../provenance/index.ts');
  return sizesOfEdition(pdf, provenance.edition).map(findingOf);
}
