export type { ToldDelivery } from './communication.ts';
export { bulkFiles, bundle } from './write-resources.ts';
