const waking = { from: 8 * 60, to: 20 * 60 };

/** When the rounds of a day are, where nobody chose: one in the morning, several spread from eight to eight. */
export function usualTimes(rounds: number): string[] {
  if (rounds <= 1) return ["09:00"];
  const step = (waking.to - waking.from) / (rounds - 1);
  return Array.from({ length: rounds }, (_, index) => clock(waking.from + Math.round((index * step) / 15) * 15));
}

/** The times that an address asks for, in their order, filled up with the usual ones; what is no time counts as not asked. */
export function chosenTimes(asked: readonly string[], rounds: number): string[] {
  const times = asked.filter((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)).slice(0, rounds);
  const usual = usualTimes(rounds);
  return [...times, ...usual.slice(times.length)].sort();
}

const clock = (minutes: number) => `${`${Math.floor(minutes / 60)}`.padStart(2, "0")}:${`${minutes % 60}`.padStart(2, "0")}`;
