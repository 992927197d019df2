export { type Completed, completeHandout } from './complete.ts';
export { type FactSources, type FilledHandout, fillFacts } from './fill-facts.ts';
export { localise } from './localise.ts';
export { mailLetter } from './mail-letter.ts';
export { mailSubject } from './mail-subject.ts';
export { printNumber, unitWords } from './print-amount.ts';
export { telephoneAddress } from './telephone.ts';
