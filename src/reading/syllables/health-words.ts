/** Words whose spelling misleads the rules, with their syllables in US dictionaries. Regular endings are not listed. */
const BY_COUNT: Readonly<Record<number, string>> = {
  1: `ache axe beer begged bye charge cheer deer drawer edge else false fringe hinge huge large lounge lunge merge owe
    plunge proud prove purge queen queer rye sponge squeak squeeze steer surge tongue twelve urge wedge`,
  2: `ashes being bias billion blessed bracelet carriage cashier chocolate client cocoa crooked cushion desire dial
    diamond diet doing drier dying elsewhere entire evening eyebrow fashion flier fluid forest giant going goodbye
    gravel graveyard higher junior lawyer lion lozenge lying marriage measles million minute naked nineteen ninety
    onion pigeon poem poet quiet rabies react reindeer relapse require riot rugged safety salmon scabies science
    seeing senior soldier surgeon triage trial trillion trying union upsurge vial viewer vowel wicked`,
  3: `acetone apostrophe area behavior biotic caregiver carelessness chaotic creatine creation creator everyone idea
    meiosis miscarriage nausea neonate nutrient obvious period piano pneumonia policeman previous radio reaction
    reapply reassure recipe reliant reopen savior serious several stereo stevia suicide theater trachea unconscious
    unusual valuable various vegetable video`,
  4: `anesthesia anxiety cooperate coordinate dandelion diabetes diabetic diarrhea dietary dietician dietitian
    evaluate everybody glioma ideation ischemia myeloma myopathy neuroscience reactivate reexamine situation`,
  5: `cooperation coordination creativity ideologist ideology myocardial myocardium osteopathy preoperative reevaluate`,
  6: `cardiovascular encephalopathy gastrointestinal osteoarthritis osteoporosis osteoporotic`,
  7: `cardiomyopathy osteomyelitis`,
};

export const EXCEPTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_COUNT).flatMap(([count, words]) =>
    words.split(/\s+/).map((word) => [word, Number(count)] as const),
  ),
);
