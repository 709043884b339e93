/** Where paper is letter size: the United States, Canada and Mexico, by the names of their time zones. Elsewhere it is A4. */
const letterZones = new Set(
  [
    "Adak Anchorage Boise Chicago Denver Detroit Fort_Wayne Indianapolis Juneau Knox_IN Los_Angeles Louisville Menominee Metlakatla",
    "New_York Nome Phoenix Shiprock Sitka Yakutat",
    "Atikokan Blanc-Sablon Cambridge_Bay Coral_Harbour Creston Dawson Dawson_Creek Edmonton Fort_Nelson Glace_Bay Goose_Bay Halifax",
    "Inuvik Iqaluit Moncton Montreal Nipigon Pangnirtung Rainy_River Rankin_Inlet Regina Resolute St_Johns Swift_Current Thunder_Bay",
    "Toronto Vancouver Whitehorse Winnipeg Yellowknife",
    "Bahia_Banderas Cancun Chihuahua Ciudad_Juarez Ensenada Hermosillo Matamoros Mazatlan Merida Mexico_City Monterrey Ojinaga Tijuana",
  ]
    .join(" ")
    .split(" ")
    .map((city) => `America/${city}`),
);

/** The paper that a clinic in this time zone most likely has. */
export const paperIn = (timeZone: string) =>
  letterZones.has(timeZone) ||
  /^(US|Canada|Mexico)\//.test(timeZone) ||
  /^America\/(Indiana|Kentucky|North_Dakota)\//.test(timeZone) ||
  timeZone === "Pacific/Honolulu"
    ? "letter"
    : "a4";

export type TimeZoneOption = { value: string; label: string };

/** Every time zone by the name that people know, "America / New York", in the order of the alphabet. */
export function timeZoneOptions(): TimeZoneOption[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
  return [...zones].sort().map((value) => ({ value, label: value.replaceAll("_", " ").replaceAll("/", " / ") }));
}

/** The time zone of this computer. */
export const ownTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
