import { expect, test } from 'vitest';
import { leftToRightStretches } from '../../src/model/index.ts';

function show(text: string): string {
  let shown = text;
  for (const { start, end } of leftToRightStretches(text).reverse()) {
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  }
  return shown;
}

test.each([
  'خذ ⟦15 mcg (600 IU)⟧ مرة يوميًا.',
  'اتصل على ⟦555-0123⟧ أو ⟦+1 (800) 555-0123⟧ الآن.',
  'الجرعة ⟦2.5–5 mg/kg⟧ كل ⟦8–12⟧ ساعة.',
  'إذا كان ⟦BMI ≥ 30 kg/m²⟧ أو ⟦HbA1c > 7%⟧.',
  'فيتامين ⟦D3 (cholecalciferol)⟧، و ⟦B12⟧.',
  'الساعة ⟦8:30⟧ يوم ⟦23/11/2026⟧.',
  'النسبة ٣٠–٤٠٪ أو ⟦30–40%⟧ تقريبًا.',
  'البريد: ⟦info@clinic.org⟧، الموقع ⟦https://a.org/x?y=1⟧.',
  'ضغط الدم ⟦120/80 mmHg⟧ (طبيعي).',
  'درجة الحرارة ⟦-5 °C⟧ إلى ⟦38.5 °C⟧.',
  '(ملاحظة: لا تتجاوز ⟦4,000 IU⟧)',
  '⟦Vitamin D⟧ مهم.',
  'قل "⟦Vitamin D⟧" أو «فيتامين د».',
  'اضغط ⟦1-800-222-1222⟧ ثم ⟦#5⟧.',
  'نص (⟦Vitamin D⟧) ونص ⟦D⟧ (⟦abc⟧ نص) 4,000 و 12.',
  '⟦A (b)⟧) و (⟦15 µg⟧',
  'لا شيء هنا (أبدًا)؟',
])('%s', (expected) => {
  expect(show(expected.replace(/[⟦⟧]/g, ''))).toBe(expected);
});
