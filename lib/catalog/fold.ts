const unaccented: Record<string, string> = { ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/** Lower case without accents, so that whoever types on another keyboard finds the same. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđðħıßæœþ]/g, (letter) => unaccented[letter] ?? letter);

/** The words of a text, each as its parts: `Cat-cow stretch` is `[["cat", "cow"], ["stretch"]]`. */
export const wordsOf = (text: string): string[][] =>
  fold(text)
    .split(/\s+/)
    .map((word) => word.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== ""))
    .filter((parts) => parts.length > 0);
