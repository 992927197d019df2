/** The operator that a line of content ends with. Read from the end: some operands are long. */
export function lastOperator(operators: string): string {
  let start = operators.length;
  while (start > 0 && !isSpace(operators.charCodeAt(start - 1))) start -= 1;
  return operators.slice(start);
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a;
