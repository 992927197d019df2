import type { Argument, Command, Option } from 'commander';
import type { ProjectNames } from './names.ts';
import { valuesOf } from './values.ts';

/** A word to offer, and in a few words what it is; empty where the word says it. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

interface Typed {
  readonly command: Command;
  /** Words that are no options, behind the command. */
  readonly given: readonly string[];
  /** The options that stand there, by their long names. */
  readonly used: ReadonlySet<string>;
  /** An option whose value comes next. */
  readonly waiting: Option | null;
  /** False behind `--`, where nothing is an option any more. */
  readonly options: boolean;
}

/**
 * What may stand where the cursor is.
 * @param words what was typed behind `plainleaf`; the last is the one at the cursor, and may be empty.
 */
export function completeWords(
  words: readonly string[],
  program: Command,
  names: ProjectNames,
): readonly Candidate[] {
  // bash takes = for a word of its own
  const apart = words.filter((word) => word !== '=');
  const current = words.at(-1) === '=' ? '' : (apart.at(-1) ?? '');
  const before = words.at(-1) === '=' ? apart : apart.slice(0, -1);
  const typed = readTyped(before, program);
  const values = (of: Option | Argument): readonly string[] =>
    valuesOf(of, { command: typed.command.name(), given: typed.given, names });

  if (typed.waiting) return startingWith(current, listed(values(typed.waiting), current));
  const [, name = '', start] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
  if (start !== undefined && typed.options) {
    const option = typed.command.options.find(({ long }) => long === name);
    if (!option) return [];
    return startingWith(start, listed(values(option), start)).map(({ word, about }) => ({
      word: `${name}=${word}`,
      about,
    }));
  }
  if (current.startsWith('-') && typed.options) return startingWith(current, optionsLeft(typed));
  const { commands, registeredArguments } = typed.command;
  const inner =
    commands.length > 0 && typed.given.length === 0
      ? typed.command.createHelp().visibleCommands(typed.command).map(describe)
      : [];
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[typed.given.length] ?? (last?.variadic ? last : undefined);
  const left = argument ? values(argument).filter((word) => !typed.given.includes(word)) : [];
  return startingWith(current, [...inner, ...left.map(plain)]);
}

const plain = (word: string): Candidate => ({ word, about: '' });

const describe = (command: Command): Candidate => ({ word: command.name(), about: command.description() });

const startingWith = (start: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ word }) => word.startsWith(start));

/** Values of an option that takes several with commas: what is typed before the last comma stays. */
function listed(values: readonly string[], current: string): readonly Candidate[] {
  const head = current.slice(0, current.lastIndexOf(',') + 1);
  const taken = head === '' ? [] : ['all', ...head.split(',')];
  return values.filter((value) => !taken.includes(value)).map((value) => plain(head + value));
}

function optionsLeft({ command, used }: Typed): readonly Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(({ long, hidden }) => long && !hidden && !used.has(long))
    .map(({ long, description }) => ({ word: long ?? '', about: description }));
}

/** Reads what stands before the cursor; what it does not know it steps over. */
function readTyped(words: readonly string[], program: Command): Typed {
  let command = program;
  let waiting: Option | null = null;
  let options = true;
  const given: string[] = [];
  const used = new Set<string>();
  for (const word of words) {
    if (waiting) {
      waiting = null;
    } else if (options && word === '--') {
      options = false;
    } else if (options && word.startsWith('-') && word !== '-') {
      const [name] = word.split('=');
      const option = command.options.find(({ long, short }) => long === name || short === name);
      if (option?.long) used.add(option.long);
      if (option && !option.isBoolean() && !word.includes('=')) waiting = option;
    } else {
      const inner = command.commands.find((candidate) => candidate.name() === word);
      if (inner && given.length === 0) command = inner;
      else given.push(word);
    }
  }
  return { command, given, used, waiting, options };
}
