import type { CommandHost } from '../command-host.ts';
import { EXIT } from '../exit-codes.ts';
import { toJson } from '../reports/json.ts';

/** `plainleaf schema`: the JSON Schema by which editors complete and check a handout's YAML. */
export function addSchema({ program, terminal, exit }: CommandHost): void {
  program
    .command('schema')
    .description('print the JSON Schema of a handout, for editors')
    .action(async () => {
      const { handoutJsonSchema } = await import('../../content/index.ts');
      terminal.out(toJson(handoutJsonSchema()));
      exit(EXIT.done);
    });
}
