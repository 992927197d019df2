import { Argument } from 'commander';
import type { CommandHost } from '../command-host.ts';
import { EXIT } from '../exit-codes.ts';

/** `plainleaf completion SHELL`, and the hidden `plainleaf complete -- words…` that its script asks. */
export function addCompletion({ program, terminal, exit }: CommandHost): void {
  program
    .command('completion')
    .description('print a script by which a shell completes plainleaf’s words')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { COMPLETION_SCRIPTS } = await import('../completion/scripts.ts');
      terminal.out(COMPLETION_SCRIPTS[shell]);
      exit(EXIT.done);
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]', 'what stands behind plainleaf, up to the cursor')
    .action(async (words: string[]) => {
      const { completeWords } = await import('../completion/complete-words.ts');
      const { projectNames } = await import('../completion/names.ts');
      const names = await projectNames(terminal.cwd);
      for (const { word, about } of completeWords(words, program, names)) terminal.out(`${word}\t${about}\n`);
      exit(EXIT.done);
    });
}
