import { smallHandout } from '../tools/project.ts';
import { FILE, FOLDER, handout, put, type Row } from './row.ts';

const CLINIC = 'content/clinics/ours.yaml';
const clinic =
  (yaml: string) =>
  (root: string): void => {
    handout(`${smallHandout()}clinic: ours\n`)(root);
    put(root, CLINIC, yaml);
  };
const named =
  (path: string) =>
  (root: string): void =>
    put(root, `content/handouts/${path}`, smallHandout());
/** One file of several is asked for, so that the small handout is not built beside it. */
const only = (name: string): readonly string[] => ['build', name, '--json', '--paper', 'a4', '--lang', 'all'];

/** Names, clinics and settings that are wrong. */
export const PROJECT: readonly Row[] = [
  {
    name: 'a clinic’s colour that cannot be read on white',
    make: clinic('name: Ours\nphone: "555-0100"\ncolors:\n  brand: "#ffee00"\n'),
    expect: {
      exit: 1,
      code: 'type/contrast',
      at: `${CLINIC}:4:10`,
      message: /4\.5:1/,
      hint: /darker/,
      amongOthers: true,
    },
  },
  {
    name: 'a colour by its name',
    make: clinic('name: Ours\nphone: "555-0100"\ncolors:\n  brand: blue\n'),
    expect: { exit: 1, code: 'schema/color', at: `${CLINIC}:4:10`, hint: /#0B4F6C/ },
  },
  {
    name: 'a clinic that is not there',
    make: handout(`${smallHandout()}clinic: theirs\n`),
    expect: { exit: 1, code: 'clinic/unknown', at: `${FILE}:7:9`, hint: /riverside/ },
  },
  {
    name: 'a folder that differs from another by a capital',
    make: named('Tablets/en.yaml'),
    argv: only('Tablets'),
    expect: {
      exit: 1,
      code: 'name/slug',
      at: 'content/handouts/Tablets/en.yaml',
      hint: /small letters/,
      isNew: true,
    },
  },
  {
    name: 'a folder with a space',
    make: named('back pain/en.yaml'),
    argv: only('back pain'),
    expect: {
      exit: 1,
      code: 'name/slug',
      at: 'content/handouts/back pain/en.yaml',
      hint: /small letters/,
      isNew: true,
    },
  },
  {
    name: 'a folder of other letters',
    make: named('rückenschmerz/en.yaml'),
    argv: only('rückenschmerz'),
    expect: { exit: 1, code: 'name/slug', at: 'content/handouts/rückenschmerz/en.yaml', isNew: true },
  },
  {
    name: 'a clinic above the project',
    make: handout(`${smallHandout()}clinic: ../../../etc/passwd\n`),
    expect: { exit: 1, code: 'schema/slug', at: `${FILE}:7:9` },
  },
  {
    name: 'a theme that every JavaScript object has',
    make: handout(`${smallHandout()}theme: constructor\n`),
    expect: { exit: 1, code: 'theme/unknown', at: `${FILE}:7:8`, hint: /standard/ },
  },
  {
    name: 'a handout above the project',
    make: () => {},
    argv: only('../../etc'),
    expect: { exit: 2, message: /no handout/ },
  },
  {
    name: 'settings that are no YAML',
    make: (root) => put(root, 'plainleaf.yaml', 'paper: [a4\n'),
    expect: { exit: 1, code: 'yaml/syntax', at: 'plainleaf.yaml:2:1', isNew: true },
  },
  {
    name: 'a setting that is none',
    make: (root) => put(root, 'plainleaf.yaml', 'papr: a4\n'),
    expect: { exit: 1, code: 'schema/unknown-key', at: 'plainleaf.yaml:1:1', hint: /paper/, isNew: true },
  },
  {
    name: 'the language en_US',
    make: named('other/en_US.yaml'),
    argv: only('other'),
    expect: {
      exit: 1,
      code: 'name/language',
      at: 'content/handouts/other/en_US.yaml',
      amongOthers: true,
      isNew: true,
    },
  },
  {
    name: 'the language english',
    make: named('other/english.yaml'),
    argv: only('other'),
    expect: { exit: 1, code: 'locale/unknown', at: 'content/handouts/other/english.yaml', isNew: true },
  },
  {
    name: 'a language that nobody speaks',
    make: (root) => put(root, `${FOLDER}/xx-ZZ.yaml`, smallHandout()),
    argv: ['build', '--json', '--paper', 'a4', '--lang', 'xx-ZZ'],
    expect: { exit: 1, code: 'locale/unknown', at: `${FOLDER}/xx-ZZ.yaml`, isNew: true },
  },
];
