/** Words whose spelling misleads the rules, with their syllables in US dictionaries. Regular endings are not listed. */
const BY_COUNT: Readonly<Record<number, string>> = {
  1: `ache axe beer bye charge cheer deer drawer edge else false fringe hinge huge large lounge lunge merge owe plunge proud prove
    purge queen queer rye sponge squeak squeeze steer surge tongue twelve urge wedge`,
  2: `ashes being bias blessed chocolate client cocoa crooked cushion desire dial diamond diet doing drier dying entire evening
    eyebrow fashion flier fluid forest giant going higher junior lawyer lion lozenge lying marriage measles million billion
    trillion minute naked ninety nineteen onion pigeon poem poet quiet rabies react relapse require riot rugged safety salmon
    scabies science seeing senior soldier surgeon triage trial trying union upsurge vial viewer vowel wicked`,
  3: `acetone apostrophe area biotic caregiver carelessness chaotic creation creator creatine everyone idea meiosis nausea neonate
    nutrient period piano pneumonia radio reaction reapply reassure recipe reopen serious several stereo stevia suicide
    theater trachea unconscious unusual valuable vegetable video previous various obvious miscarriage`,
  4: `anesthesia anxiety coordinate cooperate diabetes diabetic diarrhea dietitian dietician dietary evaluate everybody glioma
    ideation ischemia myeloma myopathy neuroscience reexamine reactivate situation`,
  5: `cooperation coordination creativity ideologist ideology myocardial myocardium osteopathy preoperative reevaluate`,
  6: `cardiovascular encephalopathy gastrointestinal osteoarthritis osteoporosis osteoporotic`,
  7: `cardiomyopathy osteomyelitis`,
};

export const EXCEPTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_COUNT).flatMap(([count, words]) =>
    words.split(/\s+/).map((word) => [word, Number(count)] as const),
  ),
);
