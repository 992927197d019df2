import { ask, type Body, isPassing, isRefusal, type Line, written } from './ipp/index.ts';
import { type Trouble, troubleOfAnswer, troubleOfLine } from './trouble.ts';

export type SentDocument =
  | { readonly is: 'taken' }
  /** It surely did not take it. */
  | { readonly is: 'later' | 'refused'; readonly why: Trouble }
  /** It may have it. */
  | { readonly is: 'in-doubt'; readonly why: Trouble };

export interface SentFile {
  /** As IPP names it. */
  readonly format: string;
  readonly body: Body;
}

/** Hands a job its one document. Never twice: what is in doubt is for whoever asks the printer. */
export async function sendDocument(
  line: Line,
  job: number,
  { format, body }: SentFile,
): Promise<SentDocument> {
  const heard = await ask(line, 'Send-Document', {
    operation: [
      written('integer', 'job-id', job),
      written('mimeMediaType', 'document-format', format),
      written('boolean', 'last-document', true),
    ],
    document: body,
  });
  if (heard.is === 'answered') {
    if (!isRefusal(heard.answer.code)) return { is: 'taken' };
    return { is: isPassing(heard.answer.code) ? 'later' : 'refused', why: troubleOfAnswer(heard.answer) };
  }
  const why = troubleOfLine(heard);
  if (heard.is === 'not-reached') return { is: 'later', why };
  return { is: heard.is === 'refused' ? 'refused' : 'in-doubt', why };
}
