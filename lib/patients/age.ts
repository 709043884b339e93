/** Whole years on a day; both are calendar dates such as `1951-04-02`. Who was born on February 29 has the birthday on March 1. */
export function ageOn(today: string, birthOn: string): number {
  const hadBirthday = today.slice(5) >= birthOn.slice(5);
  return Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (hadBirthday ? 0 : 1);
}
