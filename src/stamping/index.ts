export type { Base } from './base.ts';
export { type BaseCache, type BaseFile, openStamper, type Stamper, type StamperOptions } from './open-stamper.ts';
export type { Copy } from './stamp.ts';
