import type { MachineCheck } from '../machine-check.ts';

interface Tool {
  readonly title: string;
  readonly job: string;
  /** Names it goes by; the first that answers is taken. */
  readonly commands: readonly string[];
  readonly versionFlag: string;
  readonly hint: string;
}

/** A command that some job runs; building handouts needs none. */
const tool = ({ title, job, commands, versionFlag, hint }: Tool): MachineCheck => ({
  title,
  job,
  needed: false,
  async look({ run }) {
    for (const command of commands) {
      const answer = await run(command, [versionFlag]);
      const [version] = (answer ?? '').split('\n').filter((line) => /\d/.test(line));
      if (version) return { ok: true, says: version.trim() };
    }
    return { ok: false, says: 'not found', hint };
  },
});

export const java = tool({
  title: 'Java',
  job: 'running veraPDF, and Plainleaf’s own tests of PDF/UA',
  commands: ['java'],
  versionFlag: '-version',
  hint: 'Install Java 17 or newer, such as from https://adoptium.net.',
});

export const verapdf = tool({
  title: 'veraPDF',
  job: 'a second opinion on PDF/UA and PDF/A',
  commands: ['verapdf'],
  versionFlag: '--version',
  hint: 'Install it from https://verapdf.org and put its folder on the PATH. It needs Java.',
});

export const poppler = tool({
  title: 'poppler',
  job: 'Plainleaf’s own tests: reading the text back as other readers do',
  commands: ['pdftotext'],
  versionFlag: '-v',
  hint: 'Install poppler-utils (Debian, Ubuntu) or poppler (Homebrew).',
});

export const chromium = tool({
  title: 'Chromium',
  job: 'looking at handouts in a browser without a window',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
  versionFlag: '--version',
  hint: 'Install Chromium or Chrome if you want it; nothing that is built needs it.',
});
