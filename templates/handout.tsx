import { probe } from 'plainleaf/pdf';
export const x = probe + 1;
