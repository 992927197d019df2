export type { Base, BaseFile } from './base.ts';
export { decodeBase, encodeBase } from './encode-base.ts';
export { type BaseCache, openStamper, type Stamper, type StamperOptions } from './open-stamper.ts';
export type { Copy } from './stamp.ts';
