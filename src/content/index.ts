export { readClinic } from './clinic.ts';
export { contentHash } from './content-hash.ts';
export { furniture } from './furniture.ts';
export { clinicJsonSchema, handoutJsonSchema, localeJsonSchema, themeJsonSchema } from './json-schema.ts';
export { readLocale } from './locale.ts';
export { languageProblems, slugProblems } from './names.ts';
export { bodyText, handoutProse, runningTexts } from './prose.ts';
export { readHandout } from './read-handout.ts';
export { readTheme } from './theme.ts';
