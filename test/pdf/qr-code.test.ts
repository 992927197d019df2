import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../src/pdf/index.ts';

const address = 'https://ods.od.nih.gov/factsheets/VitaminD-Consumer/';
