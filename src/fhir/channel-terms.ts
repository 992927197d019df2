import type { ChannelName } from '../delivery/index.ts';
import type { CodeableConcept, Communication } from './resources.ts';

/** How a channel is spoken of in FHIR. */
interface ChannelTerms {
  readonly medium: CodeableConcept;
  /** What it means that all went well. */
  readonly done: Extract<Communication['status'], 'completed' | 'preparation'>;
  readonly says: string;
  /** Why it was not done: only the channel's own answer, as nothing else is known. */
  readonly failed: string;
  readonly deferred: string;
  readonly inDoubt: string;
}

/** HL7's code system of ways to take part: https://terminology.hl7.org/CodeSystem-v3-ParticipationMode.html */
const byMode = (code: string, display: string, text: string): CodeableConcept => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode', code, display }],
  text,
});

const MAY_BE_THERE = 'Nobody can know whether it arrived.';
const CLINIC_HANDS_IT_OUT = 'Whether it was handed out is not known here.';

const CHANNEL_TERMS = {
  email: {
    medium: byMode('EMAILWRIT', 'email', 'E-mail'),
    done: 'completed',
    says: 'Mailed: the mail server took it.',
    failed: 'The mail server refused it.',
    deferred: 'The mail server asked for patience.',
    inDoubt: `The mail server may have it. ${MAY_BE_THERE}`,
  },
  eml: {
    medium: byMode('EMAILWRIT', 'email', 'E-mail, written as a file'),
    done: 'preparation',
    says: `Written as a mail. ${CLINIC_HANDS_IT_OUT}`,
    failed: 'The mail could not be written.',
    deferred: 'The mail could not be written yet.',
    inDoubt: `The mail may have been written. ${MAY_BE_THERE}`,
  },
  file: {
    medium: byMode('WRITTEN', 'written', 'File'),
    done: 'preparation',
    says: `Made as a file. ${CLINIC_HANDS_IT_OUT}`,
    failed: 'The file could not be made.',
    deferred: 'The file could not be made yet.',
    inDoubt: `The file may have been made. ${MAY_BE_THERE}`,
  },
  print: {
    medium: byMode('TYPEWRIT', 'typewritten', 'Paper, from a printer'),
    done: 'preparation',
    says: `Printed. ${CLINIC_HANDS_IT_OUT}`,
    failed: 'The printer did not print it.',
    deferred: 'The printer has not printed it yet.',
    inDoubt: `The printer may have printed it. ${MAY_BE_THERE}`,
  },
} as const satisfies Record<ChannelName, ChannelTerms>;

/** Of a channel that only a newer Plainleaf knows, nothing is claimed. */
export const termsOf = (channel: string): ChannelTerms =>
  Object.entries<ChannelTerms>(CHANNEL_TERMS).find(([name]) => name === channel)?.[1] ?? {
    ...CHANNEL_TERMS.file,
    medium: { text: channel },
    says: `Delivered (${channel}). ${CLINIC_HANDS_IT_OUT}`,
  };
