/** At most so often a page says that somebody is there. The server allows for a minute. */
const sayAfterMs = 30_000;
const channelName = "homestretch.lock";
const signs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input", "scroll"] as const;

type Message = { staffId: string; kind: "active" | "locked" | "open"; at: number };
type Options = { staffId: string; idleMs: number; show: (isLocked: boolean) => void };

/**
 * Knows how long nobody has touched any page of this person in this browser, and locks all of them when it was too long. The server is told
 * both that somebody is there and that nobody is; by itself it locks a minute later.
 */
export class IdleWatch {
  readonly #options: Options;
  readonly #channel = new BroadcastChannel(channelName);
  #activeAt = Date.now();
  #saidAt = Date.now();
  #isLocked = false;
  /** The server has heard that it is locked, so that a page which opens afterwards is the person's own doing. */
  #isHeard = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Returns what ends it. */
  start(): () => void {
    const sign = () => this.#sign();
    const look = () => this.#look();
    for (const name of signs) window.addEventListener(name, sign, { capture: true, passive: true });
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    this.#tell("open");
    this.#look();
    return () => {
      for (const name of signs) window.removeEventListener(name, sign, { capture: true });
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
      clearTimeout(this.#timer);
      this.#channel.close();
    };
  }

  /** The password was right. */
  unlocked() {
    this.#open();
    this.#tell("open");
  }

  #sign() {
    if (this.#isLocked) return;
    this.#look();
    if (this.#isLocked) return;
    this.#activeAt = Date.now();
    if (this.#activeAt - this.#saidAt < sayAfterMs) return;
    this.#saidAt = this.#activeAt;
    this.#tell("active");
    void this.#say(false);
  }

  /** Time may have passed without any timer: a computer that slept. */
  #look() {
    clearTimeout(this.#timer);
    const left = this.#activeAt + this.#options.idleMs - Date.now();
    if (this.#isLocked) void (this.#isHeard || this.#say(true));
    else if (left <= 0) this.#lock();
    if (!this.#isHeard) this.#timer = setTimeout(() => this.#look(), this.#isLocked ? sayAfterMs : Math.max(left, 1_000));
  }

  #hear({ staffId, kind, at }: Message) {
    if (staffId !== this.#options.staffId) return;
    if (kind === "active" && !this.#isLocked) this.#activeAt = Math.max(this.#activeAt, at);
    if (kind === "locked" && !this.#isLocked) this.#hide();
    if (kind === "open" && this.#isLocked) this.#isHeard ? this.#open() : this.#tell("locked");
  }

  #lock() {
    if (this.#isLocked) return;
    this.#hide();
    this.#tell("locked");
  }

  #hide() {
    this.#isLocked = true;
    this.#isHeard = false;
    this.#options.show(true);
    void this.#say(true);
  }

  #open() {
    this.#isLocked = false;
    this.#isHeard = false;
    this.#activeAt = Date.now();
    this.#saidAt = this.#activeAt;
    this.#options.show(false);
    this.#look();
  }

  #tell(kind: Message["kind"]) {
    this.#channel.postMessage({ staffId: this.#options.staffId, kind, at: Date.now() } satisfies Message);
  }

  async #say(isLocked: boolean) {
    const body = JSON.stringify({ staffId: this.#options.staffId, isLocked });
    const headers = { "Content-Type": "application/json" };
    const response = await fetch("/api/session", { method: "POST", headers, body, keepalive: true }).catch(() => null);
    const isShut = response?.status === 423 || response?.status === 401;
    if (isLocked && this.#isLocked) this.#isHeard ||= isShut || response?.ok === true;
    // Locked without us: by the server's own clock, or in a page that we did not hear of.
    if (!isLocked && response?.status === 423) this.#lock();
  }
}
