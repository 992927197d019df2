export { firstProblems } from './limits.ts';
export { placeInside } from './place-inside.ts';
export type { Path, Places } from './places.ts';
export { examineYaml, readYaml } from './read-yaml.ts';
export { textThat } from './rule.ts';
export { setMap } from './set-map.ts';
