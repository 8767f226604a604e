import type { ReviewEssay } from './story.ts';

export const reviewEssays: readonly ReviewEssay[] = [
  {
    source: 'review',
    slug: 'who-picks-up',
    headline: 'Who picks up?',
    authors: ['Gong Ye-in'],
    categories: ['Inter-Korean relations'],
    summary: 'The interesting thing about a hotline is not the call but the person who was told to take it.',
    paragraphs: [
      'When North Korea let the inter-Korean line ring for fourteen months, somebody sat beside it. Telephones that nobody hears are unplugged; this one was not.',
      'The order not to answer is therefore an order that has to be given every day. So is the order to answer.',
      'We should watch for the next small daily order: a gauge that is read, a gate that is opened, a train that is let through.',
    ],
  },
  {
    source: 'review',
    slug: 'the-economics-of-a-ferry',
    headline: 'The economics of a ferry',
    authors: ['Tomas Lindqvist'],
    categories: ['Economy', 'Islands'],
    summary: 'A route that loses money every day can still be the cheapest road in the country.',
    paragraphs: [
      'The outer islands pay for a ninth of what their ferry costs. The rest is a subsidy, and every few years someone proposes to end it.',
      'The comparison is usually with nothing. Compared with a bridge, a helicopter or the moving of eleven hundred people, the ferry is a bargain.',
      'Electric ships will lower the cost of fuel and raise the cost of waiting. On balance the route will lose a little less.',
    ],
  },
  {
    source: 'review',
    slug: 'six-hours',
    headline: 'Six hours',
    authors: ['Ilse Varga', 'Gong Ye-in'],
    categories: ['North Korea', 'Water'],
    summary: 'A warning before a dam is opened is the smallest agreement two states can keep.',
    paragraphs: [
      'Six hours is what North Korea gave before it opened the dam on the Imjin River. It is also, within minutes, what hydrologists have asked for since 2009.',
      'That suggests the number did not come from the telephone call. Somebody in Pyongyang has kept the old paper.',
      'Agreements outlive the governments that forget them, as long as one clerk does not.',
    ],
  },
  {
    source: 'review',
    slug: 'timetables-as-evidence',
    headline: 'Timetables as evidence',
    authors: ['Tomas Lindqvist'],
    categories: ['North Korea', 'Transport'],
    summary: 'A train that takes six hours for 225 kilometers is telling you about the track.',
    paragraphs: [
      'North Korean timetables are honest in one respect: nobody would invent a train this slow. Thirty-eight kilometers an hour is the speed of old sleepers and weak bridges.',
      'If the next edition says five hours, money has been spent. If it says seven, it has not, and winter was hard.',
    ],
  },
  {
    source: 'review',
    slug: 'ten-minutes-each',
    headline: 'Ten minutes each',
    authors: ['Gong Ye-in'],
    categories: ['Inter-Korean relations', 'Separated families'],
    summary: 'What people say when they have waited seventy years and have ten minutes.',
    paragraphs: [
      'At the reunions of 2018 most families spent the first minutes in silence. The transcripts that exist show questions about graves, recipes and a dog.',
      'A screen takes away the one thing everybody did first, which was to hold hands. It leaves the questions.',
      'Those who plan the inter-Korean video test could do worse than to give each family a list with none.',
    ],
  },
  {
    source: 'review',
    slug: 'the-market-for-umbrellas',
    headline: 'The market for umbrellas',
    authors: ['Ilse Varga'],
    categories: ['Economy', 'Weather'],
    summary: 'Prices know about the storm before the forecast does, but only by an hour.',
    paragraphs: [
      'On the morning of the storm the price of an umbrella at Mokpo station doubled at 7:40. The warning was issued at 8:35.',
      'Vendors do not see the future. They see the fishermen come home.',
    ],
  },
  {
    source: 'review',
    slug: 'a-border-in-the-rain',
    headline: 'A border in the rain',
    authors: ['Tomas Lindqvist', 'Ilse Varga'],
    categories: ['North Korea', 'Inter-Korean relations'],
    summary: 'Two weeks that began with a silent telephone and ended with nine rain gauges.',
    paragraphs: [
      'It would be easy to make too much of it. North Korea answered a telephone, returned a boat, read out nine numbers and opened a dam on time.',
      'It would be easy to make too little of it as well. None of the four had happened in the year before.',
      'Peace is not made of such things. But its absence is made of their absence.',
    ],
  },
];
