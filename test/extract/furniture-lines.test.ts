import { expect, it } from 'vitest';
import { APPEAL, LABEL, PHOTO_CREDIT, RELATED } from '../../src/extract/furniture-lines.ts';

const isFurniture = (line: string) => [APPEAL, LABEL, PHOTO_CREDIT, RELATED].some((pattern) => pattern.test(line));

it.each([
  'La suite après cette publicité',
  'Dieses Thema im Programm: Am 6. März berichtete der Seefunk um 12 Uhr.',
  "By submitting, you consent to receiving emails. If you don't want these, tick here",
  'View this post on Instagram',
  'For more stories, visit our news page.',
  'Now playing: The moment the doors opened',
  'Simak breaking news dan berita pilihan kami langsung di ponselmu.',
  '(Borítókép: A kisvonat az állomáson. Fotó: Kálmán Dóra)',
  'Minister Brandt im Bundesrat. | dpa',
  'The tram has run since 1929Credit: Alamy',
  'انتهای پیام/',
  'Nyhedsbrev',
])('%s is no line of an article', (line) => {
  expect(isFurniture(line)).toBe(true);
});

it.each([
  'By submitting the plan a week late, the council lost its grant.',
  'Now playing for the other side, Moreau scored twice.',
  'Support for the ferry is growing in the villages on the far shore.',
  'The bank said its credit: rating was unchanged.',
  'Scarica di fulmini sul porto, nessun ferito.',
])('%s is one', (line) => {
  expect(isFurniture(line)).toBe(false);
});
