import { languageNamer, longDate } from "@/lib/language";
import { phaseWeeks } from "@/lib/programs/phase-words";
import type { PageWords } from "../words";

const list = new Intl.ListFormat("en");
const nameOf = languageNamer("en");
const count = (exercises: number) => (exercises === 1 ? "One exercise" : `${exercises} exercises`);

export const en: PageWords = {
  documentTitle: "Your exercises",
  skip: "Go to the exercises",
  heading: (firstName) => (firstName ? `${firstName}, your exercises` : "Your exercises"),
  count,
  standing: {
    before: (startsOn) => `Starts on ${startsOn}.`,
    running: (week, weeks) => (weeks === null ? `Week ${week}` : `Week ${week} of ${weeks}`),
    phase: (phase, phases) => `phase ${phase} of ${phases}`,
    until: (endsOn) => `until ${endsOn}`,
    undated: (weeks) => (weeks === 1 ? "For one week" : `For ${weeks} weeks`),
    joined: (parts) => parts.join(", "),
    paused: (goesOn) =>
      goesOn
        ? `Your program is on a break. You start again on ${goesOn}.`
        : "Your program is on a break. Call your clinic before you go on.",
    breakAhead: (from, goesOn) => `There is a break from ${from}.${goesOn ? ` You start again on ${goesOn}.` : ""}`,
    ended: (endsOn) =>
      endsOn
        ? `This program ended on ${endsOn}. Call your clinic before you go on with it.`
        : "This program has ended. Call your clinic before you go on with it.",
  },
  goals: "What this is for",
  exercises: "How to do them",
  noExercises: "There are no exercises in this program.",
  phase: (title, fromWeek, toWeek) => {
    const weeks = phaseWeeks({ fromWeek, toWeek });
    return title ? `${title}, ${weeks.charAt(0).toLowerCase()}${weeks.slice(1)}` : weeks;
  },
  now: "Now",
  later: "Later",
  earlier: "Before",
  first: "First",
  next: "Next",
  stopped: "Where you stopped",
  last: "Last",
  moveOn: "When to move on",
  unlike: (weeks) => `This is different from ${weeks}.`,
  positions: {
    sitting: "Sitting",
    standing: "Standing",
    "hands-and-knees": "On hands and knees",
    "lying-on-back": "Lying on your back",
    "lying-on-side": "Lying on your side",
    "lying-on-stomach": "Lying on your stomach",
  },
  youNeed: (equipment) => `You need ${list.format(equipment)}.`,
  note: "A note for you",
  caution: "Take care",
  picture: (name) => `Picture of ${name}`,
  figure: {
    start: "Start",
    between: "Then",
    finish: "Finish",
    sides: { each: "Do each side. Left is shown.", alternating: "Take turns, left and right. Left is shown." },
    movement: (name) => `Movement of ${name}`,
    pause: "Pause",
    play: "Play",
    replay: "From the start",
  },
  stopTitle: "When to stop and call",
  stopIntro: "Stop the exercise at once if you notice any of these:",
  stopAfter: (phone, emergency) =>
    `Then call your clinic: ${phone}. If it is bad or nobody answers, call ${emergency || "your emergency number"}.`,
  stopShort: "When to stop",
  call: (phone) => `Call ${phone}`,
  callShort: "Call the clinic",
  notWatched: "Nobody watches this page. If you are worried, call.",
  printed: "Open the handout (PDF)",
  therapist: "Your therapist",
  questions: "Questions?",
  published: (version, date) => `Version ${version} of your program, from ${date}.`,
  keepPrivate: "Anyone who has this link can open this page. Share it only with people you trust.",
  supports: "This page goes with your therapist's advice. It does not take its place.",
  paper: {
    current: "Your paper is up to date.",
    same: "Your paper is older than this page, but all the exercises on it are the same.",
    older: (date) => `Your paper is out of date. There is a newer program from ${date}: use this page, or print it again.`,
    changes: "What is different from your paper",
  },
  news: "New since you last looked",
  notYet: {
    title: "Your exercises are not here yet",
    text: "This link works. Your therapist is still writing your program. Come back later, or call your clinic if you expected to find it here.",
  },
  absent: {
    title: "This link does not open a program",
    text: "The link may have ended, it may have been replaced by a new one, or a part of it may be missing.",
    next: "What you can do",
    hints: [
      "If you typed the link, or copied it, check that it is whole.",
      "Look for a newer link or a newer handout from your clinic.",
      "Call your clinic and ask for a new link. The number is on your printed handout.",
    ],
    emergency: "If you feel ill, do not wait. Call your clinic. In an emergency, call the emergency number.",
  },
  unavailable: {
    title: "This page cannot be shown right now",
    text: "Something on our side is not working. Your exercises are safe. Please try again in a few minutes, or call your clinic.",
  },
  date: (date) => longDate(date, "en"),
  languages: "Language",
  writtenIn: (language) => `Written in ${nameOf(language)}`,
};
