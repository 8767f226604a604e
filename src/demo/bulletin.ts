import { plain, type WireStory } from './story.ts';

const FIRST_SERIAL = 100;

/**
 * What a wire sends when there is nothing to report: recurring items with near-equal text and other figures,
 * which must never be taken for versions of one story.
 * @param number from 0; the same number gives the same bulletin
 */
export function bulletin(number: number): WireStory {
  const write = BULLETINS[number % BULLETINS.length] ?? ferry;
  return { ...write(number + 1), serial: FIRST_SERIAL + number };
}

const BULLETINS = [ferry, water, won];

function ferry(number: number): WireStory {
  return {
    ...plain,
    desk: 'national',
    serial: 0,
    headline: `Ferry bulletin No. ${number}: ${7 + (number % 5)} of 12 routes open`,
    reporter: 'Dana Okoro',
    place: 'INCHEON',
    paragraphs: [
      `Ferries run on ${7 + (number % 5)} of 12 island routes, the harbor office said in bulletin No. ${number}.`,
      `Waves outside the harbor are ${(0.5 + (number % 7) / 4).toFixed(1)} meters high.`,
    ],
    keywords: ['ferry', 'islands'],
  };
}

function water(number: number): WireStory {
  return {
    ...plain,
    serial: 0,
    headline: `Inter-Korean river report No. ${number}: Imjin at ${(1.2 + (number % 9) / 10).toFixed(1)} meters`,
    reporter: 'Bae Min-jae',
    place: 'PAJU',
    paragraphs: [
      `The Imjin River stood at ${(1.2 + (number % 9) / 10).toFixed(1)} meters, by the figures read out over the hotline from North Korea.`,
      `It was report No. ${number} since the two Koreas exchange them.`,
    ],
    keywords: ['inter-Korean', 'Imjin River'],
  };
}

function won(number: number): WireStory {
  return {
    ...plain,
    desk: 'economy',
    serial: 0,
    headline: `Dollar quoted at ${(1300 + (number % 40)).toLocaleString('en-US')} won in fixing No. ${number}`,
    reporter: 'Noh Eun-sol',
    place: 'SEOUL',
    paragraphs: [
      `The dollar was quoted at ${(1300 + (number % 40)).toLocaleString('en-US')} won in fixing No. ${number}.`,
    ],
    keywords: ['won', 'markets'],
  };
}
