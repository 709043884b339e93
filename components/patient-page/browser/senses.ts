import { kept } from "./store";

/** Each of these may be missing in a browser or be switched off: then the others go on, and the screen always says it too. */
export const isOn = (sense: string) => !kept.off.includes(sense);

let audio: AudioContext | null = null;

/** Browsers let a page sound only after somebody pressed something. */
export function wakeSound() {
  try {
    audio ??= new AudioContext();
    void audio.resume();
  } catch {
    // There is none.
  }
}

export function tone(hertz: number, seconds = 0.16) {
  if (!audio || !isOn("sound")) return;
  const source = audio.createOscillator();
  const volume = audio.createGain();
  const { currentTime: now } = audio;
  source.frequency.value = hertz;
  // Swells and fades, so that it does not click.
  volume.gain.setValueAtTime(0.0001, now);
  volume.gain.exponentialRampToValueAtTime(0.25, now + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
  source.connect(volume).connect(audio.destination);
  source.start(now);
  source.stop(now + seconds);
}

export function buzz(pattern: number[]) {
  // Before anybody touched the page a browser refuses, and complains.
  if (isOn("vibration") && navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(pattern);
}

/** Read aloud in the language of the page, where the browser has a voice. */
export function speak(text: string) {
  if (!isOn("voice") || !("speechSynthesis" in window && "SpeechSynthesisUtterance" in window)) return;
  const said = new SpeechSynthesisUtterance(text);
  said.lang = document.documentElement.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
}

export function hush() {
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}

let lock: Promise<WakeLockSentinel | null> | null = null;

/** The screen stays awake while somebody exercises. A browser takes that back when the page is out of sight. */
export function stayAwake(awake: boolean) {
  if (!awake) void lock?.then((held) => held?.release()).catch(() => undefined);
  lock = awake && "wakeLock" in navigator ? navigator.wakeLock.request("screen").catch(() => null) : null;
}
