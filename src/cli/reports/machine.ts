import pc from 'picocolors';
import type { MachineReport } from '../../doctor/index.ts';

/** What was found on a machine, one thing a line, and how to mend what is amiss. */
export function describeMachine(reports: readonly MachineReport[], color: boolean): string {
  const colors = pc.createColors(color);
  const lines = reports.flatMap((report) => {
    const mark = report.ok ? colors.green('✓') : report.needed ? colors.red('✗') : colors.yellow('–');
    const line = `${mark} ${colors.bold(report.title)}  ${report.says}`;
    if (report.ok) return [line];
    return [
      line,
      `  ${report.needed ? 'Needed' : 'Only needed'} for ${report.job}.`,
      `  ${colors.cyan('→')} ${report.hint}`,
    ];
  });
  const lacking = reports.filter(({ ok, needed }) => needed && !ok);
  const sum =
    lacking.length === 0
      ? 'Handouts can be built here.'
      : `Handouts cannot be built here yet: ${lacking.map(({ title }) => title).join(', ')}.`;
  return `${[...lines, '', sum].join('\n')}\n`;
}
