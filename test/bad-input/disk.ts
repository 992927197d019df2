import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { smallHandout } from '../tools/project.ts';
import { FILE, FOLDER, handout, put, type Row } from './row.ts';

/** Puts a folder where a file should be. */
const folderFor =
  (path: string) =>
  (root: string): void => {
    rmSync(join(root, path), { recursive: true, force: true });
    mkdirSync(join(root, path), { recursive: true });
  };
const linkFor =
  (path: string, target: string) =>
  (root: string): void => {
    rmSync(join(root, path), { force: true });
    symlinkSync(target, join(root, path));
  };

/** Disks and folders that are not what they should be; those that need a mount stand in mounted-disk.test.ts. */
export const DISK: readonly Row[] = [
  {
    name: 'a folder for the YAML',
    make: folderFor(FILE),
    expect: { exit: 1, code: 'content/missing', hint: /folder/ },
  },
  {
    name: 'a folder for the YAML of a clinic',
    make: (root) => {
      handout(`${smallHandout()}clinic: ours\n`)(root);
      folderFor('content/clinics/ours.yaml')(root);
    },
    expect: { exit: 1, code: 'clinic/unknown', at: `${FILE}:7:9`, message: /is no file/, hint: /folder/ },
  },
  {
    name: 'a pipe that nobody writes to',
    make: (root) => {
      rmSync(join(root, FILE));
      execFileSync('mkfifo', [join(root, FILE)]);
    },
    expect: { exit: 1, code: 'content/missing' },
  },
  {
    name: 'a handout that leads out of the project',
    make: linkFor(FILE, '/etc/hostname'),
    expect: { exit: 1, code: 'asset/outside-project', hint: /Copy/ },
  },
  {
    name: 'a handout that leads to itself',
    make: linkFor(FILE, 'en.yaml'),
    expect: { exit: 1, code: 'content/missing' },
  },
  {
    name: 'a handout that leads nowhere',
    make: linkFor(FILE, 'nowhere.yaml'),
    expect: { exit: 1, code: 'content/missing' },
  },
  {
    name: 'a file for the folder out',
    make: (root) => {
      rmSync(join(root, 'out'), { recursive: true });
      put(root, 'out', 'a file');
    },
    expect: { exit: 3, message: /could not be written/, hint: /--out/ },
  },
  {
    name: 'a folder for the PDF',
    make: folderFor('out/tablets/en/handout-a4.pdf'),
    expect: { exit: 3, message: /could not be written/, hint: /folder/ },
  },
  {
    name: 'a folder that is a full device',
    make: () => {},
    argv: ['build', '--out', '/dev/full', '--paper', 'a4'],
    expect: { exit: 3, message: /could not be written/, hint: /--out/ },
  },
  {
    name: 'a file for the folder of handouts',
    make: (root) => {
      rmSync(join(root, 'content'), { recursive: true });
      put(root, 'content/handouts', 'a file');
    },
    expect: { exit: 2, message: /no handout/ },
  },
  {
    name: 'a folder for plainleaf.yaml is passed over',
    make: (root) => mkdirSync(join(root, 'plainleaf.yaml')),
    expect: { exit: 0 },
  },
  {
    name: 'a file for the folder of fonts is passed over',
    make: (root) => put(root, 'content/fonts', 'a file'),
    expect: { exit: 0 },
  },
  {
    name: 'a file that ends in .yml',
    make: (root) => put(root, `${FOLDER}/es.yml`, 'title: A\n'),
    expect: { exit: 2, message: /would not be read/, hint: /Rename it to es\.yaml/ },
  },
];
