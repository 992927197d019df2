/** What a mail says whose attached file alone may tell what it is about. */
export interface MailLetter {
  /** BCP 47. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** Names no illness; nor does all else. */
  readonly subject: string;
  /** That a file is attached, and how it opens. */
  readonly notice: string;
  /** The clinic and how it is reached, a line each; empty without a clinic. */
  readonly sender: readonly string[];
}
