export { type PrinterAddress, readAddress, usualAddress } from './address.ts';
export { ask, wordsOf, written } from './ask.ts';
export type { Body, Exchange, Line, Patience } from './exchange.ts';
export { type Credentials, type Login, type NoLogin, openLogin } from './login.ts';
export {
  type Answer,
  type Attributes,
  collectionsOf,
  groupsOf,
  isRange,
  numbersOf,
  resolutionsOf,
  textsOf,
  type Written,
} from './message.ts';
export { isPassing, isRefusal, statusName } from './status-codes.ts';
