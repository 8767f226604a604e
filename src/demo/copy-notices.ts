import type { Notice } from './story.ts';

/** What stands at the opening in the sources that have no feed, oldest first. */
export const openingNotices: readonly Notice[] = [
  {
    source: 'ministry',
    slug: '101',
    headline: 'Ministry publishes guide for visitors to the border islands',
    author: 'Press office',
    summary: 'Visitors learn where they may walk and which ferries take bicycles.',
    paragraphs: [
      'The ministry has published a guide for visitors to the islands along the sea border with North Korea. It is free at every pier.',
      'The guide says where one may walk, when the beaches close and which ferries take bicycles.',
      'A second edition with bus timetables follows in autumn.',
    ],
  },
  {
    source: 'gazette',
    slug: 'salt-ponds-open-to-visitors',
    headline: 'Salt ponds open to visitors for the first time',
    author: 'Marit Solheim',
    summary: 'Two islands show how sea salt is made.',
    paragraphs: [
      'Two islands open their salt ponds to visitors this month. Guides show how the water is let in, how it dries and how the salt is raked.',
      'The ponds produced 340 tons last year. The cooperative that works them says it needs young people more than it needs money.',
      'Ferries to both islands run three times a day until the end of the season.',
    ],
  },
  {
    source: 'assembly',
    slug: '7001',
    headline: 'Committee asks for figures on inter-Korean river warnings',
    author: 'Committee on Water',
    summary: 'The committee wants to know how often North Korea warned before it opened a dam.',
    paragraphs: [
      'The Committee on Water asked the government how often North Korea gave a warning before it opened the dam on the Imjin River, and how early.',
      'The answer is expected within thirty days.',
    ],
  },
  {
    source: 'islander',
    slug: 'lighthouse-keeper-retires',
    headline: 'Lighthouse keeper retires after 31 years',
    author: 'Yoo Da-on',
    summary: 'The last keeper on the outer island hands over the keys.',
    paragraphs: [
      'The last keeper of the outer island hands over the keys on Sunday. He lit the lamp on 11,000 evenings, by his own count.',
      'The light will be switched from the mainland. The house becomes a room for weather watchers and, in summer, for guests.',
      'Asked what he will miss, he named the fog horn and the post boat.',
    ],
  },
];

/** What those sources publish after that. */
export const notices: readonly Notice[] = [
  {
    source: 'gazette',
    slug: 'night-ferry-to-be-tried',
    headline: 'Night ferry to be tried for one summer',
    author: 'Marit Solheim',
    summary: 'Islanders could be home after a concert.',
    paragraphs: [
      'A ferry will sail to the islands at eleven in the evening, from June to August and on trial.',
      'Islanders had asked for it for nine years: so far nobody who stays in the city for a concert is home before morning.',
    ],
  },
  {
    source: 'ministry',
    slug: '102',
    headline: 'North Korea returns drifting buoy through the hotline office',
    author: 'Press office',
    summary: 'The buoy had broken loose in a storm.',
    paragraphs: [
      'North Korea returned a weather buoy that had drifted across the sea border in a storm. The handover was arranged through the hotline office.',
      'The buoy works. It will be moored again next week.',
    ],
  },
  {
    source: 'islander',
    slug: 'school-with-four-pupils',
    headline: 'School with four pupils wins the kite contest',
    author: 'Yoo Da-on',
    summary: 'The smallest school of the province has the best kite.',
    paragraphs: [
      'The island school has four pupils and, since Saturday, the best kite of the province. It is three meters wide and shows a heron.',
      'The jury praised the tail, which is made of old ferry tickets.',
    ],
  },
  {
    source: 'assembly',
    slug: '7002',
    headline: 'Committee hears ferry operators on winter timetables',
    author: 'Committee on Transport',
    summary: 'Operators want to decide on fog later in the day.',
    paragraphs: [
      'Ferry operators asked the Committee on Transport to let them decide later in the day whether fog keeps a boat in harbor.',
      'The committee will visit two piers before it answers.',
    ],
  },
];
