import { type Alias, isScalar, type Node, type Scalar, visit, type YAMLMap } from 'yaml';
import type { Problem } from '../model/index.ts';
import type { ParsedYaml } from './parse.ts';

const QUOTE_IT = 'If it is a part of the text, put quotes round the whole text: "…".';

/** How strict a file is about what looks like text and is not. */
export interface Strictness {
  /** In prose a `#` behind unquoted text is a mistake; in settings it is a comment. */
  readonly prose: boolean;
}

type Report = (code: string, offset: number, message: string, hint: string) => void;

function refuseDuplicates(map: YAMLMap, report: Report): void {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (seen.has(name)) {
      report(
        'yaml/duplicate-key',
        key.range?.[0] ?? 0,
        `\`${name}\` stands here a second time; only one of them would be printed.`,
        'Put the two together, or take one out.',
      );
    }
    seen.add(name);
  }
}

/** Where the word that `offset` stands in begins, such as !!str. */
function wordStart(source: string, offset: number): number {
  let start = Math.max(0, offset);
  while (start > 0 && !/[\s,[\]{}]/.test(source[start - 1] ?? '')) start--;
  return start;
}

function refuseProperties({ source }: ParsedYaml, node: Node, report: Report): void {
  const start = node.range?.[0] ?? 0;
  if ('anchor' in node && node.anchor) {
    const mark = `&${node.anchor}`;
    const offset = Math.max(0, source.lastIndexOf(mark, start));
    report(
      'yaml/alias',
      offset,
      `\`${mark}\` is a YAML anchor and would not be printed; anchors are not used here.`,
      QUOTE_IT,
    );
  }
  if (node.tag) {
    const offset = wordStart(source, source.lastIndexOf('!', start));
    const mark = /^\S*/.exec(source.slice(offset))?.[0] ?? '!';
    report(
      'yaml/tag',
      offset,
      `\`${mark}\` is a YAML tag and would not be printed; tags are not used here.`,
      QUOTE_IT,
    );
  }
}

function refuseLostText({ source }: ParsedYaml, scalar: Scalar, report: Report): void {
  if (scalar.type !== 'PLAIN' || typeof scalar.value !== 'string' || !scalar.range) return;
  const [start, end] = scalar.range;
  const comment = /^[ \t]+(?=#)/.exec(source.slice(end));
  if (comment) {
    report(
      'yaml/comment-in-text',
      end + comment[0].length,
      'What follows a space and # is a comment and would not be printed.',
      'Put quotes round the whole text: "…". Write a real comment on a line of its own.',
    );
  }
  const dash = /\n[ \t]*(?=- )/.exec(source.slice(start, end));
  if (dash) {
    report(
      'yaml/dash-in-text',
      start + dash.index + dash[0].length,
      'This line looks like an item of a list, but it is indented into the text above it.',
      'Start it in the same column as the other items, or put quotes round the text if the dash belongs to it.',
    );
  }
}

/** What YAML allows and a file of ours does not, because text would be lost or repeated without a word. */
export function refusedProblems(yaml: ParsedYaml, { prose }: Strictness): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, offset, message, hint) => {
    problems.push({ code, severity: 'error', message, hint, place: yaml.placeAt(offset) });
  };
  if (yaml.document.directives?.yaml.explicit) {
    report(
      'yaml/directive',
      0,
      'The file starts with a %YAML line.',
      'Take it out: every file is read as YAML 1.2.',
    );
  }
  visit(yaml.document, {
    Map(_, map: YAMLMap) {
      refuseDuplicates(map, report);
      refuseProperties(yaml, map, report);
    },
    Alias(_, node: Alias) {
      report(
        'yaml/alias',
        node.range?.[0] ?? 0,
        `\`*${node.source}\` is a YAML alias; aliases are not used here.`,
        QUOTE_IT,
      );
    },
    Node(_, node) {
      refuseProperties(yaml, node, report);
      if (prose && isScalar(node)) refuseLostText(yaml, node, report);
    },
  });
  return problems;
}
