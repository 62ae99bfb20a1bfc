"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { clockText, type FocusState, methodWords } from "../focus-clock";
import type { OwnSession } from "../queries";
import { MethodChange } from "./method-change";
import { useFocus } from "./use-focus";
import { useFoundFocus } from "./use-found-focus";

/** The block under way: its clock, the break when it is due, and the way out. There is nothing while none runs. */
export function FocusBar({
  session: begun,
  at,
  hasSound,
}: {
  session: OwnSession | null;
  /** When the page was made, by the server's clock. */
  at: string;
  hasSound: boolean;
}) {
  const { session, state, said, step, undo } = useFocus(begun, at);
  useTabTitle(session, state);
  useChime(session, state, hasSound);
  const prompt = promptOf(session, state);
  const [isChoosing, setChoosing] = useState(false);
  const breaks = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLParagraphElement>(null);
  useFoundFocus(place, said.text);

  return (
    <section
      aria-label="Under way"
      className={`sticky top-0 z-30 -mx-(--gutter) mb-4 px-(--gutter) print:hidden ${
        session || said.text ? "border-b border-ink bg-paper py-2" : ""
      }`}
    >
      {session && state ? (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <p className="min-w-0 flex-1 sm:basis-56">
            <strong className="block truncate font-semibold">{session.title}</strong>
            <span className="text-xs text-quiet max-sm:sr-only">{methodWords(state.method)}</span>
          </p>
          <p className="flex shrink-0 items-baseline gap-2 max-sm:text-xs">
            <span className={state.phase === "break" ? "font-semibold text-good" : "text-quiet"}>
              {wordOf(state)}
            </span>
            <span className="num text-lg" role="timer" aria-label={`${wordOf(state)}, ${shownClock(state)}`}>
              {shownClock(state)}
            </span>
          </p>
          <div className="flex flex-wrap gap-2 max-sm:basis-full">
            {state.phase === "break" && !state.isPaused ? (
              <Button onClick={() => void step({ does: "skip" })}>Skip the break</Button>
            ) : (
              <Button onClick={() => void step({ does: state.isPaused ? "resume" : "pause" })}>
                {state.isPaused ? "Go on" : "Pause"}
              </Button>
            )}
            <Button ref={breaks} aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
              Breaks
            </Button>
            <Button variant="primary" onClick={() => void step({ does: "finish" })}>
              Finish
            </Button>
          </div>
        </div>
      ) : null}
      {session && state && isChoosing ? (
        <MethodChange
          method={state.method}
          onChoose={(method) => {
            breaks.current?.focus();
            setChoosing(false);
            void step({ does: "choose", method });
          }}
        />
      ) : null}
      {session && state?.phase === "break" && session.reason ? (
        <p className="measure mt-2 border-s-4 border-good ps-3">
          {session.reason.text} <a href={session.reason.href}>From the guide “{session.reason.role}”</a>
        </p>
      ) : null}
      <div className="mt-1 flex flex-wrap items-center gap-x-4">
        <p
          ref={place}
          tabIndex={-1}
          role="status"
          className={session ? "text-xs text-quiet empty:hidden" : ""}
        >
          {said.text}
        </p>
        {said.changeId ? <Button onClick={() => void undo()}>Undo</Button> : null}
      </div>
      <p role="status" className="sr-only">
        {prompt}
      </p>
    </section>
  );
}

function wordOf({ phase, isPaused, left }: FocusState): string {
  if (isPaused) return "Paused at";
  if (phase === "break") return "Break, left";
  return left === null ? "At work for" : "Until the break";
}

function shownClock({ left, worked }: FocusState): string {
  return left === null ? clockText(worked) : clockText(left, "up");
}

/** What changes by itself is said once, when it does. */
function promptOf(session: OwnSession | null, state: FocusState | null): string {
  if (!session || !state?.method || state.isPaused) return "";
  const { rest, work } = state.method;
  if (state.phase === "break") return `Time for a break of ${rest} minutes. ${session.reason?.text ?? ""}`;
  return state.turn > 1 ? `The break is over: ${work} minutes of work.` : "";
}

/** The tab tells the time while something runs. */
function useTabTitle(session: OwnSession | null, state: FocusState | null) {
  const own = useRef<string | null>(null);
  const text =
    session && state ? `${shownClock(state)} ${state.phase === "break" ? "Break" : session.title}` : "";
  useEffect(() => {
    if (text) {
      own.current ??= document.title;
      document.title = text;
    } else if (own.current !== null) {
      document.title = own.current;
      own.current = null;
    }
  }, [text]);
}

/** Two soft tones when work or a break is over, for those who asked for them. */
function useChime(session: OwnSession | null, state: FocusState | null, hasSound: boolean) {
  const phase = session && state ? `${session.id} ${state.phase} ${state.turn}` : null;
  const before = useRef(phase);
  useEffect(() => {
    const isOther = before.current?.split(" ")[0] !== phase?.split(" ")[0];
    const hasTurned = before.current !== phase && !isOther;
    before.current = phase;
    if (hasTurned && hasSound) chime();
  }, [phase, hasSound]);
}

function chime() {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0.08;
  volume.connect(audio.destination);
  [660, 880].forEach((pitch, index) => {
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume);
    tone.start(audio.currentTime + index * 0.25);
    tone.stop(audio.currentTime + index * 0.25 + 0.2);
    if (index === 1) tone.onended = () => void audio.close();
  });
}
