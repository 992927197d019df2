import type { Handout, Problem, SignOffState } from '../model/index.ts';

/** What a person allowed to be handed to patients all the same. */
export interface DeliveryPermission {
  readonly unreviewed: boolean;
  readonly expired: boolean;
}

/**
 * What keeps a handout from being given to patients: no clinician stands for this text, or not any more. The pages say
 * so in any case.
 * @param today ISO 8601 day.
 */
export function deliveryProblems(
  { review }: Pick<Handout, 'review'>,
  { state }: SignOffState,
  today: string,
  permission: DeliveryPermission,
): readonly Problem[] {
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    hint,
    place: review.place,
  });
  const unreviewed = UNREVIEWED[state];
  const isExpired = review.next !== undefined && review.next < today;
  return [
    ...(unreviewed && !permission.unreviewed
      ? [
          problem(
            'delivery/unreviewed',
            `${unreviewed} It is not given to patients.`,
            'Have it signed with plainleaf approve; or add --allow-unreviewed, and the pages say that nobody has reviewed it.',
          ),
        ]
      : []),
    ...((isExpired || review.next === undefined) && !permission.expired
      ? [
          problem(
            'delivery/expired',
            isExpired
              ? `This handout was to be reviewed by ${review.next}.`
              : 'This handout has no day by which it is reviewed again.',
            'Have it reviewed and set `next:` under `review:`; or add --allow-expired.',
          ),
        ]
      : []),
  ];
}

const UNREVIEWED: Readonly<Partial<Record<SignOffState['state'], string>>> = {
  unsigned: 'No clinician has signed this handout.',
  unproven: 'The sign-off of this handout does not say which text was signed.',
  void: 'This handout was changed since it was signed.',
};
