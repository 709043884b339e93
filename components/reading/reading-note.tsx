"use client";
import { ArrowRight } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import { type GradedLanguage, measureWords, type Reading, readingOf } from "@/lib/reading/grade";
import { type HardWord, hardWordsIn, withPlainWord } from "@/lib/reading/hard-words";

/** At most so many words at a time: the rest come when these are mended. */
const mostShown = 5;

/** Which words are hard, and which are plainer, we know of English only. */
function read(text: string, language: GradedLanguage): { reading: Reading; hard: HardWord[] } {
  const reading = readingOf(text, language);
  return { reading, hard: language === "en" ? hardWordsIn(text, reading.isHard) : [] };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

type Props = { text: string; onChange: (text: string) => void };

/**
 * What is hard about a text that a patient reads, quietly under its field: the grade where it is over the limit, and the hard words. One
 * press puts a plainer word in the place of one.
 */
export function ReadingNote({ text, language, onChange }: Props & { language: GradedLanguage | null }) {
  return language && <Graded text={text} language={language} onChange={onChange} />;
}

function Graded({ text, language, onChange }: Props & { language: GradedLanguage }) {
  const later = useDeferredValue(text);
  const { reading, hard } = useMemo(() => read(later, language), [later, language]);
  const { name, best } = measureWords[language];
  if (!reading.isHard && hard.length === 0) return null;
  const long = hard.filter(({ plainer }) => plainer.length === 0).slice(0, mostShown);
  const known = hard.filter(({ plainer }) => plainer.length > 0).slice(0, mostShown);
  return (
    <div className="flex flex-col gap-1 pt-0.5 text-xs text-soft">
      {reading.isHard && (
        <p>
          {capital(name)} {reading.measure}. Best is {best}: shorter sentences, shorter words
          {long.length > 0 && (
            <>
              {" than "}
              <span className="wrap-any">{long.map(({ word }) => `“${word}”`).join(", ")}</span>
            </>
          )}
          .
        </p>
      )}
      {known.length > 0 && (
        <ul aria-label="Plainer words" className="flex flex-wrap gap-x-3 gap-y-1">
          {known.map(({ word, plainer }) => (
            <li key={word} className="flex flex-wrap items-center gap-1">
              <span className="text-faint wrap-any">{word}</span>
              <ArrowRight aria-hidden="true" className="size-3.5 text-faint" />
              {plainer.map((plain) => (
                <button
                  key={plain}
                  type="button"
                  aria-label={`Write “${plain}” instead of “${word}”`}
                  onClick={() => onChange(withPlainWord(text, word, plain))}
                  className="min-h-6 rounded-sm border border-line bg-surface px-1.5 font-semibold text-teal-ink hover:border-teal"
                >
                  {plain}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
