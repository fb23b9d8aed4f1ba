import { useEffect, useRef, useState } from 'preact/hooks';

export interface Reading {
  /** The id of the section that is being read; empty: none yet. */
  readonly current: string;
  /** Brings a section into view: to the top of it, or (`nearest`) only as far as it takes to see it. */
  readonly show: (id: string, block?: 'start' | 'nearest') => void;
}

interface Asked {
  readonly id: string;
  readonly block: 'start' | 'nearest';
}

/** What a reader does who wants to be elsewhere. */
const MOVES_ON = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Which section of the page is being read. One that was asked for, by the address or a click, stays in view while
 * what stands above it still arrives, until the reader moves on.
 */
export function useReading(): Reading {
  const [current, setCurrent] = useState(fromAddress);
  const asked = useRef<Asked | null>(current === '' ? null : { id: current, block: 'start' });
  const show: Reading['show'] = (id, block = 'start') => {
    asked.current = { id, block };
    setCurrent(id);
    bringIntoView(asked.current);
  };
  useEffect(() => {
    const stop = new AbortController();
    const listen = { signal: stop.signal, passive: true };
    const release = (): void => {
      asked.current = null;
    };
    const arrivals = new ResizeObserver(() => asked.current && bringIntoView(asked.current));
    arrivals.observe(document.body);
    for (const move of MOVES_ON) addEventListener(move, release, listen);
    addEventListener('hashchange', () => show(fromAddress()), listen);
    addEventListener('scroll', () => asked.current ?? setCurrent(inView()), listen);
    return () => {
      arrivals.disconnect();
      stop.abort();
    };
  }, []);
  return { current, show };
}

const fromAddress = (): string => location.hash.slice(1);

function bringIntoView({ id, block }: Asked): void {
  const section = document.getElementById(id);
  // With the first one goes what stands above it.
  if (section && section === document.querySelector('.options-section')) scrollTo(0, 0);
  else section?.scrollIntoView({ block });
}

/** The last section that begins in the upper third, or the very last once there is nothing below. */
function inView(): string {
  // What is folded away is not being read, though it has its place.
  const sections = [...document.querySelectorAll('.options-section')].filter((one) => one.checkVisibility());
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  const begun = sections.filter((section) => section.getBoundingClientRect().top < innerHeight / 3);
  return ((isAtEnd ? sections : begun).at(-1) ?? sections[0])?.id ?? '';
}
