/**
 * Long and clinical words with plainer ones to pick, in our own choice. One line a word: `word: first, second`. Forms (performs, performed,
 * performing) are made by `hard-words.ts`.
 */
const verbs = `
administer: give
aggravate: make worse
alleviate: ease
alternate: switch
ambulate: walk
approximate: bring together
assess: check
assist: help
attempt: try
cease: stop
commence: start
complete: finish, do
compress: press
consult: ask
contract: tighten
decrease: lower
demonstrate: show
depress: lower
determine: find
diminish: lower
discontinue: stop
elevate: raise, lift
engage: tighten
ensure: make sure
evaluate: check
exacerbate: make worse
execute: do
exhale: breathe out
experience: feel, have
extend: straighten
facilitate: help
flex: bend
implement: start
indicate: show
inhale: breathe in
initiate: start
lengthen: stretch
maintain: keep, hold
mobilize: move
modify: change
monitor: watch
obtain: get
palpate: touch
perform: do
prevent: stop
progress: move on
pronate: turn down
protract: push forward
purchase: buy
receive: get
recline: lie back
recommend: suggest
regress: go back
require: need
restrict: limit
resume: start again
retract: pull back
rotate: turn
stabilize: steady
supinate: turn up
terminate: stop, end
tolerate: bear
utilize: use
`;

const nouns = `
abdomen: belly
abdominal: belly muscle
ability: skill
activity: task
alignment: straight line
appointment: visit
articulation: joint
assistance: help
clavicle: collarbone
condition: problem
contraction: tightening
deltoid: shoulder muscle
discomfort: soreness
duration: length
elevation: lifting
exhalation: breath out
extremity: arm or leg
fatigue: tiredness
femur: thigh bone
flexibility: ease of movement
flexion: bending
fracture: break
frequency: number of times
glute: buttock muscle
hamstring: muscle at the back of the thigh
humerus: upper arm bone
inflammation: swelling
inhalation: breath in
intensity: strength
medication: medicine
mobility: movement
modification: change
musculature: muscles
objective: goal
oedema: swelling
edema: swelling
paresthesia: tingling
patella: kneecap
pectoral: chest muscle
pelvis: hips
physician: doctor
procedure: way
progression: next step
protraction: pushing forward
quadriceps: front of the thigh
rehabilitation: recovery
repetition: repeat
retraction: pulling back
rhomboid: muscle between the shoulder blades
rotation: turn
scapula: shoulder blade
sensation: feeling
stability: steadiness
sternum: breastbone
symptom: sign
technique: way
trapezius: muscle from neck to shoulder
vertebra: bone of the spine
vertigo: spinning
`;

const others = `
additional: more
additionally: also
adequate: enough
alternately: by turns
anterior: front
anteriorly: to the front
appropriate: right
approximately: about
as well as: and
bilateral: on both sides
bilaterally: on both sides
cervical: neck
consecutive: in a row
consecutively: in a row
consequently: so
continuously: without a stop
contraindicated: not safe for you
contralateral: on the other side
currently: now
distal: farther
due to the fact that: because
excessive: too much
excessively: too much
frequently: often
gradually: slowly
horizontal: level
horizontally: level
immediately: right away
in order to: to
in the event of: if there is
inferior: lower
initially: at first
insufficient: too little
ipsilateral: on the same side
isometric: without moving
lateral: side
laterally: to the side
lower extremity: leg
lower extremities: legs
lumbar: low back
maximal: full
maximum: most
medial: inner
minimal: least
minimum: least
numerous: many
occasionally: now and then
optimal: best
perpendicular: at a right angle
posterior: back
posteriorly: to the back
previously: before
primarily: mainly
prior to: before
prone: on your stomach
proximal: nearer
quadruped: on hands and knees
range of motion: how far you can move
scapulae: shoulder blades
significant: big
significantly: a lot
simultaneously: at the same time
subsequent: next
subsequently: then
sufficient: enough
sufficiently: enough
superior: upper
supine: on your back
thoracic: upper back
thoracic spine: upper back
cervical spine: neck
lumbar spine: low back
unilateral: on one side
unilaterally: on one side
upper extremity: arm
upper extremities: arms
vertebrae: bones of the spine
vertical: upright
vertically: straight up
`;

export type PlainWord = { word: string; plain: readonly string[]; kind: "verb" | "noun" | "other" };

const read = (lines: string, kind: PlainWord["kind"]): PlainWord[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [word = "", plain = ""] = line.split(": ");
      return { word, plain: plain.split(", "), kind };
    });

export const plainWords: readonly PlainWord[] = [...read(verbs, "verb"), ...read(nouns, "noun"), ...read(others, "other")];
